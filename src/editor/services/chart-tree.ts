import * as vscode from 'vscode';
import { caseState } from '../../core/flowchart/case-state';
import type { Chart } from '../../core/flowchart/chart';
import { chartInLibrary } from '../../core/flowchart/in-library';
import { stateData } from '../../core/flowchart/state-data';
import { currentSop } from '../../core/case/model/sops-in-library';
import type { CasePart } from '../../core/case/model/state';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import type { PageChart } from '../../pages/shared/chart';
import { hasSteps } from './in-force';

/** A flowchart, the SOP it shows, and those that are shown in its boxes. */
export interface ChartTree {
  /** What is drawn: the SOP as the library has it, or as a case goes by it. */
  readonly drawn: Sop;
  /** The same SOP in the library. */
  readonly now: Sop;
  readonly chart: Chart;
  readonly page: PageChart;
  readonly spoken: string;
  /** By the ids of their nodes. */
  readonly inner: ReadonlyMap<string, ChartTree>;
}

interface Growing {
  readonly library: Library;
  /** The case that is laid over it. */
  readonly view: CaseView | undefined;
  /** Which SOPs are shown in their boxes, as `keyOf` names them. */
  readonly unfolded: ReadonlySet<string>;
  readonly charts: Charts;
}

/** Names an SOP that is shown in its box: by the boxes around it and its own, outermost first. */
export function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** The part of a case that an SOP of the library is. */
export function partFor(view: CaseView, sop: Sop, library: Library): CasePart | undefined {
  return [...view.state.parts.values()].find((part) => currentSop(part, library)?.location.uri === sop.location.uri);
}

/** The flowchart of an SOP, and those that are unfolded in it. */
export function chartTree(now: Sop, growing: Growing, path: readonly string[] = []): ChartTree {
  const { library, view, unfolded, charts } = growing;
  const part = view && partFor(view, now, library);
  // Where nothing has changed since, the lines are those of the file.
  const drawn = (part && part.text !== now.text ? view.sops.get(part.sop) : undefined) ?? now;
  const { chart, spoken } = charts.of(drawn);
  const state = view && part ? stateData(caseState(view, part.sop, chart), chart) : undefined;
  const inner = new Map<string, ChartTree>();
  const folds: Record<string, PageChart | null> = {};
  for (const node of chart.nodes) {
    if (node.kind !== 'sop' || node.target.kind !== 'file') continue;
    const linked = library.linked(drawn, node.target.path);
    if (!linked || !hasSteps(linked)) continue;
    const own = [...path, node.id];
    const tree = unfolded.has(keyOf(own)) ? chartTree(linked, growing, own) : undefined;
    if (tree) inner.set(node.id, tree);
    folds[node.id] = tree?.page ?? null;
  }
  return { drawn, now, chart, page: { chart, state, folds }, spoken, inner };
}

/** The tree that is in a box; undefined where that is not shown. */
export function treeWithin(tree: ChartTree, within: readonly string[]): ChartTree | undefined {
  let found: ChartTree | undefined = tree;
  for (const id of within) found = found?.inner.get(id);
  return found;
}

/** Flowcharts that were made already: they hold until something in the library changes. */
export class Charts {
  readonly #library: Library;
  #known = new WeakMap<Sop, ReturnType<typeof chartInLibrary>>();

  constructor(library: Library) {
    this.#library = library;
  }

  of(sop: Sop): ReturnType<typeof chartInLibrary> {
    const known = this.#known.get(sop) ?? chartInLibrary(this.#library, sop, vscode.env.language);
    this.#known.set(sop, known);
    return known;
  }

  forget(): void {
    this.#known = new WeakMap();
  }
}
