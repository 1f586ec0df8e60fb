import type { CaseAction } from '../../../src/core/case/model/action';
import type { CaseEvent } from '../../../src/core/case/model/events';
import { writeEvents } from '../../../src/core/case/record/seal';
import type { SlaTerms } from '../../../src/core/case/terms/terms';
import type { Sop } from '../../../src/core/sop/model';
import { answered, closed, reopened, skipped, ticked } from '../support/cases';
import { recordOf } from '../support/case-records';
import type { Happened } from '../support/case-records';
import { sopFrom } from '../support/sops';

/** A library of three SOPs with goals. */
export const goldenLibrary = {
  'sops/library.yml': `lang: en
goals:
  - {id: complaints, title: Fewer complaints, measure: complaints, target: "-10%", period: month}
  - {id: waiting, title: Shorter waits, measure: response-time, target: "-15%", period: quarter}
  - {id: satisfaction, title: Happy customers, measure: csat, target: "4.6", period: quarter}
  - {id: adherence, title: By the book, measure: adherence, target: "95%", period: month}
  - {id: smiles, title: More smiles, measure: smiles, target: "5", period: month}
categories:
  payment: {title: Payment}
calendars:
  business: {timezone: UTC, hours: {mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-17:00"]}}
`,
  'sops/payment/refund.md': `---
id: refund
title: Refund
status: approved
last-reviewed: 2026-01-01
review-every: 30d
---

Gives the money back.

## Check

- [ ] Open the order \`#open 5m\`
- [ ] =Look at the photo \`#photo\`
- [ ] Who is right? \`#who\`
  - The customer → [Pay](#pay)
  - None of these → [Other](#other)

## Pay

- [ ] Pay it back \`#pay protocol\`

## Other

- [ ] Ask a colleague \`#ask\`

## End

- [ ] Tag the case \`#tag\`
`,
  'sops/complaints/late.md':
    '---\nid: late\ntitle: Late order\nstatus: approved\n---\n\nSays sorry.\n\n## Steps\n\n- [ ] Say sorry `#sorry`\n',
  'sops/general/hello.md':
    '---\nid: hello\ntitle: Hello\nstatus: draft\n---\n\nSays hello.\n\n## Steps\n\n- [ ] Greet `#greet optional`\n',
};

const sop = (path: keyof typeof goldenLibrary): Sop => sopFrom(goldenLibrary[path], path.slice('sops/'.length));
const refund = sop('sops/payment/refund.md');
const late = sop('sops/complaints/late.md');
const hello = sop('sops/general/hello.md');

const day = ['09:00-17:00'];
/** A first reply within an hour and a resolution within eight, of working time: Monday to Friday, 9 to 17. */
const sla: SlaTerms = {
  clock: 'business',
  first_response: { minutes: 60, clock: 'business' },
  resolution: { minutes: 480, clock: 'business' },
  calendar: { timezone: 'UTC', hours: { mon: day, tue: day, wed: day, thu: day, fri: day }, holidays: [] },
};

const reply: CaseAction = { event: 'reply_inserted', reply: 'done', reply_sop: 'refund', lang: 'en', channel: 'email' };
const sent = (distance: number): CaseAction => ({
  event: 'reply_sent',
  reply: 'done',
  reply_sop: 'refund',
  lang: 'en',
  channel: 'email',
  distance,
});
const csat = (score: number): CaseAction => ({ event: 'survey', kind: 'csat', score, min: 1, max: 5, better: 'high' });
const customer = answered('who', 'The customer');
const none = answered('who', 'None of these');

function refunds(id: string, begun: string, ...happened: Happened[]): CaseEvent[] {
  return recordOf(refund, begun, happened, { id, sla, facts: { channel: [id === 'r3' ? 'chat' : 'email'] } });
}

/** Twelve cases: eleven of March 2026 and one of February. 2 March is a Monday. */
const goldenCases: readonly (readonly CaseEvent[])[] = [
  // Answered after 30 min, resolved after 60. The photo does not apply.
  refunds(
    'r1',
    '2026-03-02T09:00:00.000Z',
    [10, ticked('open')],
    [30, reply],
    [31, sent(0.1)],
    [35, skipped('photo', 'sent before')],
    [40, customer],
    [50, ticked('pay')],
    [55, ticked('tag')],
    [60, closed()],
    [1440, csat(5)],
  ),
  // Tuesday 16:30, answered on Wednesday 9:45: 30 + 45 = 75 min, so broken on Wednesday 9:30. Resolved at 10:30: 30 + 90 = 120.
  refunds(
    'r2',
    '2026-03-03T16:30:00.000Z',
    [6, ticked('open')],
    [10, skipped('photo', 'Sent before')],
    [12, none],
    [14, ticked('ask')],
    ['2026-03-04T09:45:00.000Z', reply],
    ['2026-03-04T09:46:00.000Z', sent(0.4)],
    ['2026-03-04T10:00:00.000Z', ticked('tag')],
    ['2026-03-04T10:30:00.000Z', closed()],
    ['2026-03-05T09:00:00.000Z', csat(2)],
  ),
  // Skips a protocol step; a rule called for escalation.
  refunds(
    'r3',
    '2026-03-09T10:00:00.000Z',
    [4, ticked('open')],
    [5, skipped('photo', 'sent before')],
    [6, customer],
    [7, skipped('pay', 'the boss said so')],
    [8, ticked('tag')],
    [10, { event: 'escalate', to: 'boss', by: 'rule' }],
    [20, reply],
    [27, closed()],
    [60, csat(4)],
  ),
  // Overridden on Tuesday at 17:00 after two days of 480 min, so broken on Monday 17:00; opened again and closed 30 min later.
  refunds(
    'r4',
    '2026-03-16T09:00:00.000Z',
    [20, ticked('open')],
    [21, ticked('photo')],
    [22, customer],
    [23, ticked('pay')],
    [40, reply],
    ['2026-03-17T17:00:00.000Z', closed('no time')],
    ['2026-03-18T09:00:00.000Z', reopened],
    ['2026-03-18T09:10:00.000Z', ticked('tag')],
    ['2026-03-18T09:30:00.000Z', closed()],
    ['2026-03-19T09:00:00.000Z', { event: 'survey', kind: 'ces', score: 2, min: 1, max: 7, better: 'low' }],
  ),
  refunds(
    'r5',
    '2026-03-23T09:00:00.000Z',
    [8, ticked('open')],
    [9, skipped('photo', 'blurry')],
    [10, none],
    [11, ticked('ask')],
    [12, ticked('tag')],
    [15, reply],
    [20, closed()],
  ),
  refunds('r6', '2026-03-30T09:00:00.000Z', [5, { event: 'abandon', reason: 'begun by mistake' }]),
  recordOf(
    late,
    '2026-02-10T09:00:00.000Z',
    [
      [120, reply],
      [170, ticked('sorry')],
      [180, closed()],
      [200, csat(3)],
    ],
    { id: 'l1' },
  ),
  recordOf(
    late,
    '2026-03-05T09:00:00.000Z',
    [
      [50, { event: 'escalate', to: 'boss', by: 'agent' }],
      [60, { ...reply, event: 'reply_copied' }],
      [90, ticked('sorry')],
      [100, closed()],
    ],
    { id: 'l2' },
  ),
  // The customer wrote again and waited for 30 min.
  recordOf(
    late,
    '2026-03-06T09:00:00.000Z',
    [
      [30, reply],
      [40, { event: 'customer_message' }],
      [70, reply],
      [75, ticked('sorry')],
      [80, closed()],
    ],
    { id: 'l3' },
  ),
  recordOf(
    hello,
    '2026-03-10T09:00:00.000Z',
    [
      [10, reply],
      [20, closed()],
    ],
    { id: 'h1', facts: { channel: ['chat'] } },
  ),
  recordOf(
    hello,
    '2026-03-11T09:00:00.000Z',
    [
      [20, reply],
      [30, closed()],
      [40, { event: 'survey', kind: 'nps', score: 10, min: 0, max: 10, better: 'high' }],
    ],
    { id: 'h2', facts: { channel: ['chat'] } },
  ),
  recordOf(hello, '2026-03-12T09:00:00.000Z', [], { id: 'h3', facts: { channel: ['chat'] } }),
];

/** The cases as files of a folder. */
export function goldenFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    goldenCases.map((events) => [`${folder}/${events[0]?.run_id ?? ''}.a.jsonl`, writeEvents(events)]),
  );
}
