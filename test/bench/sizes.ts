// Measures the core as libraries grow: reading, indexing, searching, changing, and the memory all that takes.
import { Library } from '../../src/core/library/library';
import { RankedIndex } from '../../src/core/search/ranked-index';
import { readSop } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import { makeLibrary } from './generate';
import { memoryUsed } from './memory';
import { knownItems } from './queries';
import { typed } from './typing';
import type { KeyTimes } from './typing';

/** Figures of a library of one size; times in milliseconds. */
export interface SizeFigures {
  readonly size: number;
  readonly read: number;
  readonly index: number;
  readonly keys: KeyTimes;
  /** One SOP changed, until it can be searched: the median of many. */
  readonly change: number;
  /** Bytes of models and index, their buffers included. */
  readonly memory: number;
}

/** SOPs that are read and then indexed together, as the extension does between two turns. */
const portion = 20;

export function measureSize(size: number): SizeFigures {
  const before = memoryUsed();
  const index = new RankedIndex();
  const library = new Library();
  const { read, indexed } = fill(size, index, library);
  const memory = memoryUsed() - before;
  const sops = [...library.sops];
  const keys = typed(knownItems(sops, 60, 'one typo'), (text) => void index.search(text, { limit: 50 }));
  return { size, read, index: indexed, keys, change: changeOne(sops, index, library), memory };
}

function fill(size: number, index: RankedIndex, library: Library): { read: number; indexed: number } {
  const files = makeLibrary(size);
  let [read, indexed] = [0, 0];
  for (let at = 0; at < size; at += portion) {
    const began = performance.now();
    const sops = files
      .slice(at, at + portion)
      .map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
    const between = performance.now();
    index.update({ added: sops, changed: [], removed: [] });
    read += between - began;
    indexed += performance.now() - between;
    library.update(sops.map((sop) => ({ kind: 'sop', sop })));
  }
  return { read, indexed };
}

function changeOne(sops: readonly Sop[], index: RankedIndex, library: Library): number {
  const times = Array.from({ length: 101 }, (_, at) => {
    const known = sops[(at * 7919) % sops.length];
    if (!known) return 0;
    const sop = readSop(known.text.replace('title: ', `title: Cambiada ${at} `), known.location);
    const began = performance.now();
    library.update([{ kind: 'sop', sop }]);
    index.update({ added: [], changed: [sop], removed: [] });
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[50] ?? 0;
}
