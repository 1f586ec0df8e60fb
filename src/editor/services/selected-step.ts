import type { StepArgument } from '../shared/case-arguments';

/** The step selected in the checklist, for commands called by keyboard shortcut. */
export class SelectedStep {
  /** Undefined when another row, or none, is selected. */
  current: StepArgument | undefined;
}
