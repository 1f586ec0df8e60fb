import assert from 'node:assert/strict';
import { day, hour, instant, minute, shown, workCalendar } from '../support/time';

const office = workCalendar('Europe/Madrid', { 'mon-fri': ['09:00-17:00'] });
const lunch = workCalendar('Europe/Madrid', { 'mon-thu': ['09:00-14:00', '15:00-18:00'], fri: ['09:00-15:00'] }, [
  '2026-12-25',
]);
const nights = workCalendar('Europe/Madrid', { 'mon-sun': ['22:00-06:00'] });
const always = (zone: string) => workCalendar(zone, { 'mon-sun': ['00:00-24:00'] });

describe('working time between two instants', () => {
  const table: [string, ReturnType<typeof workCalendar>, string, string, number][] = [
    ['counts within a stretch', office, '2026-03-04 10:00+01:00', '2026-03-04 10:30+01:00', 30 * minute],
    ['counts to the millisecond', office, '2026-03-04 16:59:59.999+01:00', '2026-03-04 17:00:00.001+01:00', 1],
    ['leaves out nights', office, '2026-03-04 16:00+01:00', '2026-03-05 10:00+01:00', 2 * hour],
    ['leaves out weekends', office, '2026-03-06 16:30+01:00', '2026-03-09 09:30+01:00', hour],
    ['leaves out lunch', lunch, '2026-03-04 13:30+01:00', '2026-03-04 15:30+01:00', hour],
    ['leaves out holidays', lunch, '2026-12-24 17:00+01:00', '2026-12-28 10:00+01:00', 2 * hour],
    ['is nothing while nobody works', office, '2026-03-07 00:00+01:00', '2026-03-08 23:59+01:00', 0],
    ['does not run backwards', office, '2026-03-04 11:00+01:00', '2026-03-04 10:00+01:00', 0],
    [
      'counts what overlaps once',
      workCalendar('UTC', { wed: ['09:00-12:00', '11:00-14:00', '14:00-15:00', '10:00-10:30'] }),
      '2026-03-04 00:00Z',
      '2026-03-05 00:00Z',
      6 * hour,
    ],
    [
      'counts once what a night shares with the morning behind it',
      workCalendar('UTC', { tue: ['22:00-10:00'], wed: ['09:00-12:00'] }),
      '2026-03-03 00:00Z',
      '2026-03-05 00:00Z',
      14 * hour,
    ],
    ['has a leap day', office, '2024-02-28 09:00+01:00', '2024-03-01 17:00+01:00', 3 * 8 * hour],
    [
      'has a leap day that is a holiday',
      workCalendar('Europe/Madrid', { 'mon-fri': ['09:00-17:00'] }, ['2024-02-29']),
      '2024-02-28 09:00+01:00',
      '2024-03-01 17:00+01:00',
      2 * 8 * hour,
    ],
    [
      'is counted in UTC without a time zone',
      workCalendar(undefined, { 'mon-fri': ['09:00-17:00'] }),
      '2026-07-01 00:00Z',
      '2026-07-01 10:00Z',
      hour,
    ],
    [
      'is counted in UTC in a zone that nobody knows',
      workCalendar('Europe/Nowhere', { 'mon-fri': ['09:00-17:00'] }),
      '2026-07-01 00:00Z',
      '2026-07-01 10:00Z',
      hour,
    ],
    [
      'leaves out hours that cannot be read',
      workCalendar('UTC', { wed: ['9-17', '09:00-10:00'] }),
      '2026-03-04 00:00Z',
      '2026-03-05 00:00Z',
      hour,
    ],
    [
      'leaves out holidays that do not exist',
      workCalendar('UTC', { wed: ['09:00-10:00'] }, ['2026-02-30', 'soon']),
      '2026-03-04 00:00Z',
      '2026-03-05 00:00Z',
      hour,
    ],
    ['follows summer time: the same hours, other instants', office, '2026-07-01 07:00Z', '2026-07-01 15:00Z', 8 * hour],
    ['counts a whole year', lunch, '2025-01-01 00:00+01:00', '2026-01-01 00:00+01:00', (52 * (4 * 8 + 6) + 8) * hour],

    [
      'in Madrid, a night in which clocks go forward',
      nights,
      '2026-03-28 20:00+01:00',
      '2026-03-29 12:00+02:00',
      7 * hour,
    ],
    [
      'in Madrid, a night in which clocks go back',
      nights,
      '2026-10-24 20:00+02:00',
      '2026-10-25 12:00+01:00',
      9 * hour,
    ],
    [
      'in Madrid, the whole day in spring',
      always('Europe/Madrid'),
      '2026-03-29 00:00+01:00',
      '2026-03-30 00:00+02:00',
      23 * hour,
    ],
    [
      'in Madrid, the whole day in autumn',
      always('Europe/Madrid'),
      '2026-10-25 00:00+02:00',
      '2026-10-26 00:00+01:00',
      25 * hour,
    ],
    [
      'in Madrid, an opening that is skipped',
      workCalendar('Europe/Madrid', { sun: ['02:30-05:00'] }),
      '2026-03-29 00:00+01:00',
      '2026-03-29 12:00+02:00',
      2 * hour,
    ],
    [
      'in Madrid, a closing that is skipped',
      workCalendar('Europe/Madrid', { sun: ['00:00-02:30'] }),
      '2026-03-29 00:00+01:00',
      '2026-03-29 12:00+02:00',
      2 * hour,
    ],
    [
      'in Madrid, hours that are skipped',
      workCalendar('Europe/Madrid', { sun: ['02:15-02:45'] }),
      '2026-03-29 00:00+01:00',
      '2026-03-29 12:00+02:00',
      0,
    ],
    [
      'in Madrid, an opening that comes twice',
      workCalendar('Europe/Madrid', { sun: ['02:30-05:00'] }),
      '2026-10-25 00:00+02:00',
      '2026-10-25 12:00+01:00',
      3.5 * hour,
    ],
    [
      'in Madrid, a closing that comes twice',
      workCalendar('Europe/Madrid', { sun: ['00:00-02:30'] }),
      '2026-10-25 00:00+02:00',
      '2026-10-25 12:00+01:00',
      3.5 * hour,
    ],
    [
      'in Madrid, a break in the hour that comes twice',
      workCalendar('Europe/Madrid', { sun: ['01:00-02:15', '02:45-04:00'] }),
      '2026-10-25 00:00+02:00',
      '2026-10-25 12:00+01:00',
      4 * hour,
    ],
    [
      'in Madrid, the day of the change as a holiday',
      workCalendar('Europe/Madrid', { 'mon-sun': ['00:00-24:00'] }, ['2026-03-29']),
      '2026-03-28 00:00+01:00',
      '2026-03-31 00:00+02:00',
      48 * hour,
    ],
    [
      'in Madrid, the long day as a holiday',
      workCalendar('Europe/Madrid', { 'mon-sun': ['00:00-24:00'] }, ['2026-10-25']),
      '2026-10-24 00:00+02:00',
      '2026-10-27 00:00+01:00',
      48 * hour,
    ],
    [
      'a night before a holiday, to its end',
      workCalendar('Europe/Madrid', { 'mon-sun': ['22:00-06:00'] }, ['2026-12-25']),
      '2026-12-24 12:00+01:00',
      '2026-12-25 12:00+01:00',
      8 * hour,
    ],
    [
      'no night that begins on a holiday',
      workCalendar('Europe/Madrid', { 'mon-sun': ['22:00-06:00'] }, ['2026-12-25']),
      '2026-12-25 12:00+01:00',
      '2026-12-26 12:00+01:00',
      0,
    ],
    [
      'in New York, Sunday in spring',
      always('America/New_York'),
      '2026-03-08 00:00-05:00',
      '2026-03-09 00:00-04:00',
      23 * hour,
    ],
    [
      'in New York, Sunday in autumn',
      always('America/New_York'),
      '2026-11-01 00:00-04:00',
      '2026-11-02 00:00-05:00',
      25 * hour,
    ],
    [
      'in New York, hours away from the change',
      workCalendar('America/New_York', { sun: ['09:00-17:00'] }),
      '2026-03-08 00:00-05:00',
      '2026-03-08 12:00-04:00',
      3 * hour,
    ],
    [
      'in Kathmandu, a quarter of an hour beside others',
      workCalendar('Asia/Kathmandu', { wed: ['09:00-17:00'] }),
      '2026-03-04 03:00Z',
      '2026-03-04 04:15Z',
      hour,
    ],
    [
      'on Lord Howe Island, half an hour less in spring',
      workCalendar('Australia/Lord_Howe', { sat: ['22:00-06:00'] }),
      '2026-10-03 12:00+10:30',
      '2026-10-04 12:00+11:00',
      7.5 * hour,
    ],
    [
      'on Lord Howe Island, half an hour more in autumn',
      workCalendar('Australia/Lord_Howe', { sat: ['22:00-06:00'] }),
      '2026-04-04 12:00+11:00',
      '2026-04-05 12:00+10:30',
      8.5 * hour,
    ],
    [
      'in Apia, the Friday that never was',
      workCalendar('Pacific/Apia', { fri: ['09:00-17:00'] }),
      '2011-12-29 00:00-10:00',
      '2012-01-01 00:00+14:00',
      0,
    ],
    [
      'in Apia, the days around it',
      workCalendar('Pacific/Apia', { 'thu-sat': ['09:00-17:00'] }),
      '2011-12-29 00:00-10:00',
      '2012-01-01 00:00+14:00',
      16 * hour,
    ],
    ['in Apia, round the clock', always('Pacific/Apia'), '2011-12-29 00:00-10:00', '2012-01-01 00:00+14:00', 48 * hour],
  ];
  for (const [name, scale, from, to, expected] of table) {
    it(name, () => assert.equal(scale.elapsed(instant(from), instant(to)) / minute, expected / minute));
  }
});

describe('the instant at which working time has passed', () => {
  const table: [string, ReturnType<typeof workCalendar>, string, number, string][] = [
    ['Friday 16:30 and an hour: Monday 9:30', office, '2026-03-06 16:30+01:00', hour, '2026-03-09 09:30+01:00'],
    [
      'to the end of a day, not the beginning of the next',
      office,
      '2026-03-04 16:00+01:00',
      hour,
      '2026-03-04 17:00+01:00',
    ],
    ['from a weekend on', office, '2026-03-07 12:00+01:00', hour, '2026-03-09 10:00+01:00'],
    ['over lunch', lunch, '2026-03-04 13:30+01:00', hour, '2026-03-04 15:30+01:00'],
    ['over a holiday', lunch, '2026-12-24 17:30+01:00', hour, '2026-12-28 09:30+01:00'],
    ['over the weekend in which clocks go forward', office, '2026-03-27 16:30+01:00', hour, '2026-03-30 09:30+02:00'],
    ['over the weekend in which clocks go back', office, '2026-10-23 16:30+02:00', hour, '2026-10-26 09:30+01:00'],
    ['a whole shift in the short night', nights, '2026-03-28 22:00+01:00', 8 * hour, '2026-03-29 23:00+02:00'],
    ['a whole shift in the long night', nights, '2026-10-24 22:00+02:00', 8 * hour, '2026-10-25 05:00+01:00'],
    ['nothing: there and then, though nobody works', office, '2026-03-07 12:00+01:00', 0, '2026-03-07 12:00+01:00'],
    ['less than nothing: the same', office, '2026-03-07 12:00+01:00', -hour, '2026-03-07 12:00+01:00'],
    [
      'a year of work',
      workCalendar('UTC', { mon: ['09:00-10:00'] }),
      '2026-01-05 00:00Z',
      53 * hour,
      '2027-01-04 10:00Z',
    ],
    [
      'after ten years of holidays',
      workCalendar('UTC', { 'mon-sun': ['09:00-10:00'] }, daysFrom('2026-01-01', 3650)),
      '2025-12-31 12:00Z',
      hour,
      '2035-12-30 10:00Z',
    ],
  ];
  for (const [name, scale, from, ms, expected] of table) {
    it(name, () => assert.equal(shown(scale.add(instant(from), ms)), shown(instant(expected))));
  }

  it('never comes where nobody ever works', () => {
    const from = instant('2026-03-04 10:00Z');
    for (const scale of [
      workCalendar('UTC', {}),
      workCalendar('UTC', { mon: [] }),
      workCalendar('UTC', { mon: ['9-17'] }),
    ]) {
      assert.equal(scale.add(from, 1), undefined);
      assert.equal(scale.elapsed(0, from), 0);
      assert.equal(scale.isOpen(from), false);
      assert.equal(scale.nextChange(from), undefined);
    }
  });

  it('never comes when it would take centuries', () => {
    const from = instant('2026-03-04 10:00Z');
    for (const ms of [1e15, Number.MAX_VALUE, Infinity, NaN]) assert.equal(office.add(from, ms), undefined, String(ms));
    assert.equal(office.add(instant('2150-01-01 00:00Z'), hour), undefined);
  });
});

describe('whether a team works', () => {
  const table: [string, ReturnType<typeof workCalendar>, string, boolean, string | undefined][] = [
    ['in the morning', office, '2026-03-04 08:59:59.999+01:00', false, '2026-03-04 09:00+01:00'],
    ['from the opening on', office, '2026-03-04 09:00+01:00', true, '2026-03-04 17:00+01:00'],
    ['until the closing', office, '2026-03-04 16:59:59.999+01:00', true, '2026-03-04 17:00+01:00'],
    ['no more at the closing', office, '2026-03-04 17:00+01:00', false, '2026-03-05 09:00+01:00'],
    ['over the weekend', office, '2026-03-06 17:00+01:00', false, '2026-03-09 09:00+01:00'],
    ['at lunch', lunch, '2026-03-04 14:30+01:00', false, '2026-03-04 15:00+01:00'],
    ['after midnight', nights, '2026-03-04 02:00+01:00', true, '2026-03-04 06:00+01:00'],
    [
      'over midnight without a break',
      workCalendar('UTC', { wed: ['18:00-24:00'], thu: ['00:00-03:00'] }),
      '2026-03-04 20:00Z',
      true,
      '2026-03-05 03:00Z',
    ],
    [
      'round the clock, until a holiday',
      workCalendar('Europe/Madrid', { 'mon-sun': ['00:00-24:00'] }, ['2029-12-25']),
      '2026-03-04 20:00Z',
      true,
      '2029-12-25 00:00+01:00',
    ],
    [
      'round the clock, from the end of a holiday on',
      workCalendar('Europe/Madrid', { 'mon-sun': ['00:00-24:00'] }, ['2029-12-25']),
      '2029-12-25 12:00Z',
      false,
      '2029-12-26 00:00+01:00',
    ],
    ['round the clock, for ever', always('Europe/Madrid'), '2026-03-04 20:00Z', true, undefined],
    [
      'after ten years of holidays',
      workCalendar('UTC', { 'mon-sun': ['09:00-10:00'] }, daysFrom('2026-01-01', 3650)),
      '2025-12-31 12:00Z',
      false,
      '2035-12-30 09:00Z',
    ],
    ['before 1970', office, '1969-12-30 12:00Z', false, '1970-01-01 08:00Z'],
    ['in centuries', office, '2150-01-05 12:00Z', false, undefined],
  ];
  for (const [name, scale, at, isOpen, next] of table) {
    it(name, () => {
      assert.equal(scale.isOpen(instant(at)), isOpen);
      assert.equal(shown(scale.nextChange(instant(at))), next === undefined ? undefined : shown(instant(next)));
    });
  }
});

describe('times that mean nothing', () => {
  it('count as no time', () => {
    for (const [from, to] of [
      [NaN, 1e12],
      [1e12, NaN],
      [NaN, NaN],
      [-Infinity, -1],
      [9e15, Infinity],
    ] as const)
      assert.equal(office.elapsed(from, to), 0);
    assert.equal(office.isOpen(NaN), false);
    assert.equal(office.nextChange(NaN), undefined);
    assert.equal(office.add(NaN, 1), undefined);
  });

  it('count as far as a calendar goes', () => {
    const ever = always('UTC').elapsed(-Infinity, Infinity);
    assert.ok(ever > 130 * 365 * day && ever < 131 * 366 * day);
  });
});

/** A number of days beginning with one. */
function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(instant(`${first} 00:00Z`) + index * day).toISOString().slice(0, 10),
  );
}

describe('a calendar with hundreds of openings a day', () => {
  const openings = Array.from({ length: 240 }, (_, at) => `${shownMinute(6 * at)}-${shownMinute(6 * at + 3)}`);

  it('is counted on by weeks, not by openings', () => {
    const scale = workCalendar('UTC', { 'mon-sun': openings });
    const from = instant('2026-01-05 00:00Z');
    assert.equal(scale.add(from, 99_999 * 7 * day), undefined);
    assert.equal(shown(scale.add(from, 26 * 7 * day)), '2027-01-03T23:57:00.000Z');
    const to = instant('2090-01-02 00:00Z');
    assert.equal(scale.elapsed(from, to), (to - from) / 2);
  });

  it('may also change its clocks', () => {
    const scale = workCalendar('Europe/Madrid', { 'mon-sun': openings });
    assert.equal(scale.add(instant('2026-01-05 00:00Z'), 99_999 * 7 * day), undefined);
  });

  it('may have thousands of holidays', () => {
    const holidays = Array.from({ length: 47_000 }, (_, at) => new Date(at * day).toISOString().slice(0, 10));
    const scale = workCalendar('Europe/Madrid', { mon: openings }, holidays);
    assert.equal(scale.elapsed(0, 46_990 * day), 0);
    assert.ok((scale.nextChange(0) ?? 0) > 46_990 * day);
  });
});

function shownMinute(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
