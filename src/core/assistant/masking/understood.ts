import type { FoundFact, Stretch } from '../../ticket/found-facts/found-fact';
import { blanked } from '../../ticket/found-facts/lines';
import type { MaskingLibrary } from './sensitive-facts';

/** What stands in the place of an amount or a day: no digit, no letter, and nothing that joins two. */
const wall = '\uFFFC';
/** So many digits may be a number that leads to somebody. */
const mostDigits = 4;
const currency =
  /\p{Sc}|(?<!\p{L})(?:eur(?:o?s?)?|usd|gbp|chf|mxn|dollars?|d[oó]lares|pounds?|libras?|pesos?)(?!\p{L})/iu;
const decimals = /\d[.,'’]\d{1,2}(?!\d)/u;
const amount =
  /^\D*(?:\d{1,3}(?:[.,'’]\d{3}){1,2}|\d{1,3} \d{3}|\d{1,6})(?:[.,'’]\d{1,2})?(?:\D*|\D*[\p{L}\p{Sc}]\D*\d{1,2}\D*)$/u;
/** A day in figures: it is all of it. */
const figures = /^\D*(?:\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{1,2}[-/.]\d{1,2})\D*$/u;
const worded = /^\D*(?:\d{1,2}\D*\p{L}{3,}\D*(?:\d{4}|\d{2})?|\p{L}{3,}\D*\d{1,2}(?:\D+\d{4})?|\p{L}{3,}\D*\d{4})\D*$/u;
const time = /(?<!\d[:.,]?)(?:[01]?\d|2[0-3]):[0-5]\d(?![:.,]?\d)/gu;
/** What may join two groups of digits to one number, at the end of a text and at its beginning. */
const digitsBefore = /(\d+)[^\p{L}\d\n\uFFFC]{0,3}$/u;
const digitsBehind = /^[^\p{L}\d\n\uFFFC]{0,3}\d/u;
const touchedBefore = /\d[^\p{L}\d\s\uFFFC]?$/u;
const touchedBehind = /^[^\p{L}\d\s\uFFFC]?\d/u;

/**
 * A text of the same length without the amounts, days and times in it that are no part of a longer number, and without values that a library lists:
 * what is left of numbers may lead to somebody.
 * @param plain the text with plain signs.
 * @param facts what was found in it that is not personal.
 */
export function withoutUnderstood(plain: string, facts: readonly FoundFact[], config: MaskingLibrary): string {
  const times = [...plain.matchAll(time)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const listed = facts.filter(({ variable }) => (config.variables.get(variable)?.values.size ?? 0) > 0);
  const clear = blanked(plain, [...times, ...listed], wall);
  const others = facts.filter((one) => !listed.includes(one) && /\d/.test(clear.slice(one.start, one.end)));
  const separate = others.filter((one, at) => isSeparate(plain, one, [others[at - 1], others[at + 1]]));
  return blanked(clear, separate, wall);
}

/** Whether a stretch is an amount or a day, and no part of a number beside it. */
function isSeparate(plain: string, { start, end }: Stretch, neighbours: readonly (Stretch | undefined)[]): boolean {
  const [text, before, behind] = [
    plain.slice(start, end),
    plain.slice(Math.max(0, start - 24), start),
    plain.slice(end, end + 12),
  ];
  const isNext = (place: number) =>
    neighbours.some((one) => one !== undefined && one.start <= place && place < one.end);
  const isTouched =
    (touchedBefore.test(before) && !isNext(start - 1) && !isNext(start - 2)) ||
    (touchedBehind.test(behind) && !isNext(end) && !isNext(end + 1));
  if (isTouched) return false;
  if (figures.test(text)) return true;
  // A number of five digits in one piece before it has no need of more.
  const [, group = '00000'] = digitsBefore.exec(before) ?? [];
  const isFree = group.length > mostDigits && !digitsBehind.test(behind);
  const isMoney = currency.test(text) || currency.test(behind.slice(0, 8).split(/\d/u)[0] ?? '');
  if (amount.test(text)) {
    const isLong = text.replace(/\D/gu, '').length > mostDigits;
    if (isLong) return isFree && isMoney;
    return isFree || isMoney || decimals.test(text);
  }
  return worded.test(text) && (isFree || (/^\D/u.test(text) && /\D$|\d{4}$/u.test(text)));
}
