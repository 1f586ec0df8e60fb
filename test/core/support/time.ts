import fc from 'fast-check';
import type { Calendar } from '../../../src/core/time/calendar';
import { WorkCalendar } from '../../../src/core/time/work-calendar';
import { weekdays } from '../../../src/core/time/working-hours';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** An instant, written with its offset from UTC: `2026-03-29 01:00+01:00`. */
export function instant(text: string): number {
  const at = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(at)) throw new Error(`“${text}” is no instant.`);
  return at;
}

/** An instant as people read it, for tests that compare. */
export function shown(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}

/** A calendar whose hours are given for several days at once: `mon-fri`, `sat`, `mon-sun`. */
export function calendarOf(
  timezone: string | undefined,
  hours: Readonly<Record<string, readonly string[]>>,
  holidays: readonly string[] = [],
): Calendar {
  const byDay: Record<string, readonly string[]> = {};
  for (const [days, intervals] of Object.entries(hours)) {
    const [first = 0, last = first] = days.split('-').map((name) => (weekdays as readonly string[]).indexOf(name));
    for (const weekday of weekdays.slice(first, last + 1)) byDay[weekday] = intervals;
  }
  return { timezone, hours: byDay, holidays };
}

/** The time scale of such a calendar. */
export function workCalendar(...args: Parameters<typeof calendarOf>): WorkCalendar {
  return new WorkCalendar(calendarOf(...args));
}

const clockTimes = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 0, 15, 30, 59))
  .map(([hours, minutes]) => `${pad(hours)}:${pad(minutes)}`);
const intervals = fc.oneof(
  fc.constantFrom(
    '09:00-14:00',
    '15:00-18:00',
    '22:00-06:00',
    '00:00-24:00',
    '18:00-00:00',
    '02:30-05:00',
    '00:30-02:30',
  ),
  fc.tuple(clockTimes, clockTimes).map(([opens, closes]) => `${opens}-${closes}`),
);

/** Zones that change their clocks in all kinds of ways, and some that do not. */
export const zones = [
  'Europe/Madrid',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
  'Antarctica/Troll',
  'UTC',
] as const;

/** Calendars with any hours, including some that never open. */
export const calendars: fc.Arbitrary<Calendar> = fc.record({
  timezone: fc.constantFrom(...zones, undefined),
  hours: fc.dictionary(fc.constantFrom(...weekdays), fc.array(intervals, { maxLength: 3 })),
  holidays: fc.array(
    fc.nat(4000).map((days) => new Date(instant('2010-01-01 00:00Z') + days * day).toISOString().slice(0, 10)),
    { maxLength: 20 },
  ),
});

/** Instants near which clocks change: each a minute, half an hour or a day away from where it could matter. */
const edges = [
  '2011-12-30 10:00Z',
  '2026-03-29 01:00Z',
  '2026-10-25 01:00Z',
  '2026-03-08 07:00Z',
  '2026-11-01 06:00Z',
  '2026-04-04 15:00Z',
  '2026-10-03 15:30Z',
  '2024-02-29 00:00Z',
  '2025-12-31 12:00Z',
];

/** Instants between 1970 and 2060, many of them near changes of clocks, few of them long ago or far away. */
export const instants: fc.Arbitrary<number> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...edges), fc.integer({ min: -4 * 24 * 60, max: 4 * 24 * 60 }))
      .map(([edge, minutes]) => Math.max(0, instant(edge) + minutes * minute)),
  },
  { weight: 5, arbitrary: fc.integer({ min: instant('2024-01-01 00:00Z'), max: instant('2027-12-31 00:00Z') }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: instant('2060-01-01 00:00Z') }) },
);

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
