import { isTypo } from '../changes/typo';
import { withoutAccents } from '../changes/words-apart';

/** Two letters that changed places make a mistake by themselves in words of so many; shorter ones are often words either way. */
const fewestToSwap = 6;

/** A word, with the signs before and after it. */
const wordAlone =
  /^(?<before>[^\p{L}\p{M}\p{N}]*)(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)(?<after>[^\p{L}\p{M}\p{N}]*)$/u;
/** What a sentence ends with, and quotes and brackets that close after it. */
const sentenceEnd = /[.!?:…]["'”’»)\]]*$/;
const capital = /\p{Lu}/u;
/** Endings whose words are spelt with their accent alone: *devolucion* and *rapidamente* are no words. */
const accented = /(?:[cs]ion|mente?)$/;

/** A word between spaces, as it stands in its text. */
interface Piece {
  readonly text: string;
  /** Whether it begins a sentence, where any word has a capital. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Whether one text differs from another by nothing but spelling that was corrected beyond doubt: an approval of the one then holds of
 * the other. Stricter than `isTypo`, as nobody looks at it again. Signs are compared as they are, but for a full stop at the end:
 * one comma changes who gets a refund (*No, refund it*). So are numbers, addresses, domains, whatever else has a sign within, lines,
 * and words with a capital within a sentence, which are names. An accent may come where the word without it is none; a capital where
 * a sentence begins. Letters that came, went or changed places have to lead to a word that the text knows already,
 * but for two that changed places in a long word.
 * @param known the words of the text that was approved, in small letters.
 */
export function isCorrected(before: string, after: string, known: ReadonlySet<string>): boolean {
  if (before === after) return true;
  const [old, now] = [piecesOf(before), piecesOf(after)];
  return old.length === now.length && old.every((one, at) => isSame(one, now[at], known));
}

/** The words of a text, in small letters, for `isCorrected`. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu));
}

function piecesOf(text: string): Piece[] {
  const pieces = text.trim().match(/\n|[^\s]+/g) ?? [];
  return pieces.map((text, at) => {
    const above = pieces[at - 1];
    const isFirst = above === undefined || above === '\n' || sentenceEnd.test(above);
    return { text, isFirst, isLast: at === pieces.length - 1 };
  });
}

function isSame(before: Piece, after: Piece | undefined, known: ReadonlySet<string>): boolean {
  if (before.text === after?.text) return true;
  const [old, now] = [wordAlone.exec(before.text)?.groups, after && wordAlone.exec(after.text)?.groups];
  if (!after || !old || !now || old['before'] !== now['before']) return false;
  const isStop = before.isLast && isOneOf(old['after'], '', '.') && isOneOf(now['after'], '', '.');
  if (old['after'] !== now['after'] && !isStop) return false;
  return isSameWord(old['word'] ?? '', now['word'] ?? '', before.isFirst && after.isFirst, known);
}

function isSameWord(before: string, after: string, isFirst: boolean, known: ReadonlySet<string>): boolean {
  if (before === after) return true;
  const [old, now] = [before.toLowerCase(), after.toLowerCase()];
  if (old === now) return isFirst && before === old && after === withCapital(old);
  // Within a sentence, and in all that is written in capitals, a capital makes a name.
  if ([before, after].some((one) => capital.test(isFirst ? one.slice(1) : one))) return false;
  if (isFirst && capital.test(before) !== capital.test(after)) return false;
  if (withoutAccents(old) === withoutAccents(now)) return old === withoutAccents(old) && accented.test(old);
  return isTypo(old, now) && (known.has(now) || isSwapped(old, now));
}

/** Whether two long words have the same letters. */
function isSwapped(before: string, after: string): boolean {
  return before.length >= fewestToSwap && lettersOf(before) === lettersOf(after);
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

function withCapital(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

function isOneOf(text: string | undefined, ...texts: readonly string[]): boolean {
  return text !== undefined && texts.includes(text);
}
