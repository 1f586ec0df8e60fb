import type { CaseState } from '../case/model/state';
import type { StepView } from '../case/model/view';
import type { Adherence } from './observation';

/**
 * How a closed case went by its SOP. Only binding steps that the answers led to count, each as one. A step skipped for a
 * reason is no miss where a reason suffices; of one that is `protocol`, it is.
 * @param steps the steps that are ticked themselves and on the path.
 */
export function adherenceOf(state: CaseState, steps: readonly StepView[]): Adherence {
  const binding = steps.filter((view) => view.binding);
  const done = binding.filter((view) => view.state === 'done').length;
  const excused = binding.filter((view) => view.state === 'skipped' && view.step.conduct !== 'protocol').length;
  const applicable = binding.length - excused;
  return { isKept: state.closed?.how === 'complete' && done === applicable, done, applicable };
}
