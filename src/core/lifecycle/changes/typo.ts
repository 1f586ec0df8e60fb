/** Words that turn a sentence round, in the languages that SOPs are written in. */
const negations = new Set(
  (
    'no not never none nor neither nothing nobody nowhere without cannot except unless only ' +
    'ni nunca jamás nada nadie ningún ninguno ninguna sin tampoco salvo excepto solo sólo solamente ' +
    'mai res ningú cap sense tampoc llevat excepte només ' +
    'ne pas jamais sans aucun aucune rien sauf non mai senza nessun nessuno niente solo ' +
    'nicht kein keine keinen nie niemals ohne nichts niemand nur außer não nem nunca sem nada nenhum nenhuma'
  ).split(' '),
);

/** `don’t`, `isn't`. */
const shortNot = /n['’]t$/;

/** Fewer letters, and the nearest word is mostly another one: *sent*, *send*. Letters that changed places are seen in less. */
const fewestLetters = 5;
const fewestToSwap = 3;

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
 * capitals or accents, or has five letters or more, the same first letter, and one letter more, less or other, or two that changed
 * places; and the word as it was stands nowhere in the new text, as words that are right mostly do. Punctuation, emphasis and
 * line breaks within a paragraph count for nothing. Takes time in proportion to the texts.
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
  const [old, now] = [plain(before), plain(after)];
  if (old === now) return true;
  return old[0] === now[0] && isOneLetterOff(old, now);
}

function isNegation(word: string): boolean {
  return negations.has(word) || shortNot.test(word);
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function isOneLetterOff(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1 || longer.length < fewestToSwap) return false;
  let from = 0;
  while (from < shorter.length && longer[from] === shorter[from]) from++;
  let [endOfLonger, endOfShorter] = [longer.length, shorter.length];
  while (endOfShorter > from && longer[endOfLonger - 1] === shorter[endOfShorter - 1]) {
    endOfLonger--;
    endOfShorter--;
  }
  const isSwapped =
    endOfLonger - from === 2 &&
    endOfShorter - from === 2 &&
    longer[from] === shorter[from + 1] &&
    longer[from + 1] === shorter[from];
  return isSwapped || (longer.length >= fewestLetters && endOfLonger - from <= 1 && endOfShorter - from <= 1);
}
