import type { WrittenLine } from './lines';
import { beginsWithCapital } from './name';
import { phrases, wholly } from './phrases';

/** How mail programs introduce a quoted mail in one sentence: `On Tue, 3 Nov 2026 at 10:12, Ana <ana@…> wrote:`. */

/** The most lines that a program breaks such a sentence into. */
export const mostIntroductionLines = 3;
/** Nobody's date, name and address together are longer. */
const longest = 300;

/** The words that say somebody wrote, at the end of the sentence. */
const wroteLast =
  /\b(?:wrote|escribio|ha escrito|va escriure|ha escrit|escrigue|escreveu|a ecrit|ha scritto|schrieb|schreef)\s?:$/;
/** German and Dutch say so before the name. */
const wroteBefore = /\b(?:schrieb|schreef)\b.{1,150}:$/;
/** What Gmail says in Catalan. */
const messageOf = wholly('', ['missatge de', 'mensaje de', 'mensagem de'], '\\s.{1,200}:');
/** Words that such sentences begin with, where they do not begin with a name. */
const begins = phrases(
  ...['on', 'el', 'em', 'le', 'am', 'il', 'op', 'en', 'a', 'al', 'la', 'den'],
  ...['missatge de', 'mensaje de', 'mensagem de'],
);
const date = /\d{4}|\d{1,2}[:.h]\d{2}|\d{1,2}\/\d{1,2}/;
/** A name alone, and that it wrote: nobody's “my colleague wrote to me”. */
const longestName = 6;

/**
 * How many of the next lines are an introduction; 0 when none are.
 * @param isQuoted whether what follows so many lines is quoted: then less of a sentence is enough.
 */
export function introductionLength(next: readonly WrittenLine[], isQuoted: (length: number) => boolean): number {
  let sentence = '';
  for (const [at, { text, folded }] of next.slice(0, mostIntroductionLines).entries()) {
    if (text === '') return 0;
    sentence = at === 0 ? folded : `${sentence} ${folded}`;
    if (sentence.length > longest) return 0;
    if (at === 0 && !mayBegin(text, folded)) return 0;
    if (isIntroduction(next[0]?.text ?? '', sentence, () => isQuoted(at + 1)))
      return beginsLater(next.slice(1, at + 1)) ? 0 : at + 1;
  }
  return 0;
}

/** Whether the sentence begins in one of these lines: what stands above is a name, or words of farewell. */
function beginsLater(lines: readonly WrittenLine[]): boolean {
  return lines.some(({ folded }) => begins.exec(folded)?.index === 0 && date.test(folded));
}

function mayBegin(text: string, folded: string): boolean {
  return begins.exec(folded)?.index === 0 || beginsWithCapital(text.replace(/^["'“*]/, '')) || text.includes('@');
}

function isIntroduction(begun: string, sentence: string, isQuoted: () => boolean): boolean {
  if (!sentence.endsWith(':')) return false;
  if (messageOf.test(sentence)) return date.test(sentence) || sentence.includes('@');
  if (!wroteLast.test(sentence) && !(wroteBefore.test(sentence) && date.test(sentence))) return false;
  if (sentence.includes('@') || date.test(sentence) || isQuoted()) return true;
  const words = sentence.split(/\s+/);
  return (
    words.length <= longestName &&
    beginsWithCapital(begun.replace(/^["'“*]/, '')) &&
    !/\b(?:me|nos|m['’]|ens|us|to|que)\b/.test(sentence)
  );
}
