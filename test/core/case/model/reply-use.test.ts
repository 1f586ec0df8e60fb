import assert from 'node:assert/strict';
import type { UsedReply } from '../../../../src/core/case/model/action';
import {
  isForOtherTicket,
  openProtocolBefore,
  recordUse,
  repliesCalledFor,
} from '../../../../src/core/case/model/reply-use';
import type { ReplyUsed } from '../../../../src/core/case/model/reply-use';
import { findStep } from '../../../../src/core/case/model/view';
import { caseOn, closed, skipped, ticked } from '../../support/cases';

const body = [
  '- [ ] Send [Notice](#notice) `#send`',
  '- [ ] Which? `#which`',
  '  - Send [Notice](#notice) → [End](#end)',
  '- [ ] Send [Notice](#notice) once more `#again`',
  '- [ ] Call `#call`',
  '',
  '## End',
  '',
  '- [ ] Wave [Wave](#wave) `#wave-step`',
  '',
  '## Replies',
  '',
  '### Notice',
  '',
  '```reply',
  'Hello, your parcel is on its way today.',
  '```',
  '',
  '### Wave',
  '',
  '```reply',
  'Goodbye.',
  '```',
  '',
].join('\n');

const notice: UsedReply = { reply: 'notice', reply_sop: 'test', reply_version: '1.0.0', lang: 'en', channel: 'email' };
const wave: UsedReply = { ...notice, reply: 'wave' };
const inserted: ReplyUsed = {
  how: 'inserted',
  insertion: 'i1',
  reply: notice,
  ticket: undefined,
  calledFrom: undefined,
};
const copied: ReplyUsed = { ...inserted, how: 'copied', insertion: undefined };
const at = (step: string) => ({ sop_id: 'test', step_id: step });

describe('a reply that is used', () => {
  it('is recorded for the first open step that calls for it, and does not tick it before it is sent', () => {
    assert.deepEqual(recordUse(caseOn(body), inserted), [
      { event: 'reply_inserted', ...at('send'), ...notice, insertion: 'i1' },
    ]);
    assert.deepEqual(recordUse(caseOn(body, ticked('send')), inserted), [
      { event: 'reply_inserted', ...at('again'), ...notice, insertion: 'i1' },
    ]);
  });

  it('is sent, and its step ticked, when it was copied by itself', () => {
    assert.deepEqual(recordUse(caseOn(body), copied), [
      { event: 'reply_copied', ...at('send'), ...notice },
      { event: 'tick', ...at('send') },
    ]);
  });

  it('is recorded for the case when no open step on the path calls for it', () => {
    const done = caseOn(body, ticked('send'), skipped('again'));
    const own = (reply: UsedReply) => [{ event: 'reply_inserted', ...reply, insertion: 'i1' }];
    assert.deepEqual(recordUse(done, inserted), own(notice));
    assert.deepEqual(recordUse(caseOn(body), { ...inserted, reply: wave }), own(wave));
    const other = { ...notice, reply_sop: 'other' };
    assert.deepEqual(recordUse(caseOn(body), { ...inserted, reply: other }), own(other));
  });

  it('is recorded for the step that it was called from, which is ticked unless it is done or a question', () => {
    const from = (step: string, ...before: Parameters<typeof caseOn>[1][]) =>
      recordUse(caseOn(body, ...before), { ...copied, calledFrom: at(step) });
    assert.deepEqual(from('again'), [
      { event: 'reply_copied', ...at('again'), ...notice },
      { event: 'tick', ...at('again') },
    ]);
    assert.deepEqual(from('send', ticked('send')), [{ event: 'reply_copied', ...at('send'), ...notice }]);
    assert.deepEqual(from('again', skipped('again')).length, 2, 'a skipped one is ticked');
    assert.deepEqual(from('which'), [{ event: 'reply_copied', ...at('which'), ...notice }]);
  });

  it('is left to the gate when the step that it was called from is gone, or the case is closed', () => {
    const lost = recordUse(caseOn(body), { ...inserted, calledFrom: at('lost') });
    assert.deepEqual(lost, [{ event: 'reply_inserted', ...at('lost'), ...notice, insertion: 'i1' }]);
    const over = recordUse(caseOn(body, closed('in a hurry')), { ...inserted, calledFrom: at('send') });
    assert.equal(over[0] instanceof Object && over[0].event, 'reply_inserted');
  });

  it('is not recorded in a closed case, nor in the case of another ticket', () => {
    assert.equal(recordUse(caseOn(body, closed('in a hurry')), inserted), 'case-closed');
    const view = caseOn(body);
    const ofTicket = { ...view, state: { ...view.state, ticket: 'T-1' } };
    assert.equal(recordUse(ofTicket, { ...inserted, ticket: 'T-2' }), 'other-ticket');
    assert.equal(isForOtherTicket(ofTicket, 'T-1'), false);
    assert.equal(isForOtherTicket(ofTicket, undefined), false);
    assert.equal(isForOtherTicket(view, 'T-2'), false, 'the case names none');
  });
});

describe('the order of steps', () => {
  const strict = [
    '- [ ] Check the identity `#identity protocol`',
    '- [ ] Look at the order `#look`',
    '- [ ] Send [Notice](#notice) `#send`',
    '- [ ] Lock the account `#lock protocol`',
    body.slice(body.indexOf('## Replies')),
  ].join('\n');

  it('names the first open protocol step before the one that a reply is for', () => {
    const view = caseOn(strict);
    const send = findStep(view, 'send');
    assert.equal(send && openProtocolBefore(view, send)?.step.id, 'identity');
  });

  it('has nothing to say when it is done, comes later, or is left behind', () => {
    const view = caseOn(strict, ticked('identity'));
    const send = findStep(view, 'send');
    assert.ok(send);
    assert.equal(openProtocolBefore(view, send), undefined);
  });
});

describe('the replies that a case calls for', () => {
  const strict = [
    '- [ ] Send [Notice](#notice) `#send`',
    '- [ ] Check the identity `#identity protocol`',
    '- [ ] Wave [Wave](#wave) `#wave-step`',
    body.slice(body.indexOf('## Replies')),
  ].join('\n');
  const called = (view: ReturnType<typeof caseOn>) =>
    repliesCalledFor(view).map(({ step, reply, after }) => [step.step.id, reply, after?.step.id]);

  it('come in the order of its open steps, each with the protocol step that must be done before', () => {
    assert.deepEqual(called(caseOn(strict)), [
      ['send', 'notice', undefined],
      ['wave-step', 'wave', 'identity'],
    ]);
    assert.deepEqual(called(caseOn(strict, ticked('identity'), skipped('send'))), [['wave-step', 'wave', undefined]]);
  });

  it('come last when they stand in a draft', () => {
    const view = caseOn(strict, { event: 'reply_inserted', ...at('send'), ...notice, insertion: 'i1' });
    assert.deepEqual(
      called(view).map(([step]) => step),
      ['wave-step', 'send'],
    );
  });
});
