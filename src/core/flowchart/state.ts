import type { ChartEdge, ChartNode, OutsideNode } from './chart';

/** Where a step of a case stands; undefined when it is neither done nor up. */
export type StepState = 'done' | 'skipped' | 'next';

/** Whether the answers of a case lead this way, past it, or leave it open. */
export type Standing = 'taken' | 'off' | 'open';

/** A case laid over the flowchart of its SOP. */
export interface ChartState {
  step(id: string): StepState | undefined;
  node(node: ChartNode): Standing;
  way(edges: readonly ChartEdge[]): Standing;
  /** Whether the step that is up is one of the SOP that a node stands for. */
  isIn?(node: OutsideNode): boolean;
}
