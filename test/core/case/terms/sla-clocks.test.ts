import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { slaClocks, latestClocks, mostUrgent } from '../../../../src/core/case/terms/sla-clocks';
import type { SlaClock } from '../../../../src/core/case/terms/sla-clocks';
import type { SlaTerms } from '../../../../src/core/case/terms/terms';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { datedState, termsOf, time } from '../../support/clocks';
import type { Dated } from '../../support/clocks';
import { minute, shown } from '../../support/time';

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
      'are stopped by a reply inserted in records of version 0.1, which took it for sent',
      all,
      '10:40',
      [['10:12', reply]],
      ['first_response met 12 (due 10:30)', 'resolution running 40 (due 12:00)'],
    ],
    [
      'go on after a reply is inserted, until it is sent',
      all,
      '10:20',
      [
        ['10:12', { ...reply, insertion: 'i1' }],
        ['10:15', message],
      ],
      ['first_response running 20 (due 10:30)', 'resolution running 20 (due 12:00)'],
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
