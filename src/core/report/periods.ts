import { dayNumber, dayText, msPerDay } from './days';
import type { Days } from './days';

export const periodUnits = ['day', 'week', 'month', 'quarter'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** Some days, the first and the last included, such as `2026-03-01` to `2026-03-31`. */
export interface DayRange {
  readonly since: string;
  readonly until: string;
}

/** A stretch of time: instants in ms since 1970 UTC, the second exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A unit of the calendar: `2026-03-05`, `2026-W10`, `2026-03` or `2026-Q1`. */
export interface Period extends DayRange {
  readonly id: string;
}

/** The unit of the calendar that a day lies in. Weeks are those of ISO 8601: they begin on Monday, and belong to the year of their Thursday. */
export function periodOf(unit: PeriodUnit, day: string): Period {
  const number = dayNumber(day);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  switch (unit) {
    case 'day':
      return { id: day, since: day, until: day };
    case 'week': {
      const monday = number - weekday(number);
      const thursday = dayText(monday + 3);
      const weekOfYear = Math.floor((monday + 3 - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
      return {
        id: `${thursday.slice(0, 4)}-W${String(weekOfYear).padStart(2, '0')}`,
        since: dayText(monday),
        until: dayText(monday + 6),
      };
    }
    case 'month':
      return { id: day.slice(0, 7), ...months(year, month, 1) };
    case 'quarter':
      return { id: `${day.slice(0, 4)}-Q${Math.floor(month / 3) + 1}`, ...months(year, month - (month % 3), 3) };
  }
}

/** The units of the calendar from one day to another, in order; the first and the last may reach beyond them. */
export function periodsIn(unit: PeriodUnit, { since, until }: DayRange): Period[] {
  const periods: Period[] = [];
  const last = dayNumber(until);
  for (let day = dayNumber(since); day <= last;) {
    const period = periodOf(unit, dayText(day));
    periods.push(period);
    day = dayNumber(period.until) + 1;
  }
  return periods;
}

/** The unit in which some days make a readable series: some dozen points. */
export function unitFor({ since, until }: DayRange): PeriodUnit {
  const days = dayNumber(until) - dayNumber(since) + 1;
  return days <= 14 ? 'day' : days <= 92 ? 'week' : days <= 730 ? 'month' : 'quarter';
}

/** The days to compare some days with: as many whole months before whole months, else as many days before. */
export function rangeBefore({ since, until }: DayRange): DayRange {
  const [first, last] = [dayNumber(since), dayNumber(until)];
  const isWholeMonths = since.endsWith('-01') && dayText(last + 1).endsWith('-01');
  if (!isWholeMonths) return { since: dayText(first - (last - first) - 1), until: dayText(first - 1) };
  const [year, month] = [Number(since.slice(0, 4)), Number(since.slice(5, 7)) - 1];
  const count = (Number(until.slice(0, 4)) - year) * 12 + Number(until.slice(5, 7)) - month;
  return months(year, month - count, count);
}

/** The last whole month or quarter that ends no later than a day. */
export function lastWhole(unit: PeriodUnit, day: string): Period {
  const current = periodOf(unit, day);
  return current.until === day ? current : periodOf(unit, dayText(dayNumber(current.since) - 1));
}

/** Some days as a stretch of time. */
export function instantsOf({ since, until }: DayRange, days: Days): Stretch {
  return { from: days.start(dayNumber(since)), to: days.start(dayNumber(until) + 1) };
}

/** Whether an instant lies in a stretch of time. */
export function isIn(at: number, { from, to }: Stretch): boolean {
  return at >= from && at < to;
}

/** 0 for Monday. 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whole months; the month may lie outside its year. */
function months(year: number, month: number, count: number): DayRange {
  return { since: dayOf(year, month, 1), until: dayOf(year, month + count, 0) };
}

/** Unlike `Date.UTC`, it takes the year 50 for no other. */
function dayOf(year: number, month: number, day: number): string {
  return dayText(new Date(0).setUTCFullYear(year, month, day) / msPerDay);
}
