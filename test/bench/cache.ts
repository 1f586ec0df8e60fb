// Measures what is kept between two starts: how long it takes to write it and to take it over.
import { readCache, writeCache } from '../../src/core/cache/library-cache';
import { Library } from '../../src/core/library/library';
import { RankedIndex } from '../../src/core/search/ranked-index';
import { readSop } from '../../src/core/sop/read';
import { makeLibrary } from './generate';
import { collectGarbage } from './memory';

/** Times in milliseconds. */
export interface CacheFigures {
  readonly bytes: number;
  readonly write: number;
  readonly takeOver: number;
}

const atOnce = () => undefined;

export async function measureCache(size: number): Promise<CacheFigures> {
  const sops = makeLibrary(size).map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  collectGarbage();
  const began = performance.now();
  const snapshot = await index.snapshot(sops, atOnce);
  if (!snapshot) throw new Error('The library cannot be kept.');
  const file = await writeCache(
    { files: sops.map((sop) => ({ sop, stamp: { size: 0, modified: 0 } })), index: snapshot },
    atOnce,
  );
  const write = performance.now() - began;
  collectGarbage();
  const written = performance.now();
  const kept = await readCache(file, atOnce);
  const own = kept?.files.map(({ sop }) => sop) ?? [];
  const again = new RankedIndex();
  if (!kept || !(await again.restore(kept.index, own, atOnce))) throw new Error('What was kept cannot be taken over.');
  new Library().update(own.map((sop) => ({ kind: 'sop', sop })));
  if (again.search('reembolso').length === 0) throw new Error('What was taken over is not found.');
  return { bytes: file.length, write, takeOver: performance.now() - written };
}
