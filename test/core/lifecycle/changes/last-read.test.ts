import assert from 'node:assert/strict';
import {
  ChangedSince,
  lastReadOf,
  readLastRead,
  writeLastRead,
} from '../../../../src/core/lifecycle/changes/last-read';
import {
  lookedAt,
  newsSince,
  readSnapshot,
  seenOf,
  writeSnapshot,
} from '../../../../src/core/lifecycle/changes/snapshot';
import type { Sop } from '../../../../src/core/sop/model';
import { sopFrom } from '../../support/sops';

const sop = (id: string, body: string, version = '1.0') =>
  sopFrom(`---\ntitle: ${id}\nid: ${id}\nversion: ${version}\nstatus: approved\n---\n\n${body}\n`, `general/${id}.md`);

describe('What somebody last read of an SOP', () => {
  const last = lastReadOf(sop('a', 'Tell the custmer within 14 days.'), '2026-11-01');
  const isChanged = (body: string, version?: string) =>
    new ChangedSince().has(last, sop('a', body, version), (text) => sopFrom(text, 'general/a.md'));

  it('is the same in another version with the same words, and where a typing mistake was corrected', () => {
    assert.equal(isChanged('Tell the custmer within 14 days.', '2.0'), false);
    assert.equal(isChanged('Tell the customer within 14 days.', '1.0.1'), false);
    assert.equal(isChanged('Tell the custmer within 30 days.', '1.0.1'), true);
  });

  it('is compared once with an SOP, and again when either is another', () => {
    const changes = new ChangedSince();
    let read = 0;
    const reading = (text: string) => {
      read++;
      return sopFrom(text, 'general/a.md');
    };
    const now = sop('a', 'Tell the customer within 30 days.');
    for (let times = 0; times < 3; times++) assert.equal(changes.has(last, now, reading), true);
    assert.equal(read, 1);
    assert.equal(changes.has(lastReadOf(now, '2026-11-02'), now, reading), false);
    assert.equal(changes.has(last, sop('a', 'Tell the customer within 14 days.'), reading), false);
    assert.equal(read, 2);
  });

  it('comes back from its file, and anything else does not', () => {
    const unread = lastReadOf(sop('a', 'Tell the customer.'), '2026-11-01', false);
    for (const one of [last, unread]) assert.deepEqual(readLastRead(writeLastRead(one)), one);
    assert.equal(unread.isRead, false);
    for (const text of ['', '{', 'null', '[]', '{"sop":1}', JSON.stringify({ ...last, on: 'yesterday' })])
      assert.equal(readLastRead(text), undefined);
  });
});

describe('What is new since somebody looked', () => {
  const now = (...sops: Sop[]) => new Map(sops.map((one) => [one, seenOf(one)]));
  const before = [sop('a', 'One.'), sop('b', 'Two.'), sop('c', 'Three.')];
  const snapshot = { on: '2026-11-01', sops: new Map(before.map((one) => [one.id, seenOf(one)])) };

  it('is what came, what says something else and what went', () => {
    const [a, b, d] = [sop('a', 'One.', '2.0'), sop('b', 'Two and a half.', '1.1'), sop('d', 'Four.')];
    assert.deepEqual(
      newsSince(snapshot, now(a, b, d)).map((one) => [one.became, one.became === 'removed' ? one.id : one.sop.id]),
      [
        ['changed', 'b'],
        ['added', 'd'],
        ['removed', 'c'],
      ],
    );
  });

  it('is what came while they looked, too, and what they must still read keeps what it was', () => {
    const shown = now(sop('a', 'One more.'), sop('b', 'Two more.'), sop('e', 'Five.'));
    const after = lookedAt(snapshot, shown, ({ id }) => id === 'b' || id === 'e', '2026-11-05');
    assert.equal(after.on, '2026-11-05');
    const news = newsSince(
      after,
      now(sop('a', 'One, and more.'), sop('b', 'Two more.'), sop('d', 'Four.'), sop('e', 'Five.')),
    );
    assert.deepEqual(
      news.map((one) => [one.became, one.became === 'removed' ? one.id : one.sop.id]),
      [
        ['changed', 'a'],
        ['changed', 'b'],
        ['added', 'd'],
        ['added', 'e'],
      ],
    );
  });

  it('comes back from its file, and anything else does not', () => {
    assert.deepEqual(readSnapshot(writeSnapshot(snapshot)), snapshot);
    for (const text of ['', '{', 'null', '{"on":"2026-11-01"}', '{"on":"x","sops":[]}'])
      assert.equal(readSnapshot(text), undefined);
    assert.equal(readSnapshot('{"on":"2026-11-01","sops":[1,["a"],null]}')?.sops.size, 0);
  });
});
