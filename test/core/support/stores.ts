import type { CaseStore } from '../../../src/core/case/record/store';
import type { CaseView } from '../../../src/core/case/model/view';
import type { MemoryFiles } from './memory-files';

/** What a store reports from now on: the ids of each change. */
export function toldBy(store: CaseStore): string[][] {
  const told: string[][] = [];
  store.onDidChange((ids) => told.push([...ids].sort()));
  return told;
}

/** A view as it comes back from JSON: what is undefined is left out. */
export function plain(view: CaseView | undefined): unknown {
  return (
    view &&
    JSON.parse(
      JSON.stringify({
        ...view,
        state: { ...view.state, steps: [...view.state.steps].sort(), parts: [...view.state.parts] },
        sops: [...view.sops.keys()],
      }),
    )
  );
}

/** The events of a case as all its files have them. */
export function linesOf(files: MemoryFiles): string[] {
  return files.names
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => files.text(name)!.trimEnd().split('\n'));
}
