import assert from 'node:assert/strict';
import {
  isChangedSince,
  lastReadOf,
  readLastRead,
  writeLastRead,
} from '../../../../src/core/lifecycle/changes/last-read';
import { newsSince, readSnapshot, seenOf, writeSnapshot } from '../../../../src/core/lifecycle/changes/snapshot';
import type { Sop } from '../../../../src/core/sop/model';
import { sopFrom } from '../../support/sops';

const sop = (id: string, body: string, version = '1.0') =>
  sopFrom(`---\ntitle: ${id}\nid: ${id}\nversion: ${version}\nstatus: approved\n---\n\n${body}\n`, `general/${id}.md`);

describe('What somebody last read of an SOP', () => {
  const last = lastReadOf(sop('a', 'Tell the custmer within 14 days.'), '2026-11-01');
  const isChanged = (body: string, version?: string) =>
    isChangedSince(last, sop('a', body, version), (text) => sopFrom(text, 'general/a.md'));

  it('is the same in another version with the same words, and where a typing mistake was corrected', () => {
    assert.equal(isChanged('Tell the custmer within 14 days.', '2.0'), false);
    assert.equal(isChanged('Tell the customer within 14 days.', '1.0.1'), false);
    assert.equal(isChanged('Tell the custmer within 30 days.', '1.0.1'), true);
  });

  it('comes back from its file, and anything else does not', () => {
    assert.deepEqual(readLastRead(writeLastRead(last)), last);
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

  it('comes back from its file, and anything else does not', () => {
    assert.deepEqual(readSnapshot(writeSnapshot(snapshot)), snapshot);
    for (const text of ['', '{', 'null', '{"on":"2026-11-01"}', '{"on":"x","sops":[]}'])
      assert.equal(readSnapshot(text), undefined);
    assert.equal(readSnapshot('{"on":"2026-11-01","sops":[1,["a"],null]}')?.sops.size, 0);
  });
});
