import { stepsInView } from './view';
import type { CaseView, StepView } from './view';

/**
 * The step that is up in a case: the first on its path that may not be left undone and is still open. A reply that was
 * inserted and not sent is up, too: all that comes after waits for it.
 * @returns undefined when all of them are dealt with.
 */
export function nextStep(view: CaseView): StepView | undefined {
  return stepsInView(view).find((one) => one.onPath && one.isTickable && one.binding && one.state === 'open');
}

/**
 * The first step before another that may not be left undone and is still open: a step that must be done exactly so is not
 * done before it.
 */
export function openBefore(view: CaseView, step: StepView): StepView | undefined {
  const next = nextStep(view);
  const steps = stepsInView(view);
  const place = ({ key }: StepView) => steps.findIndex((one) => one.key === key);
  return next && place(next) < place(step) ? next : undefined;
}
