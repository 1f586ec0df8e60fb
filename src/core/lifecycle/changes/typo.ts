import { areApart, isNegation, withoutAccents } from './words-apart';

/** Two letters that changed places are seen in words of so many, a doubled one in longer ones. */
const fewestToSwap = 3;
const fewestToDouble = 5;
/** One letter more or less is seen in words of so many letters, with so many behind it: what a word ends with is often a form of it. */
const fewestToDrop = 7;
const behindDropped = 3;

/**
 * What a text consists of, each of which is compared as it is, but for words: what begins a line (a list, a box, a quote, a heading, a
 * cell), the target of a link, Liquid, code, whatever has a digit in it, an address, words, any other sign.
 */
const tokens = new RegExp(
  [
    String.raw`(?<line>^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\])?|>|#{1,6}(?=[ \t])|\|))`,
    // How long each may be is bounded: a text of nothing but their first signs takes no longer than another.
    String.raw`(?<exact>\]\([^)\n]{0,500}\)|\]\[[^\]\n]{0,500}\]|<[^>\s]{0,500}>|https?:\/\/\S+|\{\{[^\n]{0,500}?\}\}|\{%[^\n]{0,500}?%\}|${'`'}[^${'`'}\n]{1,500}${'`'}|[@#][^\s.,;:!?]+|[\p{L}\p{M}_-]{0,40}\p{N}[\p{L}\p{M}\p{N}_.,:/%-]*)`,
    String.raw`(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)`,
    String.raw`(?<ignored>[\s.,;:!?¡¿'"“”‘’«»()*_…–—])`,
    String.raw`(?<sign>[^])`,
  ].join('|'),
  'gmu',
);

interface Token {
  readonly text: string;
  readonly isWord: boolean;
}

/**
 * Whether two texts differ by nothing but typing mistakes that were corrected, so that nobody has to read them again. Of such
 * texts, all of this is the same: numbers and whatever has a digit in it, the targets of links, ids and tags, Liquid, code, the words that
 * negate, how lists, headings and quotes are built, and how many words there are. A word that is another is so by its
 * capitals or accents; or it begins with the same letter, and two of its letters changed places, one is doubled or is so no more, or,
 * in a word of seven letters or more, one was missing or too much with three behind it. A letter in place of another makes another
 * word (*charge*, *change*). Neither numbers, months and days of the week, nor words that are known to be taken for each other (*trial*,
 * *trail*) count as mistakes of each other; and the word as it was stands nowhere in the new text, as words that are right mostly do.
 * Punctuation, emphasis and line breaks within a paragraph count for nothing. Takes time in proportion to the texts.
 */
export function isTypo(before: string, after: string): boolean {
  if (before === after) return true;
  const [old, now] = [tokensOf(before), tokensOf(after)];
  if (old.length !== now.length) return false;
  let words: ReadonlySet<string> | undefined;
  return old.every((one, at) => {
    const other = now[at];
    if (!other || one.isWord !== other.isWord) return false;
    if (one.text === other.text) return true;
    if (!one.isWord) return false;
    words ??= new Set(now.flatMap(({ isWord, text }) => (isWord ? [text.toLowerCase()] : [])));
    return isSameWord(one.text.toLowerCase(), other.text.toLowerCase(), words);
  });
}

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  for (const { 0: all, groups = {} } of text.matchAll(tokens))
    if (groups['ignored'] === undefined) {
      const text = groups['line'] !== undefined ? all.trimEnd() : all.replace(/(?<=\p{N})[.,:]+$/u, '');
      found.push({ text, isWord: groups['word'] !== undefined });
    }
  return found;
}

function isSameWord(before: string, after: string, words: ReadonlySet<string>): boolean {
  if (before === after) return true;
  if (isNegation(before) || isNegation(after) || words.has(before)) return false;
  const [old, now] = [withoutAccents(before), withoutAccents(after)];
  if (old === now) return true;
  return old[0] === now[0] && isMistyped(old, now) && !areApart(old, now);
}

/** Whether two words are one but for what fingers do: letters that changed places, that came twice, that were left out or came between. */
function isMistyped(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < shorter.length && longer[from] === shorter[from]) from++;
  const [here, next] = [longer[from], longer[from + 1]];
  const behind = longer.slice(from + 1);
  if (longer.length === shorter.length)
    return (
      longer.length >= fewestToSwap &&
      here === shorter[from + 1] &&
      next === shorter[from] &&
      longer.slice(from + 2) === shorter.slice(from + 2)
    );
  if (behind !== shorter.slice(from)) return false;
  const isDoubled = here === longer[from - 1];
  return isDoubled ? longer.length >= fewestToDouble : longer.length >= fewestToDrop && behind.length >= behindDropped;
}
