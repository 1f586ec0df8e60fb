import assert from 'node:assert/strict';
import type { CaseAction } from '../../../src/core/case/model/action';
import type { SlaTerms } from '../../../src/core/case/terms/terms';
import type { Observation } from '../../../src/core/report/observation';
import { answered, closed, noted, reopened, skipped, ticked, unticked } from '../support/cases';
import { digestsOf, recordOf } from '../support/case-records';
import type { Happened, RecordOptions } from '../support/case-records';
import { sopWith } from '../support/sops';

const sop = sopWith(`## Check

- [ ] Open it \`#open 5m\`
- [ ] Look twice \`#twice protocol\`
- [ ] Say hello \`#hello optional\`
- [ ] Broken? \`#broken\`
  - Yes → [Mend](#mend)
  - No → [End](#end)

## Mend

- [ ] Mend it \`#mend\`

## End

- [ ] Say goodbye \`#bye\`
`);
const begun = '2026-03-02T09:00:00.000Z';
const now = '2026-04-01T00:00:00.000Z';
const inserted: CaseAction = {
  event: 'reply_inserted',
  reply: 'done',
  reply_sop: 'test',
  lang: 'es',
  channel: 'email',
};
const message: CaseAction = { event: 'customer_message' };
const sent = (distance: number): CaseAction => ({ event: 'reply_sent', reply: 'done', reply_sop: 'test', distance });
const survey = (score: number, kind: 'csat' | 'ces' = 'csat', better: 'high' | 'low' = 'high'): CaseAction => ({
  event: 'survey',
  kind,
  score,
  min: 1,
  max: kind === 'csat' ? 5 : 7,
  better,
});
const all: Happened[] = [
  [1, ticked('open')],
  [2, ticked('twice')],
  [3, answered('broken', 'No')],
  [4, ticked('bye')],
];

function digest(happened: readonly Happened[], options?: RecordOptions) {
  const [made] = digestsOf([recordOf(sop, begun, happened, options)], now);
  if (!made) throw new Error('There is no digest.');
  return made;
}

function of<K extends Observation['kind']>(
  kind: K,
  happened: readonly Happened[],
  options?: RecordOptions,
): Extract<Observation, { kind: K }>[] {
  return digest(happened, options).observations.filter(
    (one): one is Extract<Observation, { kind: K }> => one.kind === kind,
  );
}

describe('The digest of a case', () => {
  it('says where it belongs, and names nobody', () => {
    const made = digest([...all, [5, closed()]], { facts: { channel: ['chat', 'email'] } });
    assert.deepEqual([made.sop, made.category, made.channel, made.joined], ['test', 'general', 'chat', []]);
    assert.doesNotMatch(JSON.stringify(made), /ana/);
  });

  it('has no channel where none was given', () => {
    assert.equal(digest([]).channel, undefined);
  });

  describe('adherence', () => {
    const kept = (happened: readonly Happened[]) => of('closed', happened).map(({ adherence }) => adherence);

    it('is kept when all that binds on the path is done; the optional and the other branch do not count', () => {
      assert.deepEqual(kept([...all, [5, closed()]]), [{ isKept: true, done: 4, applicable: 4 }]);
    });

    it('is kept when a step was skipped for a reason: it does not apply', () => {
      assert.deepEqual(kept([...all.slice(0, 3), [4, skipped('bye')], [5, closed()]]), [
        { isKept: true, done: 3, applicable: 3 },
      ]);
    });

    it('is not kept when a protocol step was skipped, whatever the reason', () => {
      const happened: Happened[] = [
        [1, ticked('open')],
        [2, skipped('twice')],
        [3, answered('broken', 'No')],
        [4, ticked('bye')],
        [5, closed()],
      ];
      assert.deepEqual(kept(happened), [{ isKept: false, done: 3, applicable: 4 }]);
    });

    it('is not kept when the case was closed by override', () => {
      assert.deepEqual(kept([...all.slice(0, 3), [4, closed('no time')]]), [{ isKept: false, done: 3, applicable: 4 }]);
    });

    it('counts the branch that was taken', () => {
      assert.deepEqual(
        kept([
          [1, ticked('open')],
          [2, ticked('twice')],
          [3, answered('broken', 'Yes')],
          [4, closed('no time')],
        ]),
        [{ isKept: false, done: 3, applicable: 4 }],
      );
    });

    it('is not measured of a case that was abandoned, nor of an open one', () => {
      assert.deepEqual(kept([...all, [5, { event: 'abandon', reason: 'by mistake' }]]), []);
      assert.deepEqual(kept(all), []);
      assert.deepEqual(kept([...all, [5, closed()], [6, reopened]]), []);
    });
  });

  describe('time', () => {
    const sla: SlaTerms = {
      clock: 'calendar',
      first_response: { minutes: 30, clock: 'calendar' },
      resolution: { minutes: 60, clock: 'calendar' },
    };
    const times = (happened: readonly Happened[], options?: RecordOptions) =>
      of('time', happened, options).map(({ metric, clock, ms, at }) => [
        metric,
        clock,
        ms / 60_000,
        (at - Date.parse(begun)) / 60_000,
      ]);
    const promises = (happened: readonly Happened[], options?: RecordOptions) =>
      of('promise', happened, options).map(({ metric, isKept, at }) => [
        metric,
        isKept,
        (at - Date.parse(begun)) / 60_000,
      ]);

    it('is known in calendar time where nothing was promised', () => {
      assert.deepEqual(
        times([
          [10, inserted],
          [20, message],
          [50, inserted],
          ...all.map(([, action]): Happened => [60, action]),
          [70, closed()],
        ]),
        [
          ['first_response', 'calendar', 10, 10],
          ['next_reply', 'calendar', 30, 50],
          ['resolution', 'calendar', 70, 70],
        ],
      );
      assert.deepEqual(
        promises([
          [10, inserted],
          [70, closed('x')],
        ]),
        [],
      );
    });

    it('counts a promise when it is kept, and when it is broken', () => {
      assert.deepEqual(
        promises(
          [
            [10, inserted],
            [90, closed('late')],
          ],
          { sla },
        ),
        [
          ['first_response', true, 10],
          ['resolution', false, 60],
        ],
      );
    });

    it('counts a broken promise that goes on, and not one that still runs', () => {
      assert.deepEqual(promises([], { sla }), [
        ['first_response', false, 30],
        ['resolution', false, 60],
      ]);
      assert.deepEqual(
        promises([], { sla: { clock: 'calendar', resolution: { minutes: 60 * 24 * 60, clock: 'calendar' } } }),
        [],
      );
    });

    it('does not count a pause', () => {
      assert.deepEqual(
        times(
          [
            [10, inserted],
            [20, { event: 'sla_pause' }],
            [60, { event: 'sla_resume' }],
            [70, closed('x')],
          ],
          { sla },
        ).at(-1),
        ['resolution', 'calendar', 30, 70],
      );
    });

    it('says business time where it was counted, and calendar time where there is no calendar', () => {
      const business: SlaTerms = { clock: 'business', first_response: { minutes: 30, clock: 'business' } };
      const calendar = { timezone: 'UTC', hours: { mon: ['10:00-14:00'] }, holidays: [] };
      assert.deepEqual(times([[90, inserted]], { sla: { ...business, calendar } }), [
        ['first_response', 'business', 30, 90],
      ]);
      assert.deepEqual(times([[90, inserted]], { sla: business }), [['first_response', 'calendar', 90, 90]]);
    });

    it('says how long steps took', () => {
      const { steps } = digest([
        [7, ticked('open')],
        [9, ticked('twice')],
        [10, unticked('twice')],
        [12, ticked('twice')],
        [13, answered('broken', 'No')],
        [14, skipped('bye', ' no ')],
        [15, closed()],
      ]);
      assert.deepEqual(
        steps.map(({ step, how, took, allowed, reason, answer }) => [step, how, took, allowed, reason, answer]),
        [
          ['open', 'done', 7, 5, undefined, undefined],
          ['twice', 'done', 5, undefined, undefined, undefined],
          ['hello', 'left', undefined, undefined, undefined, undefined],
          ['broken', 'done', 1, undefined, undefined, 'No'],
          ['bye', 'skipped', undefined, undefined, 'no', undefined],
        ],
      );
    });
  });

  it('says by whom it was escalated', () => {
    const escalate = (by: 'rule' | 'agent'): CaseAction => ({ event: 'escalate', to: 'boss', by });
    const by = (...actions: CaseAction[]) =>
      of('closed', [...actions.map((action, index): Happened => [index, action]), [9, closed('x')]]).map(
        ({ escalated }) => escalated,
      );
    assert.deepEqual(
      [by(), by(escalate('rule')), by(escalate('agent')), by(escalate('agent'), escalate('rule'))],
      [[undefined], ['rule'], ['agent'], ['both']],
    );
  });

  it('is solved once, when it was closed first, and says whether it was opened again', () => {
    const at = (happened: readonly Happened[]) =>
      of('solved', happened).map((one) => [(one.at - Date.parse(begun)) / 60_000, one.isReopened]);
    assert.deepEqual(at([[5, closed('x')]]), [[5, false]]);
    assert.deepEqual(
      at([
        [5, closed('x')],
        [6, reopened],
        [9, closed('x')],
      ]),
      [[5, true]],
    );
    assert.deepEqual(
      at([
        [5, { event: 'abandon', reason: 'x' }],
        [6, reopened],
        [9, closed('x')],
      ]),
      [[9, false]],
    );
  });

  it('takes the last score of a kind, and one more after each closing', () => {
    const places = (happened: readonly Happened[]) =>
      of('survey', happened).map(({ survey: kind, place }) => [kind, place]);
    assert.deepEqual(
      places([
        [5, closed('x')],
        [6, survey(1)],
        [7, survey(5)],
      ]),
      [['csat', 1]],
    );
    // Set right to “no answer”: the case says so, and so does the report.
    assert.deepEqual(
      places([
        [5, closed('x')],
        [6, survey(1)],
        [7, { event: 'survey_unanswered', kind: 'csat' }],
      ]),
      [],
    );
    assert.deepEqual(
      places([
        [5, closed('x')],
        [6, survey(1)],
        [7, reopened],
        [8, closed('x')],
        [9, { event: 'survey_unanswered', kind: 'csat' }],
      ]),
      [['csat', 0]],
    );
    assert.deepEqual(
      places([
        [5, closed('x')],
        [6, survey(1)],
        [7, reopened],
        [8, closed('x')],
        [9, survey(5)],
      ]),
      [
        ['csat', 0],
        ['csat', 1],
      ],
    );
    assert.deepEqual(
      places([
        [5, closed('x')],
        [6, survey(2, 'ces', 'low')],
        [7, survey(9)],
        [8, { event: 'survey', kind: 'nps', score: 1, min: 1, max: 1, better: 'high' }],
      ]),
      [['ces', 5 / 6]],
    );
  });

  it('counts replies, and how far they were changed where that is known', () => {
    const happened: Happened[] = [
      [1, inserted],
      [2, { ...inserted, event: 'reply_copied' }],
      [3, sent(0.25)],
      [4, { event: 'reply_sent' }],
    ];
    assert.deepEqual(
      of('reply', happened).map(({ reply }) => reply),
      [1, 2].map(() => ({ sop: 'test', reply: 'done', lang: 'es', channel: 'email' })),
    );
    assert.deepEqual(
      of('sent', happened).map(({ change }) => change),
      [0.25],
    );
  });

  it('counts what was inserted once and not taken out again, as it was sent last', () => {
    const named = { ...inserted, insertion: 'i1' };
    const again = (distance: number): CaseAction =>
      ({ ...sent(distance), insertion: 'i1', how: 'copied' }) as CaseAction;
    const happened: Happened[] = [
      [1, named],
      [2, { event: 'reply_withdrawn', insertion: 'i1' }],
      [3, named],
      [4, { ...named, insertion: 'i2' }],
      [5, { event: 'reply_withdrawn', insertion: 'i2' }],
      [6, again(0.25)],
      [7, again(0.5)],
    ];
    assert.equal(of('reply', happened).length, 1);
    assert.deepEqual(
      of('sent', happened).map(({ change }) => change),
      [0.5],
    );
  });

  it('flags a clock that was set back, and what was changed after closing', () => {
    const flags = (happened: readonly Happened[]) => [
      digest(happened).isSkewed,
      digest(happened).isChangedAfterClosing,
    ];
    assert.deepEqual(
      flags([
        [10, ticked('open')],
        [20, closed('x')],
        [30, survey(4)],
      ]),
      [false, false],
    );
    assert.deepEqual(
      flags([
        [10, ticked('open')],
        [5, ticked('twice')],
      ]),
      [true, false],
    );
    assert.deepEqual(
      flags([
        [10, closed('x')],
        [20, ticked('open')],
      ]),
      [false, true],
    );
    assert.deepEqual(
      flags([
        [10, closed('x')],
        [12, noted('forgot')],
        [15, reopened],
        [20, ticked('open')],
      ]),
      [false, false],
    );
  });
});
