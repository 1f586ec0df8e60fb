import type { StepArgument } from '../shared/case-arguments';

/** The step of the checklist that somebody is on, for commands called by key. */
export class SelectedStep {
  /** Undefined when they are on another row, or on none. */
  current: StepArgument | undefined;
}
