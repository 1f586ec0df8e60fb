// Measures the ways to keep what was read of an SOP: in memory without the text it was cut out of, and in a cache.
import { LazySop } from '../../src/core/sop/lazy-sop';
import type { SopExtract } from '../../src/core/sop/extract';
import { packExtract, unpackExtract } from '../../src/core/sop/pack/extract';
import { readSop } from '../../src/core/sop/read';
import { detach } from '../../src/core/text/detach';
import { makeLibrary } from './generate';
import type { MadeFile } from './generate';
import { memoryUsed } from './memory';

/** Figures for one SOP. */
export interface HoldingFigures {
  readonly way: string;
  readonly microseconds: number;
  /** What is held, its text left out. */
  readonly bytes: number;
}

export interface CachingFigures {
  readonly way: string;
  /** Microseconds to write and to read one SOP, and the bytes it takes in the file. */
  readonly write: number;
  readonly read: number;
  readonly bytes: number;
}

type Way<T> = readonly [string, T];

/** What each makes of an extract must stand alone. The first is what reading does. */
const holders: readonly Way<(extract: SopExtract) => unknown>[] = [
  ['texts copied in place', detach],
  ['packed, printed, parsed, unpacked', (extract) => unpackExtract(JSON.parse(JSON.stringify(packExtract(extract))))],
  ['printed with its keys and parsed', (extract) => JSON.parse(JSON.stringify(extract)) as unknown],
  ['structuredClone', (extract) => structuredClone(extract)],
];

/** The first is what the cache does. */
const caches: readonly Way<{
  readonly write: (extract: SopExtract) => string;
  readonly read: (file: string) => unknown;
}>[] = [
  [
    'values in their order',
    {
      write: (extract) => JSON.stringify(packExtract(extract)),
      read: (file) => unpackExtract(JSON.parse(file)),
    },
  ],
  ['with their keys, not checked', { write: JSON.stringify, read: (file) => JSON.parse(file) as unknown }],
];

const sops = 5000;

export function measureHolding(): HoldingFigures[] {
  const files = makeLibrary(sops);
  const holdAll = (hold: (extract: SopExtract) => unknown, times: number[]) =>
    files.map((file) => {
      const extract = freshOf(file);
      return timed(times, () => hold(extract));
    });
  // What is made once, by whoever comes first, belongs to none of them.
  for (const [, hold] of holders) holdAll(hold, []);
  return holders.map(([way, hold]) => {
    const before = memoryUsed();
    const times: number[] = [];
    const held = holdAll(hold, times);
    const bytes = (memoryUsed() - before) / held.length;
    return { way, microseconds: median(times), bytes };
  });
}

export function measureCaching(): CachingFigures[] {
  const extracts = makeLibrary(sops).map(freshOf);
  return caches.map(([way, { write, read }]) => {
    const [writing, reading]: [number[], number[]] = [[], []];
    const files = extracts.map((extract) => timed(writing, () => write(extract)));
    for (const file of files) timed(reading, () => read(file));
    return {
      way,
      write: median(writing),
      read: median(reading),
      bytes: files.reduce((sum, file) => sum + file.length, 0) / files.length,
    };
  });
}

/** What is kept of a file, as plain objects. */
function freshOf({ path, text }: MadeFile): SopExtract {
  const sop = readSop(text, { uri: `made:/${path}`, root: 'made:/', path });
  const extract = sop instanceof LazySop ? unpackExtract(packExtract(sop)) : undefined;
  if (!extract) throw new Error(`${path} cannot be packed.`);
  return extract;
}

function timed<T>(times: number[], work: () => T): T {
  const began = performance.now();
  const made = work();
  times.push((performance.now() - began) * 1000);
  return made;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}
