import assert from 'node:assert/strict';
import type { UsedReply } from '../../../../src/core/case/model/action';
import { isSent, recordFollowed, recordSent, sentReplies } from '../../../../src/core/case/model/sending';
import { findStep } from '../../../../src/core/case/model/view';
import { fillReply } from '../../../../src/core/reply/fill';
import { caseOn } from '../../support/cases';

const notice: UsedReply = { reply: 'notice', reply_sop: 'test', reply_version: '1.0.0', lang: 'en', channel: 'email' };
const wave: UsedReply = { ...notice, reply: 'wave' };

describe('a message that is sent', () => {
  const first = { named: notice, filled: fillReply('Hello, your parcel is on its way today.', {}) };
  const second = { named: wave, filled: fillReply('We are sorry for the delay and send a voucher.', {}) };

  const view = caseOn('- [ ] Call `#call`\n');

  it('is recorded with each approved reply that is left in it, and how far it was changed', () => {
    const sent = sentReplies([first, second, first], 'Hello, your parcel is on its way.');
    assert.deepEqual(recordSent(view, sent, { how: 'copied' }), [
      { event: 'reply_sent', ...notice, how: 'copied', distance: 0.125 },
    ]);
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
    assert.deepEqual(recordSent(view, sentReplies([first, second], body), { how: 'marked', text: body }), [
      { event: 'reply_sent', ...notice, how: 'marked', distance: 0, text: body },
      { event: 'reply_sent', ...wave, how: 'marked', distance: 0 },
    ]);
  });

  it('is recorded as somebody’s own when it holds no approved reply', () => {
    assert.deepEqual(recordSent(view, [], { how: 'marked' }), [{ event: 'reply_sent', how: 'marked' }]);
    assert.deepEqual(recordSent(view, [], { how: 'copied', text: 'Own words' }), [
      { event: 'reply_sent', how: 'copied', text: 'Own words' },
    ]);
  });

  describe('with replies that were inserted', () => {
    const words = [
      '- [ ] Send [Notice](#notice) `#send`',
      '- [ ] Call `#call`',
      '',
      '## Replies',
      '',
      '### Notice',
      '',
      '```reply',
      'Hello.',
      '```',
      '',
    ].join('\n');
    const send = { sop_id: 'test', step_id: 'send' };
    const used = { event: 'reply_inserted', ...send, ...notice, insertion: 'i1' } as const;
    const sentNow = [{ reply: { ...first, insertion: 'i1' }, distance: 0 }];

    it('shows its step as waiting to be sent, and ticks it with the sending', () => {
      const waiting = caseOn(words, used);
      assert.deepEqual([findStep(waiting, 'send')?.isInserted, findStep(waiting, 'send')?.state], [true, 'open']);
      const recorded = recordSent(waiting, sentNow, { how: 'copied' });
      assert.deepEqual(recorded, [
        { event: 'reply_sent', ...send, ...notice, insertion: 'i1', how: 'copied', distance: 0 },
        { event: 'tick', ...send },
      ]);
      const over = findStep(caseOn(words, used, ...recorded), 'send');
      assert.deepEqual([over?.isInserted, over?.state], [false, 'done']);
    });

    it('shows nothing of what was taken out of the draft again, until it comes back', () => {
      const undone = [used, { event: 'reply_withdrawn', insertion: 'i1' }] as const;
      const view = caseOn(words, ...undone);
      assert.equal(findStep(view, 'send')?.isInserted, false);
      assert.deepEqual(
        view.state.replies.map(({ how, isWithdrawn }) => [how, isWithdrawn]),
        [['inserted', true]],
      );
      const redone = caseOn(words, ...undone, used);
      assert.equal(findStep(redone, 'send')?.isInserted, true);
      assert.equal(redone.state.replies.length, 1);
    });

    it('is taken back with what is taken out of the draft, once, and comes back with it, until it is sent', () => {
      const withdrawn = { event: 'reply_withdrawn', insertion: 'i1' } as const;
      const waiting = caseOn(words, used);
      assert.deepEqual(recordFollowed(waiting, 'i1', true), withdrawn);
      assert.equal(recordFollowed(waiting, 'i1', false), undefined);
      assert.equal(recordFollowed(waiting, 'i2', true), undefined);
      const gone = caseOn(words, used, withdrawn);
      assert.equal(recordFollowed(gone, 'i1', true), undefined);
      assert.deepEqual(recordFollowed(gone, 'i1', false), used);
      const over = caseOn(words, used, ...recordSent(waiting, sentNow, { how: 'copied' }));
      assert.equal(recordFollowed(over, 'i1', true), undefined);
      assert.deepEqual(
        [waiting, gone, over].map((view) => isSent(view, 'i1')),
        [false, false, true],
      );
    });

    it('ticks nothing in a closed case, nor what is done', () => {
      const done = caseOn(words, used, { event: 'tick', ...send });
      assert.equal(recordSent(done, sentNow, { how: 'marked' }).length, 1);
      const over = caseOn(words, used, { event: 'override', reason: 'late', open: [] });
      assert.equal(recordSent(over, sentNow, { how: 'marked' }).length, 1);
    });
  });
});
