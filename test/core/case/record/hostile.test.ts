import assert from 'node:assert/strict';
import fc from 'fast-check';
import { surveyKinds } from '../../../../src/core/library/surveys';
import { slaClocks } from '../../../../src/core/case/terms/sla-clocks';
import { hashText } from '../../../../src/core/case/record/seal';
import { orderEvents } from '../../../../src/core/case/record/order';
import { readEvents } from '../../../../src/core/case/record/lines';
import { foldEvents } from '../../../../src/core/case/model/fold';
import { viewCase } from '../../../../src/core/case/model/view';
import { readSop } from '../../../../src/core/sop/read';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { anyText } from '../../support/hostile';
import { holds } from '../../support/properties';

/** Values that nobody would write anywhere. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    -1e300,
    2 ** 53,
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    '#',
    '9999-99-99',
    '2026-02-31T10:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    [],
    {},
    [null],
    [[]],
    [{}],
    { length: 1 },
    { a: null },
    { a: ['b', 3] },
  ),
  fc.constantFrom<unknown>(
    { clock: 'lunar' },
    { clock: 'business', resolution: { minutes: 1e300, clock: 'business' } },
    { clock: 'business', resolution: { minutes: -5, clock: 'business' } },
    { clock: 'business', calendar: { hours: { mon: ['25:00-99:99', 3] }, holidays: [] } },
  ),
  anyText,
);
/** Values that may well be right. */
const plausible = fc.constantFrom<unknown>(
  'a',
  'x',
  'c',
  'x#q',
  'Yes',
  '2026-08-01T09:00:00.000Z',
  '2026-08-09',
  'rule',
  'agent',
  'resolution',
  'csat',
  'high',
  ['a'],
  { tier: ['gold'] },
  3,
  0.5,
  {
    clock: 'business',
    resolution: { minutes: 60, clock: 'business' },
    calendar: {
      timezone: 'Mars/Olympus',
      hours: { mon: ['09:00-14:00', '26:00-30:00', 'x'], someday: ['-'] },
      holidays: ['2026-13-45', ''],
    },
  },
  { clock: 'calendar', first_response: { minutes: 0, clock: 'calendar' }, ruled: ['resolution'], rule: '' },
);
const kinds = [
  'start',
  'join',
  'move',
  'tick',
  'untick',
  'answer',
  'skip',
  'handover',
  'escalate',
  'note',
  'reply_inserted',
  'reply_copied',
  'reply_sent',
  'customer_message',
  'sla_pause',
  'sla_resume',
  'sla_breach',
  'facts',
  'complete',
  'override',
  'abandon',
  'reopen',
  'survey',
  'survey_unanswered',
  'follow_up',
  'follow_up_done',
  'praised',
  '__proto__',
  'constructor',
] as const;
const fields = [
  'ts',
  'seq',
  'actor',
  'session',
  'sop_id',
  'sop_version',
  'sop_sha',
  'step_id',
  'to',
  'from',
  'title',
  'uri',
  'root',
  'path',
  'text',
  'commit',
  'ticket_ref',
  'facts',
  'sla',
  'carried',
  'reason',
  'by',
  'reply',
  'reply_sop',
  'lang',
  'distance',
  'metric',
  'due',
  'open',
  'kind',
  'score',
  'min',
  'max',
  'better',
];

/** Everything an event needs, so that only what is changed about it decides whether it is accepted. */
const complete = {
  ts: '2026-08-01T09:00:00.000Z',
  seq: 1,
  actor: 'ana',
  session: 's',
  run_id: 'c',
  sop_id: 'x',
  sop_sha: '',
  prev_hash: '',
  step_id: 'a',
  to: 'Yes',
  from: 'x#q',
  title: 'T',
  uri: 'u',
  root: 'r',
  path: 'x.md',
  text: '- [ ] A `#a`\n- [ ] Q? `#q`\n  - Yes → [B](b.md)\n',
  carried: ['a'],
  reason: 'why',
  by: 'rule',
  reply: 'r',
  reply_sop: 'x',
  metric: 'resolution',
  due: '2026-08-09',
  open: ['x#a'],
  kind: 'csat',
  score: 3,
  min: 1,
  max: 5,
  better: 'high',
  facts: { tier: ['gold'] },
  sla: { clock: 'calendar', resolution: { minutes: 60, clock: 'calendar' } },
};

function sealed(open: object): string {
  const text = JSON.stringify(open);
  return `${text.slice(0, -1)},"hash":"${hashText(text)}"}\n`;
}

const changes = fc.array(fc.tuple(fc.constantFrom(...fields), fc.oneof({ weight: 2, arbitrary: plausible }, odd)), {
  maxLength: 3,
});
const histories = fc.array(fc.tuple(fc.constantFrom(...kinds), changes, fc.nat(5)), { maxLength: 12 });

describe('lines that are sealed correctly, but made by hand', () => {
  it('never crash a case, its view or its clocks, whatever they say', () => {
    let taken = 0;
    const tried = holds(
      histories,
      (history) => {
        const lines = [sealed({ ...complete, event: 'start' })];
        for (const [event, changed, back] of history) {
          const before = /"hash":"(\w+)"\}\n$/.exec(lines.at(-1 - back) ?? lines[0]!)?.[1] ?? '';
          lines.push(sealed({ ...complete, event, prev_hash: before, ...Object.fromEntries(changed) }));
        }
        const { events, broken } = readEvents(new TextEncoder().encode(lines.join('')));
        assert.equal(events.length + broken.length, lines.length);
        taken += events.length - 1;
        const state = foldEvents(orderEvents(events));
        assert.ok(state);
        const view = viewCase(
          state,
          new Map([...state.parts].map(([id, part]) => [id, readSop(part.text, part.location)])),
        );
        for (const clock of slaClocks(view.state, new TimeScales(), Date.parse('2026-08-03T00:00:00Z')))
          if (clock.due !== undefined) new Date(clock.due).toISOString();
        if (state.followUp !== undefined) new Date(state.followUp).toISOString();
        for (const { kind } of state.surveys) assert.ok(surveyKinds.includes(kind));
      },
      200,
    );
    assert.ok(taken > tried, `many are events (${taken})`);
  });

  it('are not events when one thing they say is not what it should be', () => {
    const isRead = (changed: object) =>
      readEvents(new TextEncoder().encode(sealed({ ...complete, ...changed }))).events.length === 1;
    for (const event of kinds) assert.ok(isRead({ event }), event);
    const wrong: Readonly<Record<string, readonly object[]>> = {
      start: [
        { facts: ['x'] },
        { facts: { tier: 'gold' } },
        { facts: { tier: [3] } },
        { sla: {} },
        { sla: { clock: 'business', resolution: 60 } },
        { sla: { clock: 'business', resolution: { minutes: '60', clock: 'business' } } },
        { sla: { clock: 'business', calendar: { hours: [], holidays: [] } } },
        { commit: 3 },
        { ticket_ref: 7 },
        { text: null },
      ],
      move: [{ carried: 'a' }, { carried: [1] }, { carried: undefined }],
      override: [{ open: 'a' }, { open: {} }, { reason: undefined }],
      survey: [{ score: '5' }, { score: null }, { min: undefined }, { kind: 'toString' }, { better: 'up' }],
      reply_sent: [{ distance: -0.1 }, { distance: 2 }, { distance: '0' }, { text: 5 }],
      sla_breach: [{ metric: 'x' }, { due: 'soon' }, { due: '2026-99-01' }],
      follow_up: [{ due: 'tomorrow' }, { due: 5 }],
      tick: [
        { seq: 0 },
        { seq: 1.5 },
        { seq: -1 },
        { ts: '2026-08-01' },
        { ts: '2026-13-01T09:00:00.000Z' },
        { actor: null },
        { sop_version: 2 },
      ],
      escalate: [{ by: 'chance' }],
      note: [{ step_id: 4 }],
    };
    for (const [event, cases] of Object.entries(wrong))
      for (const changed of cases)
        assert.equal(isRead({ event, ...changed }), false, `${event} ${JSON.stringify(changed)}`);
  });
});
