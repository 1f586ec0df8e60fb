import assert from 'node:assert/strict';
import { calendarTime } from '../../../src/core/time/time-scale';
import { TimeScales } from '../../../src/core/time/time-scales';
import { calendarOf } from '../support/time';

describe('calendar time', () => {
  it('counts always', () => {
    assert.equal(calendarTime.elapsed(5, 12), 7);
    assert.equal(calendarTime.elapsed(12, 5), 0);
    assert.equal(calendarTime.add(5, 7), 12);
    assert.equal(calendarTime.add(5, -7), 5);
    assert.equal(calendarTime.add(5, Infinity), undefined);
    assert.equal(calendarTime.isOpen(5), true);
    assert.equal(calendarTime.nextChange(5), undefined);
  });
});

describe('scales', () => {
  const scales = new TimeScales();
  const calendar = calendarOf('UTC', { mon: ['09:00-10:00'] });

  it('are shared by calendars that say the same', () => {
    assert.equal(scales.of('business', calendar), scales.of('business', structuredClone(calendar)));
    assert.notEqual(scales.of('business', calendar), scales.of('business', { ...calendar, timezone: 'Asia/Tokyo' }));
  });

  it('count all time on the calendar clock, and where there is no calendar', () => {
    assert.equal(scales.of('calendar', calendar), calendarTime);
    assert.equal(scales.of('business', undefined), calendarTime);
  });
});
