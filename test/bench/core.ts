// Measures the core in plain Node: reading, and how one change costs as libraries grow.
import { Library } from '../../src/core/library/library';
import { readSop } from '../../src/core/sop/read';
import type { Sop } from '../../src/core/sop/model';
import { makeLibrary } from './generate';

const sizes = [1000, 3000, 10_000];
/** How much slower one change may be in the largest library than in the smallest; the library is ten times as large. */
const flatLimit = 4;

/** Figures for people, and whether something grows faster than it should. */
export interface CoreFigures {
  readonly lines: string[];
  readonly failures: string[];
}

/** Reads libraries of several sizes and changes one SOP in each. */
export function measureCore(): CoreFigures {
  const rows = sizes.map((size) => {
    const started = performance.now();
    const sops = makeLibrary(size).map(({ path, text }) => readSop(text, { uri: `made:/${path}`, root: 'made:/', path }));
    const read = performance.now() - started;
    return { size, read, change: changeOne(sops) };
  });
  const lines = rows.map(({ size, read, change }) => `  ${String(size).padStart(6)} SOPs: read ${read.toFixed(0)} ms (${((read / size) * 1000).toFixed(0)} µs each); one changed ${(change * 1000).toFixed(0)} µs`);
  const [first, last] = [rows[0], rows.at(-1)];
  const ratio = first && last ? last.change / first.change : 0;
  const failures = ratio > flatLimit ? [`one change grew ${ratio.toFixed(1)} times while the library grew tenfold`] : [];
  return { lines: [...lines, `  one change, largest beside smallest: ${ratio.toFixed(2)} times [flat]`], failures };
}

/** Milliseconds that one changed SOP takes: the median of many. */
function changeOne(sops: readonly Sop[]): number {
  const library = new Library();
  library.update(sops.map((sop) => ({ kind: 'sop', sop })));
  const times = Array.from({ length: 301 }, (_, index) => {
    const known = sops[(index * 7) % sops.length];
    if (!known) return 0;
    const sop = readSop(known.text, known.location);
    const started = performance.now();
    library.update([{ kind: 'sop', sop }]);
    library.problems(sop.location.uri);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[150] ?? 0;
}
