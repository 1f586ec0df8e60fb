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
