import { fold } from '../text/fold';
import type { YesOrNo } from './values';
import { textOf } from './values';

/** One value. What somebody wrote is a text; only literals in conditions and values from programs are numbers. */
export type Single = string | number | boolean | YesOrNo;

/** The longest text that is examined as a number. */
const maxNumber = 40;
/** A number as programs write it. */
const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const day = /^\d{4}-\d\d-\d\d/;

/** Whether people would call two values the same: numbers by their amount, texts without regard to case and accents. */
export function isSame(a: Single, b: Single): boolean {
  if (typeof a === 'number' || typeof b === 'number') return difference(a, b) === 0;
  return keyOf(a) === keyOf(b);
}

/**
 * By how much the first exceeds the second; NaN when they cannot be compared. For days, only the sign means anything.
 */
export function difference(a: Single, b: Single): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  const [first, second] = [dayIn(a), dayIn(b)];
  if (first === undefined || second === undefined) return NaN;
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A value that begins with a day such as 2026-08-01: such texts sort as they are written. Undefined for others. */
export function dayIn(value: Single): string | undefined {
  return typeof value === 'string' && day.test(value) ? value : undefined;
}

/** What all texts have in common that people would call the same. Composed first: an accent may be a sign of its own. */
export function keyOf(value: Single): string {
  return fold(textOf(value).trim().normalize('NFC'));
}

/** The amount of a value; NaN when it is not a number. */
export function numberOf(value: Single): number {
  return typeof value === 'number' ? value : typeof value === 'string' ? numberIn(value) : NaN;
}

/**
 * A number as people write it: `100`, `24,90 €`, `1.200,50`, `EUR 1,200`, `12e3`. A single separator before exactly
 * three digits groups them; otherwise it begins the decimals.
 * @returns NaN for anything else.
 */
export function numberIn(text: string): number {
  if (text.length > maxNumber) return NaN;
  const digits = text
    .replace(/^[\p{L}\p{Sc}\s]+/u, '')
    .replace(/[\p{L}\p{Sc}%\s]+$/u, '')
    .replace(/[\s'’]/g, '');
  if (!/^-?\d[\d.,]*$/.test(digits)) return plain.test(text.trim()) ? Number(text) : NaN;
  const signs = [...digits.matchAll(/[.,]/g)];
  const last = signs.at(-1);
  if (!last) return Number(digits);
  const isGrouping =
    signs.every(([sign]) => sign === last[0]) && (signs.length > 1 || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits));
  const whole = digits.slice(0, isGrouping ? undefined : last.index).replace(/[.,]/g, '');
  return Number(isGrouping ? whole : `${whole}.${digits.slice(last.index + 1)}`);
}
