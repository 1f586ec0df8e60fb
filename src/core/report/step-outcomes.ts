import type { StepView } from '../case/model/view';
import { isQuestion } from '../sop/model';
import type { ScaleKind } from '../time/time-scale';
import type { StepOutcome } from './observation';

/**
 * What became of the steps of a closed case.
 * @param steps the steps that are ticked themselves and on the path.
 * @param took minutes that each step took, by its key.
 * @param clock by which they were counted.
 */
export function outcomesOf(
  steps: readonly StepView[],
  took: ReadonlyMap<string, number>,
  clock: ScaleKind,
): StepOutcome[] {
  return steps.map((view) => ({
    sop: view.sop,
    step: view.step.id,
    text: view.step.text,
    isQuestion: isQuestion(view.step),
    isRequired: view.binding,
    how: view.state === 'open' ? 'left' : view.state,
    isOverridden: view.state === 'open' && view.binding,
    reason: view.record?.reason?.trim() || undefined,
    answer: view.state === 'done' ? view.record?.answer : undefined,
    allowed: view.step.minutes,
    took: view.state === 'done' ? took.get(view.key) : undefined,
    clock,
  }));
}
