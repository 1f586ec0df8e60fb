import { isDay } from '../../text/day';
import { parseWorkingHours } from '../../time/working-hours';

// What people write differently from how SOPs do, where it can only mean one thing. Each function returns what should
// be written, or undefined where somebody has to decide.

/** `v1.2` → `1.2`. */
export function readVersion(text: string): string | undefined {
  return /^(?:v\.? ?)?(\d+(?:\.\d+){0,2})$/i.exec(text)?.[1];
}

/** A number in quotes. */
export function readNumber(text: string): string | undefined {
  return /^-?(0|[1-9]\d{0,9})(\.\d{1,6})?$/.test(text) ? text : undefined;
}

/** `2026/8/1`, `20260801`, `2026-08-01T00:00:00Z` → `2026-08-01`; also `31/08/2026`, but not `01/08/2026`, which is January to some. */
export function readDay(text: string): string | undefined {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const [, first = '', second = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (Number(first) > 12 || first === second) return day(year, second, first);
  return Number(second) > 12 ? day(year, first, second) : undefined;
}

function day(year = '', month = '', date = ''): string | undefined {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

/** `9:00 – 14:00`, `9-14`, `09.00-14.00` → `09:00-14:00`. */
export function readHours(text: string): string | undefined {
  const [, opens = '', opened = '00', closes = '', closed = '00'] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*h?\s*[-–—]\s*(\d{1,2})(?:[:.h](\d{2}))?\s*h?$/.exec(text.trim()) ?? [];
  const written = `${opens.padStart(2, '0')}:${opened}-${closes.padStart(2, '0')}:${closed}`;
  return parseWorkingHours(written) ? written : undefined;
}
