import type { Calendar } from './calendar';

/** The days of a week, as the keys of `hours` in `library.yml`; Monday first, as in ISO 8601. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A stretch of working time, in minutes on the wall clock since the midnight that begins its day. */
export interface WorkingHours {
  /** 0 to 1439. */
  readonly opens: number;
  /** Later than `opens`; above 1440 when the stretch ends on the next day. */
  readonly closes: number;
}

const minutesADay = 24 * 60;
const pattern = /^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * Reads a stretch of working time: `09:00-14:00`; `22:00-06:00` ends on the next day; `00:00-24:00` is the whole day.
 * @returns undefined when the text is no such stretch, or ends at the time it begins, which could mean all day or no
 * time at all.
 */
export function parseWorkingHours(text: string): WorkingHours | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const opens = Number(match[1]) * 60 + Number(match[2]);
  const closes = match[3] === undefined ? minutesADay : Number(match[3]) * 60 + Number(match[4]);
  if (closes === opens) return undefined;
  return { opens, closes: closes > opens ? closes : closes + minutesADay };
}

/**
 * The same working time in order of opening, in as few stretches as possible: those that overlap or touch become one.
 */
export function mergeWorkingHours(hours: readonly WorkingHours[]): WorkingHours[] {
  const merged: WorkingHours[] = [];
  for (const next of [...hours].sort((a, b) => a.opens - b.opens)) {
    const last = merged.at(-1);
    if (last && next.opens <= last.closes)
      merged[merged.length - 1] = { opens: last.opens, closes: Math.max(last.closes, next.closes) };
    else merged.push(next);
  }
  return merged;
}

/** The working hours of each weekday from Monday on, as `library.yml` writes them; what cannot be read is left out. */
export function hoursByDay(hours: Calendar['hours']): WorkingHours[][] {
  return weekdays.map((day) => mergeWorkingHours((hours[day] ?? []).flatMap((text) => parseWorkingHours(text) ?? [])));
}
