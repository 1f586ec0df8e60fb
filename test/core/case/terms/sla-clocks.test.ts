import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { readClock } from '../../../../src/core/case/terms/target-clock';
import { slaClocks, latestClocks, mostUrgent, nextTick } from '../../../../src/core/case/terms/sla-clocks';
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
const copied: CaseAction = { event: 'reply_copied', reply: 'hello', reply_sop: 'test' };
const sent: CaseAction = { event: 'reply_sent' };
const message: CaseAction = { event: 'customer_message' };
const pause: CaseAction = { event: 'sla_pause' };
const resume: CaseAction = { event: 'sla_resume' };
const complete: CaseAction = { event: 'complete' };
const abandon: CaseAction = { event: 'abandon', reason: 'by mistake' };
const reopen: CaseAction = { event: 'reopen' };

const all = termsOf({ first_response: 30, next_reply: 20, resolution: 120 });
const office = calendarOf('UTC', { 'mon-thu': ['09:00-14:00', '15:00-18:00'], fri: ['09:00-15:00'] }, ['2026-09-07']);

/** The clocks of a case that begins at 10:00, in words: `first_response met 12 (due 10:30)`, amounts in minutes. */
function read(sla: SlaTerms | undefined, now: string, ...events: readonly Dated[]): string[] {
  return clocksAt(sla, now, ...events).map(
    ({ metric, state, elapsed, due }) => `${metric} ${state} ${elapsed / minute} (due ${shown(due)?.slice(11, 16)})`,
  );
}

function clocksAt(sla: SlaTerms | undefined, now: string, ...events: readonly Dated[]): SlaClock[] {
  return slaClocks(datedState(sla, '10:00', ...events), scales, time(now));
}

describe('the clocks of a case', () => {
  const cases: [string, SlaTerms | undefined, string, readonly Dated[], readonly string[]][] = [
    [
      'run from its beginning',
      all,
      '10:12',
      [],
      ['first_response running 12 (due 10:30)', 'resolution running 12 (due 12:00)'],
    ],
    ['are none when nothing is promised', undefined, '10:12', [], []],
    [
      'are only those of what is promised',
      termsOf({ resolution: 60 }),
      '10:12',
      [
        ['10:05', reply],
        ['10:06', message],
      ],
      ['resolution running 12 (due 11:00)'],
    ],
    [
      'are stopped by a reply inserted',
      all,
      '10:40',
      [['10:12', reply]],
      ['first_response met 12 (due 10:30)', 'resolution running 40 (due 12:00)'],
    ],
    [
      'are stopped by a reply copied',
      all,
      '10:40',
      [
        ['10:12', copied],
        ['10:14', reply],
      ],
      ['first_response met 12 (due 10:30)', 'resolution running 40 (due 12:00)'],
    ],
    [
      'are stopped by a reply sent',
      all,
      '10:40',
      [['10:12', sent]],
      ['first_response met 12 (due 10:30)', 'resolution running 40 (due 12:00)'],
    ],
    [
      'are kept by a reply at the very last instant',
      all,
      '10:40',
      [['10:30', reply]],
      ['first_response met 30 (due 10:30)', 'resolution running 40 (due 12:00)'],
    ],
    [
      'are breached by a late one',
      all,
      '10:50',
      [['10:31', reply]],
      ['first_response breached 31 (due 10:30)', 'resolution running 50 (due 12:00)'],
    ],
    [
      'are breached while they run, and go on',
      all,
      '10:42',
      [],
      ['first_response breached 42 (due 10:30)', 'resolution running 42 (due 12:00)'],
    ],
    [
      'of replies run from the oldest message not answered',
      all,
      '11:00',
      [
        ['10:10', reply],
        ['10:42', message],
        ['10:50', message],
      ],
      ['first_response met 10 (due 10:30)', 'resolution running 60 (due 12:00)', 'next_reply running 18 (due 11:02)'],
    ],
    [
      'of replies are one for each turn',
      all,
      '11:00',
      [
        ['10:10', reply],
        ['10:20', message],
        ['10:30', sent],
        ['10:32', sent],
        ['10:40', message],
      ],
      [
        'first_response met 10 (due 10:30)',
        'next_reply met 10 (due 10:40)',
        'resolution running 60 (due 12:00)',
        'next_reply running 20 (due 11:00)',
      ],
    ],
    [
      'take a message before the first response as part of what that answers',
      all,
      '10:30',
      [
        ['10:05', message],
        ['10:20', reply],
      ],
      ['first_response met 20 (due 10:30)', 'resolution running 30 (due 12:00)'],
    ],
    [
      'take it as the first to be answered where no first response is promised',
      termsOf({ next_reply: 20 }),
      '10:30',
      [
        ['10:05', message],
        ['10:20', reply],
      ],
      ['next_reply met 15 (due 10:25)'],
    ],
    [
      'stand still while the customer is waited for',
      all,
      '11:00',
      [['10:10', pause]],
      ['first_response paused 10 (due 11:20)', 'resolution paused 10 (due 12:50)'],
    ],
    [
      'go on when they are resumed, due as much later',
      all,
      '11:00',
      [
        ['10:10', pause],
        ['10:40', resume],
      ],
      ['first_response running 30 (due 11:00)', 'resolution running 30 (due 12:30)'],
    ],
    [
      'go on when the customer writes',
      all,
      '11:00',
      [
        ['10:10', sent],
        ['10:20', pause],
        ['10:40', message],
      ],
      ['first_response met 10 (due 10:30)', 'resolution running 40 (due 12:20)', 'next_reply running 20 (due 11:00)'],
    ],
    [
      'count each pause once, however often it is begun',
      all,
      '10:50',
      [
        ['10:10', pause],
        ['10:20', pause],
        ['10:40', resume],
        ['10:45', resume],
      ],
      ['first_response running 20 (due 11:00)', 'resolution running 20 (due 12:30)'],
    ],
    [
      'stay breached when they are paused later',
      all,
      '11:00',
      [['10:40', pause]],
      ['first_response breached 40 (due 10:30)', 'resolution paused 40 (due 12:20)'],
    ],
    [
      'end with the case',
      all,
      '15:00',
      [
        ['10:12', reply],
        ['11:30', complete],
      ],
      ['first_response met 12 (due 10:30)', 'resolution met 90 (due 12:00)'],
    ],
    [
      'end too late with the case',
      all,
      '15:00',
      [
        ['10:12', reply],
        ['12:30', complete],
      ],
      ['first_response met 12 (due 10:30)', 'resolution breached 150 (due 12:00)'],
    ],
    [
      'do not count the time in which a case was closed',
      all,
      '15:10',
      [
        ['10:12', reply],
        ['11:30', complete],
        ['15:00', reopen],
      ],
      ['first_response met 12 (due 10:30)', 'resolution running 100 (due 15:30)'],
    ],
    [
      'count up to the last closing',
      all,
      '18:00',
      [
        ['10:12', reply],
        ['11:30', complete],
        ['15:00', reopen],
        ['15:20', complete],
      ],
      ['first_response met 12 (due 10:30)', 'resolution met 110 (due 15:30)'],
    ],
    [
      'end a pause with the case',
      all,
      '18:00',
      [
        ['10:12', reply],
        ['11:00', pause],
        ['11:30', complete],
        ['15:00', reopen],
        ['15:20', complete],
      ],
      ['first_response met 12 (due 10:30)', 'resolution met 80 (due 16:00)'],
    ],
    [
      'forget a reply that a closed case has no use for',
      all,
      '18:00',
      [['10:20', complete]],
      ['resolution met 20 (due 12:00)'],
    ],
    [
      'do not forget one that was overdue when the case was closed',
      all,
      '18:00',
      [['10:50', complete]],
      ['first_response breached 50 (due 10:30)', 'resolution met 50 (due 12:00)'],
    ],
    [
      'still want that reply when the case is opened again',
      all,
      '18:05',
      [
        ['10:20', complete],
        ['18:00', reopen],
      ],
      ['first_response running 25 (due 18:10)', 'resolution running 25 (due 19:40)'],
    ],
    [
      'take a reply after closing as given when it was closed',
      all,
      '18:00',
      [
        ['10:20', complete],
        ['17:00', sent],
      ],
      ['first_response met 20 (due 10:30)', 'resolution met 20 (due 12:00)'],
    ],
    ['tell nothing of a case that came to nothing', all, '18:00', [['10:20', abandon]], []],
    [
      'tell what was broken before it came to nothing',
      all,
      '18:00',
      [['12:30', abandon]],
      ['first_response breached 150 (due 10:30)', 'resolution breached 150 (due 12:00)'],
    ],
    [
      'go by the terms that new facts bring',
      all,
      '10:12',
      [['10:05', { event: 'facts', facts: { tier: ['vip'] }, sla: termsOf({ first_response: 15 }) }]],
      ['first_response running 12 (due 10:15)'],
    ],
    [
      'that were settled keep the terms of that moment',
      all,
      '10:30',
      [
        ['10:12', reply],
        ['10:20', { event: 'facts', facts: { tier: ['vip'] }, sla: termsOf({ first_response: 5, resolution: 60 }) }],
      ],
      ['first_response met 12 (due 10:30)', 'resolution running 30 (due 11:00)'],
    ],
    [
      'of a target of nothing are breached at once',
      termsOf({ first_response: 0 }),
      '10:01',
      [],
      ['first_response breached 1 (due 10:00)'],
    ],
  ];
  for (const [name, sla, now, events, expected] of cases)
    it(name, () => assert.deepEqual(read(sla, now, ...events), expected));

  it('say what is left, and how much is overdue', () => {
    const remaining = (now: string) => clocksAt(all, now)[0]!.remaining / minute;
    assert.deepEqual(['10:00', '10:12', '10:30', '10:42'].map(remaining), [30, 18, 0, -12]);
  });

  it('are near when four fifths are used up, until they are breached or stopped', () => {
    const isNear = (now: string, ...events: readonly Dated[]) => clocksAt(all, now, ...events)[0]!.isNear;
    assert.deepEqual(
      ['10:23', '10:24', '10:30', '10:31'].map((now) => isNear(now)),
      [false, true, true, false],
    );
    assert.equal(isNear('10:28', ['10:27', reply]), false);
  });

  it('say which rule chose their target', () => {
    const terms: SlaTerms = { ...all, rule: 'tier: vip', ruled: ['first_response'] };
    assert.deepEqual(
      clocksAt(terms, '10:01').map((clock) => clock.rule),
      ['tier: vip', undefined],
    );
  });

  it('go by the first of several openings of a case', () => {
    assert.equal(
      clocksAt(all, '10:12', ['10:10', { event: 'start', title: 'T', uri: '', root: '', path: '', text: '' }])[0]
        ?.elapsed,
      12 * minute,
    );
  });

  it('take the terms of a new version of the SOP the case began with, not those of another', () => {
    const moved = (sop_id?: string): CaseAction => ({
      event: 'move',
      ...(sop_id === undefined ? {} : { sop_id }),
      carried: [],
      title: 'T',
      uri: '',
      root: '',
      path: '',
      text: '',
      sla: termsOf({ first_response: 15 }),
    });
    assert.deepEqual(read(all, '10:12', ['10:05', moved()]), ['first_response running 12 (due 10:15)']);
    assert.deepEqual(read(all, '10:12', ['10:05', moved('other')]), [
      'first_response running 12 (due 10:30)',
      'resolution running 12 (due 12:00)',
    ]);
  });
});

describe('the latest clocks', () => {
  it('are one for each metric, the latest of its kind, in the order of promises', () => {
    const clocks = latestClocks(
      clocksAt(all, '11:00', ['10:10', reply], ['10:20', message], ['10:30', sent], ['10:40', message]),
    );
    assert.deepEqual(
      clocks.map(({ metric, state }) => `${metric} ${state}`),
      ['first_response met', 'next_reply running', 'resolution running'],
    );
  });
});

describe('the most urgent clock', () => {
  const urgent = (sla: SlaTerms, now: string, ...events: readonly Dated[]) =>
    mostUrgent(clocksAt(sla, now, ...events))?.metric;

  it('is the one that is due first, or was', () => {
    assert.equal(urgent(all, '10:12'), 'first_response');
    assert.equal(urgent(all, '13:00'), 'first_response');
    assert.equal(urgent(termsOf({ first_response: 90, resolution: 60 }), '10:12'), 'resolution');
  });

  it('is never one that is stopped', () => {
    assert.equal(urgent(all, '10:12', ['10:05', reply]), 'resolution');
    assert.equal(urgent(all, '10:12', ['10:05', reply], ['10:06', complete]), undefined);
  });

  it('is a paused one when there is no other', () => {
    assert.equal(urgent(all, '10:12', ['10:05', reply], ['10:06', pause]), 'resolution');
  });
});

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
