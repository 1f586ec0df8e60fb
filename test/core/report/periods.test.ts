import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, Days, dayText } from '../../../src/core/report/days';
import { lastWhole, periodOf, periodsIn, periodUnits, rangeBefore, unitFor } from '../../../src/core/report/periods';
import type { DayRange } from '../../../src/core/report/periods';
import { holds } from '../support/properties';

const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-01-01') }).map(dayText);
const range = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([since, length]): DayRange => ({ since, until: dayText(dayNumber(since) + length) }));
const lengthOf = ({ since, until }: DayRange) => dayNumber(until) - dayNumber(since) + 1;

describe('The periods of a report', () => {
  for (const [unit, of, id, since, until] of [
    ['day', '2026-03-05', '2026-03-05', '2026-03-05', '2026-03-05'],
    ['week', '2026-03-05', '2026-W10', '2026-03-02', '2026-03-08'],
    ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['month', '2024-02-10', '2024-02', '2024-02-01', '2024-02-29'],
    ['month', '2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-05-20', '2026-Q2', '2026-04-01', '2026-06-30'],
  ] as const) {
    it(`has ${of} in the ${unit} ${id}`, () => assert.deepEqual(periodOf(unit, of), { id, since, until }));
  }

  for (const [since, until, before] of [
    ['2026-01-01', '2026-03-31', ['2025-10-01', '2025-12-31']],
    ['2026-03-01', '2026-03-31', ['2026-02-01', '2026-02-28']],
    ['2026-03-02', '2026-03-08', ['2026-02-23', '2026-03-01']],
    ['2026-03-01', '2026-03-30', ['2026-01-30', '2026-02-28']],
    ['2026-01-01', '2026-12-31', ['2025-01-01', '2025-12-31']],
  ] as const) {
    it(`compares ${since} to ${until} with ${before.join(' to ')}`, () =>
      assert.deepEqual(rangeBefore({ since, until }), { since: before[0], until: before[1] }));
  }

  it('judges by the last whole month or quarter', () => {
    assert.equal(lastWhole('month', '2026-03-31').id, '2026-03');
    assert.equal(lastWhole('month', '2026-03-30').id, '2026-02');
    assert.equal(lastWhole('quarter', '2026-04-01').id, '2026-Q1');
  });

  it('shows days, weeks, months or quarters, as many as can be read', () => {
    assert.deepEqual(
      [
        ['2026-03-01', '2026-03-14'],
        ['2026-01-01', '2026-03-31'],
        ['2026-01-01', '2026-12-31'],
        ['2020-01-01', '2026-12-31'],
      ].map(([since = '', until = '']) => unitFor({ since, until })),
      ['day', 'week', 'month', 'quarter'],
    );
  });

  it('end with the last year that a date can be written in', () => {
    for (const unit of periodUnits)
      assert.equal(periodsIn(unit, { since: '9999-11-30', until: '9999-12-31' }).at(-1)?.since.slice(0, 4), '9999');
  });

  it('keep years of the first century apart from those of the twentieth', () => {
    assert.deepEqual(periodOf('month', '0050-02-10'), { id: '0050-02', since: '0050-02-01', until: '0050-02-28' });
  });

  it('follow each other without a gap and hold every day', () => {
    holds(fc.tuple(fc.constantFrom(...periodUnits), range), ([unit, days]) => {
      const periods = periodsIn(unit, days);
      assert.ok(periods[0]!.since <= days.since && periods.at(-1)!.until >= days.until);
      for (const [index, { until }] of periods.slice(0, -1).entries())
        assert.equal(dayNumber(periods[index + 1]!.since), dayNumber(until) + 1);
      for (const period of periods)
        assert.deepEqual([periodOf(unit, period.since), periodOf(unit, period.until)], [period, period]);
    });
  });

  it('end where what they are compared with begins', () => {
    holds(range, (days) => {
      const before = rangeBefore(days);
      assert.equal(dayNumber(before.until) + 1, dayNumber(days.since));
      assert.ok(Math.abs(lengthOf(before) - lengthOf(days)) <= 4, 'months are not all of one length');
    });
  });
});

describe('The days of a time zone', () => {
  const stretch = [Date.parse('2025-12-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00Z')] as const;

  for (const [zone, at, expected] of [
    ['Europe/Madrid', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Madrid', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Madrid', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['America/Los_Angeles', '2026-07-01T06:59:59Z', '2026-06-30'],
    ['Pacific/Kiritimati', '2026-07-01T10:00:00Z', '2026-07-02'],
    ['UTC', '2026-07-01T00:00:00Z', '2026-07-01'],
  ] as const) {
    it(`has ${at} in ${expected} at ${zone}`, () =>
      assert.equal(dayText(new Days(zone, ...stretch).dayOf(Date.parse(at))), expected));
  }

  it('are those of UTC where the zone is not known', () => {
    assert.deepEqual([new Days(undefined, ...stretch).zone, new Days('Middle/Earth', ...stretch).zone], ['UTC', 'UTC']);
  });
});
