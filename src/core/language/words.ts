import { eachPair } from './pairs';
import { signEnd, signKey } from './signs';
import { endTogether, mayGoOn } from './together';
import { isHalf, kindAt, unitKind, unitsAt } from './units';
import { longestKey, wordKey } from './word-key';

/** A word of a text and where it stands. */
export interface Word {
  /** The word as it is compared: lower case, without accents, `l·l` as `ll`. */
  readonly key: string;
  /** Half-open range of the text. */
  readonly start: number;
  readonly end: number;
}

/** Receives the key of a word and its place in the text. The reading stops when it returns true. */
export type TakeWord = (key: string, start: number, end: number) => unknown;

/** The middle dot of `col·legi`, in the ways people and keyboards write it. */
const middleDots = new Set(['·', '•', '‧', '∙', '⋅']);

/**
 * All words of a text, in order. An apostrophe splits words (`l'enviament`, `don't`); a middle dot between two l's does
 * not. In scripts that put no spaces between words, each two neighbouring characters count as a word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (key, start, end) => words.push({ key, start, end }));
  return words;
}

/**
 * Calls a function with each word that `wordsOf` would list, without building the list.
 * @param initials if given, words whose keys begin with other letters are skipped, which takes a fraction of the time.
 */
export function eachWord(text: string, take: TakeWord, initials?: Initials): void {
  scan(text, take, initials, false);
}

/**
 * Calls a function with everything a text can be found by. Besides its words, these are emoji and signs (`⚠`, `€`, `%`); words
 * and numbers parted by no more than a hyphen or the like, written together (`wifi` for `Wi-Fi`, `12345678` for
 * `12.345.678`); and the last character of a run without spaces. Their places may overlap.
 * @param initials as for `eachWord`.
 */
export function eachTerm(text: string, take: TakeWord, initials?: Initials): void {
  scan(text, take, initials, true);
}

function scan(text: string, take: TakeWord, initials: Initials | undefined, takesAll: boolean): void {
  let start = -1;
  // Most words are their own keys: lower case, without accents.
  let isKey = true;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) {
      if (start < 0) [start, isKey] = [at, true];
      continue;
    }
    const kind = unit === 32 ? unitKind.other : kindAt(text, at);
    if (kind <= unitKind.mark || (unit !== 32 && start >= 0 && joinsTwoL(text, at))) {
      if (start < 0) start = at;
      isKey = false;
      if (isHalf(unit)) at += unitsAt(text, at) - 1;
      continue;
    }
    if (start >= 0 && (!initials || initials.mayBegin(text.charCodeAt(start)))) {
      const word = text.slice(start, at);
      const key = isKey && word.length <= longestKey ? word : wordKey(word);
      if (key !== '' && take(key, start, at) === true) return;
      const end = takesAll && mayGoOn(text, at, unit) ? endTogether(text, start, at) : at;
      if (end > at && take(wordKey(text.slice(start, end)), start, end) === true) return;
    }
    start = -1;
    if (kind === unitKind.unspaced) {
      const end = eachPair(text, at, take, takesAll);
      if (end === undefined) return;
      at = end - 1;
    } else if (kind === unitKind.sign && takesAll) {
      const end = signEnd(text, at);
      if ((!initials || initials.mayBegin(unit)) && take(signKey(text.slice(at, end)), at, end) === true) return;
      at = end - 1;
    } else if (isHalf(unit)) at += unitsAt(text, at) - 1;
  }
}

/** The letters and signs that some keys begin with. */
export class Initials {
  readonly #begins = new Uint8Array(128);

  add(key: string): void {
    const unit = key.charCodeAt(0);
    if (unit < 128) this.#begins[unit | 32] = 1;
  }

  /**
   * Whether a word that begins with a UTF-16 unit may have such a key; beyond ASCII, only the key itself would tell.
   */
  mayBegin(unit: number): boolean {
    // The bit that turns a capital into a small letter is already set in small letters and digits.
    return unit >= 128 || this.#begins[unit | 32] === 1;
  }
}

function joinsTwoL(text: string, at: number): boolean {
  return middleDots.has(text.charAt(at)) && /[lŀ]/i.test(text.charAt(at - 1)) && /l/i.test(text.charAt(at + 1));
}
