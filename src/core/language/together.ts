import { kindAt, unitKind } from './units';
import { longestKey } from './word-key';

/** The most parts that are written together; telephone numbers have this many. */
const mostParts = 8;

/** What parts words that may as well stand together: `Wi‑Fi`, `tracking_number`, `R&D`. */
const betweenWords = new Set(['-', '\u2010', '\u2011', '_', '&']);
/** What groups the digits of a number. */
const betweenDigits = new Set(['.', ',', '/', "'", '’']);
const spaces = new Set([' ', '\u00A0', '\u2009', '\u202F']);

/** Whether a word may be written together with the next one, as far as the unit after it tells: most end at a space. */
export function mayGoOn(text: string, end: number, unit: number): boolean {
  if (unit === 32) return isDigit(text, end - 1);
  return unit > 127 || (unit >= 38 && unit <= 47) || unit === 95;
}

/**
 * Where a word ends together with those after it that it may as well be written together with: `Wi-Fi`, `D.N.I.`,
 * `12.345.678`, `600 123 456`.
 * @param start where the word begins. @param end where it ends by itself.
 * @returns `end` when it stands alone.
 */
export function endTogether(text: string, start: number, end: number): number {
  let [last, from] = [end, start];
  for (let parts = 1; parts < mostParts && goesOn(text, from, last); parts++) {
    from = last + 1;
    last = from;
    while (last < text.length && kindAt(text, last) <= unitKind.mark) if (++last - start > longestKey) return end;
    if (spaces.has(text.charAt(from - 1)) && !isGroup(text, from, last)) return from - 1;
  }
  return last;
}

/** Whether what parts a word from the next one lets them be written together. */
function goesOn(text: string, start: number, end: number): boolean {
  const between = text.charAt(end);
  if (betweenWords.has(between)) return end + 1 < text.length && kindAt(text, end + 1) === unitKind.letter;
  // Letters with full stops: `D.N.I.`, `S.A.`
  if (between === '.' && end - start === 1 && /^\p{L}\.\p{L}(?!\p{L})/u.test(text.slice(start, end + 3))) return true;
  return (betweenDigits.has(between) || spaces.has(between)) && isDigit(text, end - 1) && isDigit(text, end + 1);
}

/** Whether digits are a group of a number that is written in groups, and not another number beside it. */
function isGroup(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 4) return false;
  for (let at = start; at < end; at++) if (!isDigit(text, at)) return false;
  return true;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}
