import type { Stretch } from '../../ticket/found-facts/found-fact';
import { plainDigit } from './plain-signs';

/** Letters and digits of a text by which two spellings of one value are the same, each with where it stands. */
interface Spelling {
  /** One letter or digit for each place. */
  readonly key: string;
  /** Where each stands in the text, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly text: string;
}

/** Letters that no accent makes. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŀ: 'l',
};
/** Between two words of a value may stand so much of anything. */
const widest = 4;
/** A word of so many letters or more is the same in two: `Jean pierre` for `Jeanpierre`. Shorter ones, `Noa`, are words of every text so. */
const telling = 7;
/** What may stand within a word that is written without it. */
const inWord = /^[-'’‘ʼ´`·.‐‑‒–—_\p{M}\u30fb]{0,2}$/u;
/** Scripts whose words stand apart; in others a name may touch any letter. */
const apart = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;

/**
 * Makes what finds a value in a text as words of its own, whatever its capitals, accents, apostrophes, hyphens and blanks are.
 * One search takes no longer than the text is, for each place where the letters of the value stand.
 */
export function occurrencesIn(text: string): (value: string) => Stretch[] {
  const all = spellingOf(text);
  return (value) => {
    const sought = spellingOf(value);
    if (sought.key === '' || sought.key.length > all.key.length) return [];
    const found: Stretch[] = [];
    let last = 0;
    for (let at = all.key.indexOf(sought.key); at >= 0; at = all.key.indexOf(sought.key, at + 1)) {
      const end = at + sought.key.length;
      if (at < last || !standsAlone(all, at, end) || !isSame(all, at, sought)) continue;
      found.push({ start: all.starts[at] ?? 0, end: all.ends[end - 1] ?? 0 });
      last = end;
    }
    return found;
  };
}

/** A text by its letters and digits. */
function spellingOf(text: string): Spelling {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\p{L}\p{N}]\p{M}*/gu)) {
    const letters = lettersOf(sign);
    for (let at = 0; at < letters.length; at++) {
      starts.push(index);
      ends.push(index + sign.length);
    }
    key += letters;
  }
  return { key, starts, ends, text };
}

const lettersKnown = new Map<string, string>();
const mostKnown = 5000;

/** The letters or digits of one sign, in lower case without accents; as many UTF-16 units as places. */
function lettersOf(sign: string): string {
  const known = lettersKnown.get(sign);
  if (known !== undefined) return known;
  const plain = sign
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const letters = plain.replace(/./gsu, (one) => plainDigit(one) ?? alike[one] ?? one);
  if (lettersKnown.size < mostKnown) lettersKnown.set(sign, letters);
  return letters;
}

/** Whether no letter or digit beside a place goes on with its word or number. */
function standsAlone({ key, starts, ends, text }: Spelling, at: number, end: number): boolean {
  return (
    !goesOn(key[at - 1], key[at], text.slice(ends[at - 1] ?? 0, starts[at])) &&
    !goesOn(key[end - 1], key[end], text.slice(ends[end - 1], starts[end]))
  );
}

function goesOn(one: string | undefined, other: string | undefined, between: string): boolean {
  if (one === undefined || other === undefined) return false;
  const [first, second] = [/\d/.test(one), /\d/.test(other)];
  // What is a part of an amount is no value by itself.
  if (first && second) return between === '' || between === '.' || between === ',';
  return between === '' && !first && !second && apart.test(one) && apart.test(other);
}

/** Whether what stands between the letters at a place may be another spelling of what stands there in a value. */
function isSame(all: Spelling, at: number, value: Spelling): boolean {
  const isTelling = value.key.length >= telling;
  for (let next = 1; next < value.key.length; next++) {
    const between = gapBefore(all, at + next);
    if (between === '' || inWord.test(between)) continue;
    const isDigit = /\d/.test(value.key[next] ?? '') || /\d/.test(value.key[next - 1] ?? '');
    const isGap = gapBefore(value, next) !== '';
    if (between.length > widest || /[[\]\uFFFC]/.test(between)) return false;
    if (!isGap && !(/^[\s\-'’/.()]*$/.test(between) && (isDigit || isTelling))) return false;
  }
  return true;
}

function gapBefore({ starts, ends, text }: Spelling, at: number): string {
  return text.slice(ends[at - 1] ?? 0, Math.max(ends[at - 1] ?? 0, starts[at] ?? 0));
}
