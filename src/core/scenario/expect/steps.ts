import { stepKey } from '../../case/model/action';
import { stepsInView } from '../../case/model/view';
import type { CaseView, StepView } from '../../case/model/view';
import type { TextWithRange } from '../../sop/model';
import type { Expected } from '../model';
import type { CaseNames } from '../names/case-names';
import { failure } from '../run/failure';
import type { Failure } from '../run/failure';

/** Which steps are to be done, and without which the case cannot be closed. */
export function stepFailures(expected: Expected, view: CaseView, names: CaseNames): Failure[] {
  const steps = new Map(stepsInView(view).map((step) => [step.key, step]));
  const find = ({ text }: TextWithRange): StepView[] =>
    names.steps(text).flatMap(({ sop, step }) => steps.get(stepKey(sop.id, step.id)) ?? []);
  const told = (
    wanted: readonly TextWithRange[],
    code: Parameters<typeof failure>[0],
    isFailed: (found: readonly StepView[]) => boolean,
  ) => wanted.flatMap((one) => (isFailed(find(one)) ? [failure(code, one.range, one.text)] : []));
  return [
    ...told(expected.steps, 'step-missing', (found) => !found.some(({ onPath }) => onPath)),
    ...told(expected.notSteps, 'step-there', (found) => found.some(({ onPath }) => onPath)),
    ...told(expected.required, 'not-required', (found) => !found.some(holdsOpen)),
    ...told(expected.notRequired, 'is-required', (found) => found.some(holdsOpen)),
  ];
}

/** Whether a case cannot be closed as long as a step, or one in it, is not done: by what the gate goes by. */
function holdsOpen(step: StepView): boolean {
  return (step.onPath && step.binding && step.isTickable) || step.steps.some(holdsOpen);
}
