// Measures what feedback takes as it grows: reading its files, asking for that on each SOP, and its part of a report.
import { feedbackFolder } from '../../src/core/lifecycle/feedback/file';
import { readFeedbackFolder } from '../../src/core/lifecycle/feedback/folder';
import { HeldFeedback } from '../../src/core/lifecycle/feedback/held';
import type { FileSystem } from '../../src/core/ports';
import { aggregate } from '../../src/core/report/aggregate';
import { readSop } from '../../src/core/sop/read';
import { makeLibrary } from './generate';
import { makeFeedback } from './made-feedback';

/** Figures of feedback of one size; times in milliseconds. */
export interface FeedbackFigures {
  readonly files: number;
  readonly read: number;
  /** What is open on each SOP, as the tree of SOPs asks for it. */
  readonly ask: number;
  /** A report on it, without a single case. */
  readonly report: number;
}

const now = Date.UTC(2026, 11, 31);

/** @param sops how many SOPs the library has. @param count how many files of feedback. */
export async function measureFeedback(sops: number, count: number): Promise<FeedbackFigures> {
  const library = makeLibrary(sops).map(({ path, text }) =>
    readSop(text, { uri: `made:/${path}`, root: 'made:/', path }),
  );
  const files = filesOf(
    makeFeedback(
      library.map(({ id }) => id),
      count,
    ),
  );
  const began = performance.now();
  const read = await readFeedbackFolder(files, 'made:');
  const loaded = performance.now();
  const held = new HeldFeedback();
  held.update(read.map(({ name, entry }) => [name, entry]));
  let open = 0;
  for (const { id } of library) open += held.openOn(id).length;
  const asked = performance.now();
  const { feedback } = aggregate([], {
    since: '2026-01-01',
    now,
    library: { goals: [], sops: library, categoryTitle: (one) => one },
    feedback: held.threads,
  });
  const done = performance.now();
  if (open === 0 || feedback?.open !== open) throw new Error('The report lacks feedback.');
  return { files: count, read: loaded - began, ask: asked - loaded, report: done - asked };
}

/** Files in memory, so that the disk does not count. */
function filesOf(made: readonly { readonly name: string; readonly text: string }[]): FileSystem {
  const contents = new Map(
    made.map(({ name, text }) => [`made:/${feedbackFolder}/${name}`, new TextEncoder().encode(text)]),
  );
  const refuse = () => Promise.reject(new Error('These files are only read.'));
  return {
    list: () => Promise.resolve(made.map(({ name }) => ({ name, kind: 'file' as const }))),
    read: (file) => Promise.resolve(contents.get(file) ?? new Uint8Array()),
    stamp: () => Promise.resolve(undefined),
    write: refuse,
    remove: refuse,
    join: (...segments) => segments.join('/'),
  };
}
