// Measures what an assistant waits for when it searches, as libraries grow: all but the way there and back.
import type { AssistantContext } from '../../src/core/assistant/context';
import { searchTool } from '../../src/core/assistant/tools/search';
import { Library } from '../../src/core/library/library';
import { PartReader } from '../../src/core/scenario/run/part-reader';
import { RankedIndex } from '../../src/core/search/ranked-index';
import { readSop } from '../../src/core/sop/read';
import { TimeScales } from '../../src/core/time/time-scales';
import { englishWords } from '../core/support/summary-words';
import { makeLibrary } from './generate';
import { knownItems, mistakes } from './queries';

/** Figures of a library of one size; times in milliseconds. */
export interface AssistantFigures {
  readonly size: number;
  /** `sop_search`, from its input to its answer. */
  readonly search: { readonly median: number; readonly p95: number };
}

const perMistake = 50;

/** @param size how many SOPs. */
export async function measureAssistant(size: number): Promise<AssistantFigures> {
  const context = contextOf(size);
  const queries = mistakes.flatMap((mistake) => knownItems([...context.library.sops], perMistake, mistake));
  const times: number[] = [];
  // The first ones warm up, and cite each SOP once.
  for (const [at, { query }] of [...queries, ...queries].entries()) {
    const began = performance.now();
    await searchTool.run(context, { query });
    if (at >= queries.length) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { size, search: { median: at(0.5), p95: at(0.95) } };
}

function contextOf(size: number): AssistantContext {
  const library = new Library();
  const search = new RankedIndex();
  library.onDidChange((change) => search.update(change));
  library.update(
    makeLibrary(size).map(({ path, text }) => ({
      kind: 'sop' as const,
      sop: readSop(text, { uri: `made:/${path}`, root: 'made:/', path }),
    })),
  );
  return {
    library,
    search,
    suggest: () => [],
    clock: { now: () => Date.UTC(2026, 7, 1) },
    ids: { next: () => '' },
    scales: new TimeScales(),
    reader: new PartReader(),
    actor: 'assistant',
    signature: undefined,
    cases: undefined,
    report: undefined,
    mayKeepPersonal: false,
    commitAt: () => Promise.resolve(undefined),
    words: () => englishWords,
    clocks: () => [],
  };
}
