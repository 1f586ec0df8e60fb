import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { refusalOf } from '../../../../src/core/case/model/gate';
import { caseOn, closed } from '../../support/cases';

const body = '- [ ] A `#a optional`\n';
const pause: CaseAction = { event: 'sla_pause' };
const resume: CaseAction = { event: 'sla_resume' };
const breach = (due: string): CaseAction => ({ event: 'sla_breach', metric: 'resolution', due });

describe('the gate of the clocks', () => {
  const cases: [string, readonly CaseAction[], CaseAction, string | undefined][] = [
    ['lets them be paused', [], pause, undefined],
    ['does not let them be paused twice', [pause], pause, 'clocks-paused'],
    ['lets them be resumed', [pause], resume, undefined],
    ['does not let them be resumed twice', [pause, resume], resume, 'clocks-running'],
    [
      'does not let them be resumed once the customer wrote',
      [pause, { event: 'customer_message' }],
      resume,
      'clocks-running',
    ],
    ['does not let those of a closed case be paused', [closed()], pause, 'case-closed'],
    ['lets a reply be sent after closing', [closed()], { event: 'reply_sent' }, undefined],
    ['lets a breach be told', [], breach('2026-08-01T10:00:00.000Z'), undefined],
    [
      'does not let it be told twice',
      [breach('2026-08-01T10:00:00.000Z')],
      breach('2026-08-01T10:00:00.000Z'),
      'breach-known',
    ],
    [
      'lets another breach of the same promise be told',
      [breach('2026-08-01T10:00:00.000Z')],
      breach('2026-08-01T11:00:00.000Z'),
      undefined,
    ],
    [
      'lets a breach of another promise be told',
      [breach('2026-08-01T10:00:00.000Z')],
      { event: 'sla_breach', metric: 'next_reply', due: '2026-08-01T10:00:00.000Z' },
      undefined,
    ],
  ];
  for (const [name, before, action, expected] of cases)
    it(name, () => assert.equal(refusalOf(caseOn(body, ...before), action), expected));
});
