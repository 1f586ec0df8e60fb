import assert from 'node:assert/strict';
import { deadline, elapsedWithout } from '../../../src/core/time/pauses';
import type { Pause } from '../../../src/core/time/pauses';
import { calendarTime } from '../../../src/core/time/time-scale';
import { hour, instant, minute, shown, workCalendar } from '../support/time';

const office = workCalendar('Europe/Madrid', { 'mon-fri': ['09:00-17:00'] });
const monday = (time: string) => instant(`2026-03-02 ${time}+01:00`);
const pause = (from: string, to?: string): Pause => ({
  from: monday(from),
  to: to === undefined ? undefined : monday(to),
});

describe('time without pauses', () => {
  const table: [string, readonly Pause[], number][] = [
    ['has no pauses', [], 8 * hour],
    ['leaves one out', [pause('10:00', '11:00')], 7 * hour],
    ['leaves out of one only what is worked', [pause('16:00', '23:00')], 7 * hour],
    ['leaves nothing out for one at night', [pause('18:00', '23:00')], 8 * hour],
    [
      'leaves out what overlaps once',
      [pause('11:00', '13:00'), pause('10:00', '12:00'), pause('10:30', '10:45')],
      5 * hour,
    ],
    ['leaves out what began before', [pause('01:00', '10:00')], 7 * hour],
    ['ends with one that goes on', [pause('10:00')], hour],
    ['ends with the first that goes on', [pause('10:00'), pause('11:00', '12:00'), pause('15:00')], hour],
    ['leaves nothing out for one that ends before it began', [pause('12:00', '11:00')], 8 * hour],
    ['leaves nothing out for one behind its end', [pause('23:30', '23:45'), pause('23:40')], 8 * hour],
    ['leaves all out', [pause('00:00', '23:59')], 0],
  ];
  for (const [name, pauses, expected] of table) {
    it(name, () => {
      for (const some of [pauses, [...pauses].reverse()])
        assert.equal(elapsedWithout(office, monday('08:00'), monday('23:00'), some) / minute, expected / minute);
    });
  }

  it('does not run backwards', () => {
    assert.equal(elapsedWithout(office, monday('16:00'), monday('10:00'), [pause('11:00', '12:00')]), 0);
  });
});

describe('a deadline', () => {
  const now = monday('12:00');
  const table: [string, readonly Pause[], number, string][] = [
    ['without pauses', [], 2 * hour, '11:00'],
    ['waits as long as a pause', [pause('10:00', '10:30')], 2 * hour, '11:30'],
    ['waits for pauses one after the other', [pause('10:00', '10:30'), pause('11:15', '12:15')], 2 * hour, '12:30'],
    ['waits once for what overlaps', [pause('10:00', '11:00'), pause('10:30', '11:30')], 2 * hour, '12:30'],
    ['does not wait for what comes behind it', [pause('13:00', '14:00')], 2 * hour, '11:00'],
    ['does not wait for what begins with it', [pause('11:00', '12:00')], 2 * hour, '11:00'],
    ['waits until now for a pause that goes on', [pause('10:00')], 2 * hour, '13:00'],
    ['does not wait for a pause that is still to come', [pause('16:00')], 2 * hour, '11:00'],
    ['waits for nothing when a pause is to come and goes on', [pause('16:00')], 8 * hour, '17:00'],
    ['waits for nothing when a pause ends before it began', [pause('10:00', '09:30')], 2 * hour, '11:00'],
    ['of nothing is there and then', [pause('08:00', '12:00')], 0, '09:00'],
  ];
  for (const [name, pauses, ms, expected] of table) {
    it(name, () => assert.equal(shown(deadline(office, monday('09:00'), ms, pauses, now)), shown(monday(expected))));
  }

  it('waits over the weekend for a pause at its end', () => {
    const pauses = [{ from: instant('2026-03-06 16:30+01:00'), to: instant('2026-03-09 10:00+01:00') }];
    assert.equal(
      shown(deadline(office, instant('2026-03-06 16:00+01:00'), hour, pauses, now)),
      shown(instant('2026-03-09 10:30+01:00')),
    );
  });

  it('never comes where nobody works', () => {
    assert.equal(deadline(workCalendar('UTC', {}), now, hour, [pause('10:00', '11:00')], now), undefined);
  });

  it('waits for all of a pause when all time counts', () => {
    assert.equal(deadline(calendarTime, monday('16:00'), 2 * hour, [pause('17:00', '22:00')], now), monday('23:00'));
  });
});
