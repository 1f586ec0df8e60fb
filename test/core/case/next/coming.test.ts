import assert from 'node:assert/strict';
import { whatComesNext } from '../../../../src/core/case/next/coming';
import { Followed } from '../../../../src/core/case/next/followed';
import { libraryOf } from '../../support/libraries';

const front = (id: string, more = '', status = 'approved') =>
  `---\nid: ${id}\ntitle: ${id}\nstatus: ${status}\n${more}---\n\n- [ ] Go\n`;

const library = libraryOf({
  'refund.md': front('refund', 'related: [return, gone, money, old, chat-only, draft, refund]\n'),
  'money.md': front('money'),
  'return.md': front('return', 'related: [refund, parcel]\n'),
  'old.md': front('old', '', 'retired'),
  'draft.md': front('draft', '', 'draft'),
  'parcel.md': front('parcel', 'effective: 2026-09-01\n'),
  'chat-only.md': front('chat-only', 'applies-to: {channel: [chat]}\n'),
  'care.md': front('care'),
});

const sop = (id: string) => library.withId(id)[0] ?? assert.fail(id);

function next(
  sops: readonly string[],
  { done = [], channel, asked = [] }: { done?: string[]; channel?: string; asked?: [string, string, number][] } = {},
): string[] {
  const after = (id: string) =>
    asked.flatMap(([first, to, count]) =>
      first === id ? { sop: to, asked: count, of: 40, told: 0, toldAfter: 0 } : [],
    );
  const found = whatComesNext(sops.map(sop), {
    library,
    followed: { after },
    done: new Set(done),
    facts: (name) => (name === 'channel' && channel !== undefined ? [channel] : []),
    today: '2026-10-01',
  });
  return found.map(({ sop: { id }, why }) => (why.kind === 'asked' ? `${id} ${why.asked}/${why.of}` : id));
}

describe('what comes next', () => {
  it('is what the SOP names as related, in force and for such a ticket', () => {
    assert.deepEqual(next(['refund']), ['return', 'money', 'chat-only']);
    assert.deepEqual(next(['refund'], { channel: 'email' }), ['return', 'money']);
    assert.deepEqual(next(['refund'], { channel: 'Chat' }), ['return', 'money', 'chat-only']);
  });

  it('is before that what customers did ask for, the most asked for first', () => {
    const asked: [string, string, number][] = [
      ['refund', 'money', 12],
      ['refund', 'care', 20],
      ['refund', 'old', 30],
      ['refund', 'nowhere', 30],
    ];
    assert.deepEqual(next(['refund'], { asked, channel: 'email' }), ['care 20/40', 'money 12/40', 'return']);
  });

  it('is nothing that was on the ticket already', () => {
    assert.deepEqual(next(['refund'], { done: ['money', 'chat-only'], asked: [['refund', 'money', 12]] }), ['return']);
    assert.deepEqual(next(['refund', 'return'], { channel: 'email' }), ['money', 'parcel']);
  });

  it('waits for no cases to be read', () => {
    const known = { library, followed: undefined, done: new Set<string>(), facts: () => [], today: '2026-01-01' };
    assert.deepEqual(
      whatComesNext([sop('return')], known).map(({ sop: { id } }) => id),
      ['refund'],
    );
    assert.ok(!new Followed().after('refund').length);
  });
});
