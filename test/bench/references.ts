// Measures what language features ask: what stands in an SOP, and who refers to something.
import { Library } from '../../src/core/library/library';
import type { Target } from '../../src/core/library/mention';
import { referencesTo } from '../../src/core/library/references';
import { readSop } from '../../src/core/sop/read';
import { Syntax } from '../../src/core/sop/syntax';
import { makeLibrary } from './generate';

/** Figures of a library of one size; times in milliseconds. */
export interface ReferenceFigures {
  readonly size: number;
  /** What stands in one SOP: the median of many. */
  readonly syntax: number;
  /** Who refers to a reply of one SOP: the median of many. */
  readonly section: number;
  /** Who names a variable that one SOP uses. */
  readonly rare: number;
  /** The first place of a variable that every SOP uses, and all of them. */
  readonly first: number;
  readonly all: number;
  /** Bytes an SOP of what the library keeps about who refers to whom, its other maps included. */
  readonly bytes: number;
}

const root = 'made:/';

export function measureReferences(size: number): ReferenceFigures {
  const files = makeLibrary(size);
  // One that nobody else uses, and one link to each SOP from the one before it.
  const sops = files.map(({ path, text }, index) => {
    const before = files[index - 1]?.path ?? path;
    const body = index === 0 ? '{{ only.here }}' : `[Aviso](/${before}#aviso)`;
    return readSop(text.replace('\n## ', `\n${body}\n\n## `), { uri: `${root}${path}`, root, path });
  });
  const library = new Library();
  const before = memoryUsed();
  library.update(sops.map((sop) => ({ kind: 'sop', sop })));
  const bytes = (memoryUsed() - before) / size;
  const some = Array.from({ length: 51 }, (_, at) => sops[(at * 7919) % size]);
  const count = (target: Target) => [...referencesTo(target, library)].length;
  return {
    size,
    syntax: median(some.map((sop) => timeOf(() => new Syntax(sop?.text ?? '').marks))),
    section: median(
      some.map((sop) =>
        timeOf(() => count({ kind: 'section', root, path: sop?.location.path ?? '', anchor: 'aviso' })),
      ),
    ),
    rare: timeOf(() => count({ kind: 'variable', root, name: 'only.here' })),
    first: timeOf(() => referencesTo({ kind: 'variable', root, name: 'agent.signature' }, library).next()),
    all: timeOf(() => count({ kind: 'variable', root, name: 'agent.signature' })),
    bytes,
  };
}

function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function memoryUsed(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc: memory is measured without garbage.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
