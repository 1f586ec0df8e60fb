/** A word of a text and where it stands. */
export interface Word {
  /** The word as it is compared: lower case, without accents, `l·l` as `ll`. */
  readonly key: string;
  /** Half-open range of the text. */
  readonly start: number;
  readonly end: number;
}

/** The middle dot of `col·legi`, in the ways people and keyboards write it. */
const middleDots = new Set(['·', '•', '‧', '∙', '⋅']);

/**
 * All words of a text, in order. An apostrophe splits words (`l'enviament`, `don't`); a middle dot between two l's does
 * not.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (key, start, end) => words.push({ key, start, end }));
  return words;
}

/**
 * Calls a function with each word that `wordsOf` would list, without building the list. Stops early when the function
 * returns true.
 * @param initials if given, words whose keys begin with other letters are skipped, which takes a fraction of the time.
 */
export function eachWord(
  text: string,
  take: (key: string, start: number, end: number) => unknown,
  initials?: Initials,
): void {
  let start = -1;
  // Most words are their own keys: lower case, without accents.
  let isKey = true;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    const isPlain = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
    if (isPlain || (unit !== 32 && (isWordUnit(unit) || (start >= 0 && joinsTwoL(text, at))))) {
      if (start < 0) [start, isKey] = [at, true];
      if (!isPlain) isKey = false;
    } else if (start >= 0) {
      if (!initials || initials.mayBegin(text.charCodeAt(start))) {
        const word = text.slice(start, at);
        const key = isKey && word.length <= longestKey ? word : wordKey(word);
        if (key !== '' && take(key, start, at) === true) return;
      }
      start = -1;
    }
  }
}

/** The letters that some keys begin with. */
export class Initials {
  readonly #begins = new Uint8Array(128);

  add(key: string): void {
    const unit = key.charCodeAt(0);
    if (unit < 128) this.#begins[unit] = 1;
  }

  /**
   * Whether a word that begins with a UTF-16 unit may have such a key; beyond ASCII, only the key itself would tell.
   */
  mayBegin(unit: number): boolean {
    // The bit that turns a capital into a small letter is already set in small letters and digits.
    return unit >= 128 || this.#begins[unit | 32] === 1;
  }
}

/** Words whose keys are remembered: making a key takes longer than everything else that is done with a word. */
const knownKeys = new Map<string, string>();
const mostKnown = 20_000;
const longestKey = 64;

/** A word as it is compared: `Col·legi` and `collegi`, `DEVOLUCIÓ` and `devolució` and `devolucio` give the same key. */
export function wordKey(word: string): string {
  // No language has words this long: anything longer is compared, and remembered, by its beginning.
  if (word.length > longestKey) return makeKey(word.slice(0, longestKey).toLowerCase());
  const known = knownKeys.get(word);
  if (known !== undefined) return known;
  if (knownKeys.size >= mostKnown) knownKeys.clear();
  const key = makeKey(word.toLowerCase());
  knownKeys.set(detached(word), key);
  return key;
}

function makeKey(lower: string): string {
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** A copy that does not keep the text it was cut from in memory, as a long substring would. */
export function detached(text: string): string {
  return text.length < 13 ? text : Array.from(text).join('');
}

function joinsTwoL(text: string, at: number): boolean {
  return middleDots.has(text.charAt(at)) && /[lŀ]/i.test(text.charAt(at - 1)) && /l/i.test(text.charAt(at + 1));
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/**
 * Whether each UTF-16 unit belongs to words: 1 yes, 2 no, 0 not known yet. The regular expression runs once per unit.
 */
const wordUnits = new Uint8Array(65_536);

function isWordUnit(unit: number): boolean {
  const known = wordUnits[unit];
  if (known !== 0) return known === 1;
  // Surrogates count as letters, so that words in rare scripts hold together; an emoji has no key and so is not a word.
  // Soft hyphens and zero-width characters occur inside words of web pages and e-mails.
  const isWord =
    (unit >= 0xd800 && unit <= 0xdfff) || /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]/u.test(String.fromCharCode(unit));
  wordUnits[unit] = isWord ? 1 : 2;
  return isWord;
}
