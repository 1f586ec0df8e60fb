import { fold } from '../text/fold';
import type { YesOrNo } from './values';
import { textOf } from './values';

/** One value: what was written is a text; only a literal of a condition or a program's value is a number. */
export type Single = string | number | boolean | YesOrNo;

/** The longest text that is looked at as a number. */
const maxNumber = 40;
/** A number as programs write it. */
const plain = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const day = /^\d{4}-\d\d-\d\d/;

/** Whether two values are the same to people: numbers by what they amount to, texts without letters' case and accents. */
export function isSame(a: Single, b: Single): boolean {
  if (typeof a === 'number' || typeof b === 'number') return difference(a, b) === 0;
  return keyOf(a) === keyOf(b);
}

/** How much more the first is than the second; NaN when they cannot be compared. Of days only the sign tells. */
export function difference(a: Single, b: Single): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (!Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  // Days such as 2026-08-01 stand in order as they are written.
  if (typeof a !== 'string' || typeof b !== 'string' || !day.test(a) || !day.test(b)) return NaN;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a text holds another one; letters' case and accents do not matter. */
export function holdsText(a: Single, b: Single): boolean {
  return keyOf(a).includes(keyOf(b));
}

/** Composed first: an accent may be a letter of its own. */
function keyOf(value: Single): string {
  return fold(textOf(value).trim().normalize('NFC'));
}

/** What a value amounts to; NaN when it is no number. */
export function numberOf(value: Single): number {
  return typeof value === 'number' ? value : typeof value === 'string' ? numberIn(value) : NaN;
}

/**
 * A number as people write it: `100`, `24,90 €`, `1.200,50`, `EUR 1,200`, `12e3`. One sign before exactly three digits
 * groups them; else it begins the decimals.
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
