import assert from 'node:assert/strict';
import type { UsedReply } from '../../../../src/core/case/model/action';
import { isForOtherTicket, recordSent, recordUse, sentReplies } from '../../../../src/core/case/model/reply-use';
import type { ReplyUsed } from '../../../../src/core/case/model/reply-use';
import { fillReply } from '../../../../src/core/reply/fill';
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
const inserted: ReplyUsed = { how: 'inserted', reply: notice, ticket: undefined, calledFrom: undefined };
const at = (step: string) => ({ sop_id: 'test', step_id: step });

describe('a reply that is used', () => {
  it('is recorded for the first open step that calls for it, and ticks that', () => {
    assert.deepEqual(recordUse(caseOn(body), inserted), [
      { event: 'reply_inserted', ...at('send'), ...notice },
      { event: 'tick', ...at('send') },
    ]);
    assert.deepEqual(recordUse(caseOn(body, ticked('send')), inserted), [
      { event: 'reply_inserted', ...at('again'), ...notice },
      { event: 'tick', ...at('again') },
    ]);
  });

  it('is recorded as copied when it was', () => {
    assert.deepEqual(recordUse(caseOn(body), { ...inserted, how: 'copied' }), [
      { event: 'reply_copied', ...at('send'), ...notice },
      { event: 'tick', ...at('send') },
    ]);
  });

  it('is recorded for the case when no open step on the path calls for it', () => {
    const done = caseOn(body, ticked('send'), skipped('again'));
    assert.deepEqual(recordUse(done, inserted), [{ event: 'reply_inserted', ...notice }]);
    assert.deepEqual(recordUse(caseOn(body), { ...inserted, reply: wave }), [{ event: 'reply_inserted', ...wave }]);
    const other = { ...notice, reply_sop: 'other' };
    assert.deepEqual(recordUse(caseOn(body), { ...inserted, reply: other }), [{ event: 'reply_inserted', ...other }]);
  });

  it('is recorded for the step that it was called from, which is ticked unless it is done or a question', () => {
    const from = (step: string, ...before: Parameters<typeof caseOn>[1][]) =>
      recordUse(caseOn(body, ...before), { ...inserted, calledFrom: at(step) });
    assert.deepEqual(from('again'), [
      { event: 'reply_inserted', ...at('again'), ...notice },
      { event: 'tick', ...at('again') },
    ]);
    assert.deepEqual(from('send', ticked('send')), [{ event: 'reply_inserted', ...at('send'), ...notice }]);
    assert.deepEqual(from('again', skipped('again')).length, 2, 'a skipped one is ticked');
    assert.deepEqual(from('which'), [{ event: 'reply_inserted', ...at('which'), ...notice }]);
  });

  it('is left to the gate when the step that it was called from is gone, or the case is closed', () => {
    const lost = recordUse(caseOn(body), { ...inserted, calledFrom: at('lost') });
    assert.deepEqual(lost, [{ event: 'reply_inserted', ...at('lost'), ...notice }]);
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

describe('a message that is sent', () => {
  const first = { named: notice, filled: fillReply('Hello, your parcel is on its way today.', {}) };
  const second = { named: wave, filled: fillReply('We are sorry for the delay and send a voucher.', {}) };

  it('is recorded with each approved reply that is left in it, and how far it was changed', () => {
    const sent = sentReplies([first, second, first], 'Hello, your parcel is on its way.');
    assert.deepEqual(recordSent(sent, undefined), [{ event: 'reply_sent', ...notice, distance: 0.125 }]);
  });

  it('is recorded with the last reply inserted when nothing of any is left', () => {
    const sent = sentReplies([first, second], 'Something else entirely');
    assert.deepEqual(
      sent.map(({ reply }) => reply.named.reply),
      ['wave'],
    );
  });

  it('keeps its words once, where they may be kept', () => {
    const body = 'Hello, your parcel is on its way today. We are sorry for the delay and send a voucher.';
    assert.deepEqual(recordSent(sentReplies([first, second], body), body), [
      { event: 'reply_sent', ...notice, distance: 0, text: body },
      { event: 'reply_sent', ...wave, distance: 0 },
    ]);
  });

  it('is recorded as somebody’s own when it holds no approved reply', () => {
    assert.deepEqual(recordSent([], undefined), [{ event: 'reply_sent' }]);
    assert.deepEqual(recordSent([], 'Own words'), [{ event: 'reply_sent', text: 'Own words' }]);
  });
});
