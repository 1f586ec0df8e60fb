import { stemmedLanguages } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { wordsOf } from '../../language/words';
import { fold } from '../../text/fold';

/** Between two letters or digits, these make one word of them: a code, an address of mail. */
const joining = /[\p{L}\p{N}][-‐‑–_@·+][\p{L}\p{N}]/u;
/** A dot does, too, but in `num.4711`; these do beside digits. */
const joiningDigits = /\p{L}\.\p{L}|\d[.]\p{N}|\d[.]\p{L}|\d[,:'’]\d|\d\/[\p{L}\d]|\p{L}\/\d/u;
/** Thousands in groups are one number. */
const groupsBefore = /(?<![\p{L}\p{N}])\d{1,3}(?: \d{3})* $/u;
const groupsBehind = /^(?: \d{3})+(?!\d)/;

/**
 * Whether a text says a value as a whole, whatever its capitals and accents: `24,90` is not said by `124,90`, nor `482` by `BR-482`.
 * Line breaks count as blanks.
 */
export function saysWhole(text: string, value: string): boolean {
  const [all, sought] = [text, value].map((one) => fold(one.normalize('NFC').replace(/\s+/g, ' ').trim())) as [
    string,
    string,
  ];
  if (sought === '') return false;
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1))
    if (isWhole(all, at, at + sought.length)) return true;
  return false;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !goesOn(text, start) && !goesOn(text, end) && !isGroup(text, start, end);
}

/** Whether what stands before a place and what stands behind it are one word. */
function goesOn(text: string, at: number): boolean {
  if (/^[\p{L}\p{N}_]{2}$/u.test(text.slice(at - 1, at + 1)) && at > 0) return !isUnspaced(text.slice(at - 1, at + 1));
  const around = [text.slice(Math.max(0, at - 1), at + 2), text.slice(Math.max(0, at - 2), at + 1)];
  return around.some((three) => three.length === 3 && (joining.test(three) || joiningDigits.test(three)));
}

/** Scripts that write words in a run have no place where one ends. */
function isUnspaced(two: string): boolean {
  return /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u.test(two);
}

function isGroup(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  const isBehind = /^\d{3}(?!\d)/.test(value) && groupsBefore.test(text.slice(Math.max(0, start - 24), start));
  return isBehind || (/(?<![\p{L}\p{N}])\d{1,3}$/u.test(value) && groupsBehind.test(text.slice(end, end + 24)));
}

/** Whether words say more than those that every text has: a number, or a word that is no article, pronoun or the like. */
export function isTelling(words: string): boolean {
  return wordsOf(words).some(
    ({ key }) => (key.length > 1 || /^(?:\p{N}|(?!\p{scx=Latin})\p{Lo})$/u.test(key)) && !isSmall(key),
  );
}

function isSmall(key: string): boolean {
  return stemmedLanguages.some((language) => isStopWord(key, language));
}
