import { isDay } from '../../text/day';
import { parseDuration } from '../../text/duration';
import { parseWorkingHours } from '../../time/working-hours';

// What people write differently from how SOPs do, where it can only mean one thing. Each function returns what should
// be written, or undefined where somebody has to decide.

/** `v1.2` → `1.2`. */
export function readVersion(text: string): string | undefined {
  return /^v\.? ?(\d+(?:\.\d+){0,2})$/i.exec(text)?.[1];
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

const units: readonly (readonly [pattern: RegExp, unit: 'm' | 'h' | 'd' | 'w', minutes: number])[] = [
  [/^(m|min|mins|minutes?|minutos?|minuts?)\.?$/i, 'm', 1],
  [/^(h|hs|hrs?|hours?|horas?|hora|hores)\.?$/i, 'h', 60],
  [/^(d|days?|d[ií]as?|dia|dies)\.?$/i, 'd', 24 * 60],
  [/^(w|wks?|weeks?|semanas?|setman[ae]s?)\.?$/i, 'w', 7 * 24 * 60],
];

/** `1h30`, `1 h 30 min` → `90m`; `2 horas` → `2h`; `48H` → `48h`. */
export function readDuration(text: string): string | undefined {
  const short = /^(\d{1,3}) ?h ?([0-5]?\d)$/i.exec(text);
  if (short) return checked(`${Number(short[1]) * 60 + Number(short[2])}m`);
  const parts = [...text.matchAll(/(\d{1,5})\s*([\p{L}.]+)/gu)];
  if (parts.length === 0 || parts.map((match) => match[0]).join('') !== text.replace(/\s*,?\s+(?=\d)/g, ''))
    return undefined;
  const read = parts.flatMap(([, count, name = '']) => {
    const unit = units.find(([pattern]) => pattern.test(name));
    return unit ? [{ count: Number(count), unit: unit[1], minutes: unit[2] }] : [];
  });
  const [first] = read;
  if (!first || read.length !== parts.length) return undefined;
  if (read.length === 1) return checked(`${first.count}${first.unit}`);
  const falls = read.every((one, index) => index === 0 || one.minutes < (read[index - 1]?.minutes ?? 0));
  return falls ? checked(`${read.reduce((sum, one) => sum + one.count * one.minutes, 0)}m`) : undefined;
}

function checked(duration: string): string | undefined {
  return parseDuration(duration) === undefined ? undefined : duration;
}

/** `9:00 – 14:00`, `9-14`, `09.00-14.00` → `09:00-14:00`. */
export function readHours(text: string): string | undefined {
  const [, opens = '', opened = '00', closes = '', closed = '00'] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*h?\s*[-–—]\s*(\d{1,2})(?:[:.h](\d{2}))?\s*h?$/.exec(text.trim()) ?? [];
  const written = `${opens.padStart(2, '0')}:${opened}-${closes.padStart(2, '0')}:${closed}`;
  return parseWorkingHours(written) ? written : undefined;
}
