import type { Chart } from './chart';
import type { ChartState } from './state';

/** The flowchart of another SOP, shown in its box. */
export interface Opened {
  readonly chart: Chart;
  /** What of a case is laid over it. */
  readonly state: ChartState | undefined;
  readonly folds: Folds;
}

/**
 * Which of the SOPs that a flowchart leads to can be shown in their boxes, by the ids of their nodes: undefined for those
 * that could be, and are not. Nothing is said of those that cannot.
 */
export type Folds = ReadonlyMap<string, Opened | undefined>;

/** For drawings in which nothing folds. */
export const noFolds: Folds = new Map<string, undefined>();
