import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { readClock } from '../../../../src/core/case/terms/target-clock';
import { slaClocks, nextTick } from '../../../../src/core/case/terms/sla-clocks';
import type { SlaClock } from '../../../../src/core/case/terms/sla-clocks';
import { shownTime } from '../../../../src/core/case/terms/shown-time';
import type { SlaTerms } from '../../../../src/core/case/terms/terms';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { WorkCalendar } from '../../../../src/core/time/work-calendar';
import { calendarTime } from '../../../../src/core/time/time-scale';
import type { TimeScale } from '../../../../src/core/time/time-scale';
import { datedState, termsOf, time } from '../../support/clocks';
import type { Dated } from '../../support/clocks';
import { holds } from '../../support/properties';
import { calendarOf, calendars, day, hour, instant, instants, minute, shown } from '../../support/time';

const scales = new TimeScales();
const reply: CaseAction = { event: 'reply_inserted', reply: 'hello', reply_sop: 'test' };
const message: CaseAction = { event: 'customer_message' };
const pause: CaseAction = { event: 'sla_pause' };
const resume: CaseAction = { event: 'sla_resume' };
const complete: CaseAction = { event: 'complete' };
const reopen: CaseAction = { event: 'reopen' };

const all = termsOf({ first_response: 30, next_reply: 20, resolution: 120 });
const office = calendarOf('UTC', { 'mon-thu': ['09:00-14:00', '15:00-18:00'], fri: ['09:00-15:00'] }, ['2026-09-07']);

function clocksAt(sla: SlaTerms | undefined, now: string, ...events: readonly Dated[]): SlaClock[] {
  return slaClocks(datedState(sla, '10:00', ...events), scales, time(now));
}

describe('clocks of working time', () => {
  const inHours = (begin: string, sla: SlaTerms, now: string, ...events: readonly Dated[]) =>
    slaClocks(datedState(sla, begin, ...events), scales, time(now)).map(({ state, elapsed, due, isCounting }) => [
      state,
      elapsed / minute,
      shown(due)?.slice(0, 16),
      isCounting,
    ]);
  const two = termsOf({ first_response: 120 }, office);

  it('go over lunch, nights, weekends and holidays', () => {
    assert.deepEqual(inHours('13:30', two, '14:30'), [['running', 30, '2026-09-03T16:30', false]]);
    assert.deepEqual(inHours('17:00', two, '20:00'), [['running', 60, '2026-09-04T10:00', false]]);
    // Friday 14:00; Monday is a holiday.
    assert.deepEqual(inHours('2026-09-04 14:00Z', two, '2026-09-08 09:30Z'), [
      ['running', 90, '2026-09-08T10:00', true],
    ]);
  });

  it('that begin out of hours start with the next opening', () => {
    assert.deepEqual(inHours('20:00', two, '23:00'), [['running', 0, '2026-09-04T11:00', false]]);
  });

  it('are breached at the closing they were due at, though no working time has passed since', () => {
    assert.deepEqual(inHours('16:00', two, '18:00'), [['running', 120, '2026-09-03T18:00', false]]);
    assert.deepEqual(inHours('16:00', two, '20:00'), [['breached', 120, '2026-09-03T18:00', false]]);
    assert.deepEqual(inHours('16:00', two, '20:00', ['18:00', reply]), [['met', 120, '2026-09-03T18:00', false]]);
  });

  it('are put off by the working time of a pause, not by all of it', () => {
    assert.deepEqual(inHours('17:00', two, '2026-09-04 09:45Z', ['17:30', pause], ['2026-09-04 09:30Z', resume]), [
      ['running', 45, '2026-09-04T11:00', true],
    ]);
  });

  it('of a team that never works are never due', () => {
    const [clock] = slaClocks(
      datedState(termsOf({ first_response: 5 }, calendarOf('UTC', {})), '10:00'),
      scales,
      time('23:00'),
    );
    assert.deepEqual(
      [clock?.state, clock?.due, clock?.elapsed, clock?.changesAt, clock?.isNear],
      ['running', undefined, 0, undefined, false],
    );
  });

  it('follow a day of 23 hours, one of 25, and 29 February', () => {
    const madrid = termsOf({ first_response: 24 * 60 }, calendarOf('Europe/Madrid', { 'mon-sun': ['00:00-24:00'] }));
    const due = (begin: string) => shown(slaClocks(datedState(madrid, instant(begin)), scales, instant(begin))[0]?.due);
    assert.equal(due('2026-03-28 12:00+01:00'), '2026-03-29T11:00:00.000Z');
    assert.equal(due('2026-10-24 12:00+02:00'), '2026-10-25T10:00:00.000Z');
    assert.equal(due('2028-02-28 12:00+01:00'), '2028-02-29T11:00:00.000Z');
    const morning = termsOf({ first_response: 60 }, calendarOf('Europe/Madrid', { 'mon-sun': ['01:30-03:30'] }));
    // The clock goes from 2:00 to 3:00: one of the two hours is left.
    const [clock] = slaClocks(
      datedState(morning, instant('2026-03-29 00:00+01:00')),
      scales,
      instant('2026-03-29 12:00+02:00'),
    );
    assert.deepEqual([shown(clock?.due), clock?.state], ['2026-03-29T01:30:00.000Z', 'breached']);
  });
});

describe('a machine whose clock is not to be trusted', () => {
  it('shows the same after it slept as if it had not', () => {
    const state = datedState(all, '10:00', ['10:10', pause], ['10:20', resume]);
    const awake = ['10:21', '10:22', '11:59', '13:37'].map((now) => slaClocks(state, scales, time(now))).at(-1);
    assert.deepEqual(awake, slaClocks(state, scales, time('13:37')));
  });

  it('that was set back counts nothing twice and nothing below 0, and is reported', () => {
    const [first, resolution] = clocksAt(all, '08:30', ['09:00', reply], ['09:10', pause], ['08:00', resume]);
    assert.deepEqual([first?.state, first?.elapsed, first?.isSkewed], ['met', 0, true]);
    assert.deepEqual(
      [resolution?.state, resolution?.elapsed, shown(resolution?.due)?.slice(11, 16)],
      ['running', 0, '12:00'],
    );
  });

  it('that was set back after the last event shows what was true at that event', () => {
    const [first] = clocksAt(all, '09:00', ['10:05', { event: 'tick', step_id: 'a' }]);
    assert.deepEqual([first?.elapsed, first?.isSkewed], [5 * minute, true]);
  });

  it('is not reported for less than a minute: machines differ by as much', () => {
    assert.equal(clocksAt(all, '10:10', ['10:00', message], [time('10:00') - 59_000, reply])[0]?.isSkewed, false);
    assert.equal(clocksAt(all, '10:10')[0]?.isSkewed, false);
  });

  it('with a time that makes no sense counts as the time of the event before', () => {
    const state = datedState(all, '10:00', ['10:05', reply]);
    const broken = {
      timeline: state.timeline.map((event) => ({ ...event, ts: event.event === 'start' ? event.ts : 'soon' })),
    };
    assert.deepEqual(
      slaClocks(broken, scales, time('10:10')).map(({ elapsed }) => elapsed / minute),
      [0, 10],
    );
    const lost = { timeline: state.timeline.map((event) => ({ ...event, ts: 'soon' })) };
    assert.deepEqual(
      slaClocks(lost, scales, time('10:10')).map(({ elapsed }) => elapsed),
      [0, 0],
    );
  });
});

describe('pausing and resuming', () => {
  // Some come soon, so that enough of them are before the deadline whatever the seed.
  const ahead = fc.oneof(fc.nat(day), fc.nat(40 * day));
  const moments = fc.tuple(instants, ahead, fc.nat(10 * day), fc.nat(10 * day));
  const anyScale: fc.Arbitrary<[SlaTerms, TimeScale]> = fc.oneof(
    fc.nat(40 * 60).map((minutes): [SlaTerms, TimeScale] => [termsOf({ resolution: minutes }), calendarTime]),
    fc
      .tuple(fc.nat(40 * 60), calendars)
      .map(([minutes, calendar]): [SlaTerms, TimeScale] => [
        termsOf({ resolution: minutes }, calendar),
        new WorkCalendar(calendar),
      ]),
  );
  const resolutionOf = (sla: SlaTerms, begin: number, now: number, ...events: readonly Dated[]) =>
    slaClocks(datedState(sla, begin, ...events), scales, now)[0]!;

  it('anywhere before a deadline put it off by exactly the working time of the pause', () => {
    let before = 0;
    const tried = holds(
      fc.tuple(anyScale, moments),
      ([[sla, scale], [begin, ahead, long, later]]) => {
        const plain = resolutionOf(sla, begin, begin);
        const from = begin + ahead;
        const to = from + long;
        const held = resolutionOf(sla, begin, to + later, [from, pause], [to, resume]);
        if (plain.due === undefined || held.due === undefined) return;
        if (from >= plain.due) {
          assert.equal(held.due, plain.due);
          return;
        }
        before++;
        assert.equal(scale.elapsed(plain.due, held.due), scale.elapsed(from, to));
        assert.equal(held.elapsed, scale.elapsed(begin, from) + scale.elapsed(to, to + later));
      },
      400,
    );
    assert.ok(before > tried / 5, `only ${before} pauses were before the deadline`);
  });

  it('anywhere split what has passed into parts that add up', () => {
    holds(
      fc.tuple(anyScale, instants, fc.array(fc.nat(3 * day), { maxLength: 12 })),
      ([[sla, scale], begin, spans]) => {
        const events: Dated[] = [];
        let at = begin;
        let counted = 0;
        for (const [index, span] of spans.entries()) {
          if (index % 2 === 0) counted += scale.elapsed(at, at + span);
          at += span;
          events.push([at, index % 2 === 0 ? pause : resume]);
        }
        const clock = resolutionOf(sla, begin, at, ...events);
        assert.equal(clock.elapsed, counted);
        assert.equal(
          clock.remaining,
          clock.elapsed === 0
            ? (sla.resolution?.minutes ?? 0) * minute
            : (sla.resolution?.minutes ?? 0) * minute - counted,
        );
      },
      150,
    );
  });

  it('change nothing when no time passes between them', () => {
    holds(
      fc.tuple(anyScale, moments),
      ([[sla], [begin, ahead, , later]]) => {
        const now = begin + ahead + later;
        assert.deepEqual(
          resolutionOf(sla, begin, now, [begin + ahead, pause], [begin + ahead, resume]),
          resolutionOf(sla, begin, now),
        );
      },
      100,
    );
  });
});

describe('the next look at clocks', () => {
  const next = (now: string | number, ...events: readonly Dated[]) =>
    nextTick(slaClocks(datedState(all, '10:00', ...events), scales, time(now)));

  it('is when another minute is shown', () => {
    assert.equal(next('10:00'), time('10:00') + 1);
    assert.equal(next(time('10:00') + 1), time('10:01') + 1);
    assert.equal(next('10:00:30'), time('10:01') + 1);
  });

  it('is the instant after the deadline, and then every minute', () => {
    assert.equal(next('10:29:30', ['10:00', complete], ['10:00', reopen]), time('10:30') + 1);
    assert.equal(next(time('10:30') + 1), time('10:31'));
    assert.equal(next('10:31'), time('10:31') + 1, 'the resolution has less left');
  });

  it('is when four fifths are used up', () => {
    const clock = readClock(
      { scale: calendarTime, from: 0, to: undefined, pauses: [], target: 100 * hour },
      79.75 * hour,
    );
    assert.equal(clock.changesAt, 80 * hour);
  });

  it('is an hour away while only hours are shown', () => {
    const clock = (now: number) =>
      readClock({ scale: calendarTime, from: 0, to: undefined, pauses: [], target: 100 * hour }, now);
    assert.equal(clock(0.25 * hour).changesAt, hour + 1);
    assert.equal(clock(90 * hour).changesAt, 90 * hour + 1);
    assert.equal(clock(90 * hour + 1).changesAt, 90 * hour + minute + 1);
    assert.equal(clock(111 * hour).changesAt, 112 * hour);
  });

  it('is the next opening out of hours, and the closing where nothing else comes first', () => {
    const clock = (now: string) =>
      slaClocks(datedState(termsOf({ resolution: 80 * 60 }, office), '10:00'), scales, time(now))[0];
    assert.equal(shown(clock('19:00')?.changesAt), '2026-09-04T09:00:00.000Z');
    assert.equal(shown(clock('17:30')?.changesAt), '2026-09-03T18:00:00.000Z');
  });

  it('never comes while waiting for the customer, or when everything is done', () => {
    assert.equal(next('10:12', ['10:10', pause]), undefined);
    assert.equal(next('10:12', ['10:10', reply], ['10:11', complete]), undefined);
    assert.equal(nextTick([]), undefined);
  });

  it('shows nothing new before it comes, and something new when it has', () => {
    const look = ({ state, remaining, isNear, isCounting }: ReturnType<typeof readClock>) =>
      JSON.stringify([state, remaining < 0, shownTime(remaining), isNear, isCounting]);
    const amounts = fc.oneof(fc.nat(30 * minute), fc.nat(30 * hour));
    const times = fc.oneof(
      fc.constant(calendarTime),
      calendars.map((calendar) => new WorkCalendar(calendar)),
    );
    holds(
      fc.tuple(times, instants, amounts, amounts, fc.double({ min: 0, max: 1, noNaN: true })),
      ([scale, from, target, passed, share]) => {
        const at = (now: number) => readClock({ scale, from, to: undefined, pauses: [], target }, now);
        const now = from + passed;
        const clock = at(now);
        if (clock.changesAt === undefined) return;
        assert.ok(clock.changesAt > now);
        const before = now + Math.floor((clock.changesAt - 1 - now) * share);
        assert.equal(look(at(before)), look(clock), 'nothing changes before');
        assert.notEqual(look(at(clock.changesAt)), look(clock), 'something changes then');
      },
      500,
    );
  });
});
