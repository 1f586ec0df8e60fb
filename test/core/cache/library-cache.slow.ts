import assert from 'node:assert/strict';
import { readCache, writeCache } from '../../../src/core/cache/library-cache';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import { sopFrom } from '../support/sops';

const now = () => undefined;

describe('a kept library and its index', () => {
  it('are refused when any byte of them has changed, or the end is missing', async () => {
    const sops = [
      sopFrom('---\ntitle: Col·legi\n---\n\nText.\n\n```reply lang=ca\nHola\n```\n', 'a.md'),
      sopFrom('', 'b.md'),
    ];
    const index = new RankedIndex();
    index.update({ added: sops, changed: [], removed: [] });
    const snapshot = await index.snapshot(sops, now);
    assert.ok(snapshot);
    const files = sops.map((sop, at) => ({ sop, stamp: { size: at, modified: 1000.5 + at } }));
    const file = await writeCache({ files, index: snapshot }, now);
    assert.ok(await readCache(file, now));
    for (const at of file.keys()) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      assert.equal(await readCache(damaged, now), undefined, `byte ${at}`);
      assert.equal(await readCache(file.slice(0, at), now), undefined, `${at} bytes`);
    }
  });
});
