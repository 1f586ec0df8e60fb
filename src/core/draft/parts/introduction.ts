/** How mail programs introduce a quoted mail in one sentence: `On Tue, 3 Nov 2026 at 10:12, Ana <ana@…> wrote:`. */

/** The most lines that a program breaks such a sentence into. */
export const mostIntroductionLines = 3;
/** Nobody's date, name and address together are longer. */
const longest = 300;

/** The words that say somebody wrote, at the end of the sentence. */
const wroteLast =
  /(?<!\p{L})(?:wrote|escribi[óo]|ha escrito|va escriure|ha escrit|escrigué|escreveu|a écrit|ha scritto|schrieb|schreef)\s?:$/iu;
/** German and Dutch say so before the name. */
const wroteBefore = /(?<!\p{L})(?:schrieb|schreef)(?!\p{L}).{1,150}:$/iu;
/** What Gmail says in Catalan. */
const messageOf = /^(?:missatge de|mensaje de|mensagem de)\s.{1,200}:$/iu;
/** Words that such sentences begin with, where they do not begin with a name. */
const begins = /^(?:on|el|em|le|am|il|op|en|a|al|la|den|il giorno|missatge de|mensaje de|mensagem de)(?!\p{L})/iu;
const date = /\d{4}|\d{1,2}[:.h]\d{2}|\d{1,2}\/\d{1,2}/;
/** A name alone, and that it wrote. */
const nameWrote =
  /^\p{Lu}[\p{L}'’.-]*(?:\s(?:de|del|la|van|von|i|y|d’|d')?\s?\p{Lu}[\p{L}'’.-]*){0,4}(?:\s\(.{1,60}\))?,?\s\p{Ll}/u;

/**
 * How many of the next lines are an introduction; 0 when none are.
 * @param isQuoted whether what follows so many lines is quoted: then less of a sentence is enough.
 */
export function introductionLength(next: readonly string[], isQuoted: (length: number) => boolean): number {
  let sentence = '';
  for (const [at, line] of next.slice(0, mostIntroductionLines).entries()) {
    if (line === '') return 0;
    sentence = at === 0 ? line : `${sentence} ${line}`;
    if (sentence.length > longest) return 0;
    if (at === 0 && !mayBegin(sentence)) return 0;
    if (isIntroduction(sentence, isQuoted(at + 1))) return at + 1;
  }
  return 0;
}

function mayBegin(line: string): boolean {
  return begins.test(line) || /^["'“*]?\p{Lu}/u.test(line) || line.includes('@');
}

function isIntroduction(sentence: string, isQuoted: boolean): boolean {
  if (!sentence.endsWith(':')) return false;
  if (messageOf.test(sentence)) return date.test(sentence) || sentence.includes('@');
  if (!wroteLast.test(sentence) && !(wroteBefore.test(sentence) && date.test(sentence))) return false;
  if (sentence.includes('@') || date.test(sentence)) return true;
  return isQuoted || (sentence.length <= 80 && nameWrote.test(sentence));
}
