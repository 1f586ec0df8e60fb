import { branchTaken } from './path';
import type { CaseAction } from './events';
import { findStep } from './view';
import type { CaseView } from './view';

/** Why an action is not taken. */
export type Refusal =
  | 'case-closed'
  | 'case-open'
  | 'step-unknown'
  /** A question is answered, not ticked. */
  | 'step-is-question'
  /** Its sub-steps are ticked, not the step itself. */
  | 'step-has-steps'
  | 'answer-unknown'
  | 'reason-missing'
  /** Required steps are open, and no reason was given for closing all the same. */
  | 'steps-open';

/**
 * The one gate every action on a case goes through, whoever asks: required means required on every path.
 * @returns why the action is refused, or undefined when it may be taken.
 */
export function refusalOf(view: CaseView, action: CaseAction): Refusal | undefined {
  if (action.event === 'reopened') return view.state.closed ? undefined : 'case-open';
  if (action.event === 'opened') return view.state.closed ? 'case-closed' : 'case-open';
  // A note may still be added to a closed case: what people learn afterwards belongs to it.
  if (view.state.closed && action.event !== 'noted') return 'case-closed';
  if (action.event === 'closed') return view.openRequired.length > 0 && !action.reason?.trim() ? 'steps-open' : undefined;
  if (!('step' in action) || action.step === undefined) return undefined;
  const found = findStep(view, action.step);
  if (!found) return 'step-unknown';
  switch (action.event) {
    case 'ticked':
      if (found.step.branches.length > 0) return 'step-is-question';
      return found.ticked ? undefined : 'step-has-steps';
    case 'unticked':
      return found.ticked ? undefined : 'step-has-steps';
    case 'answered':
      return branchTaken(found.step, action.answer) ? undefined : 'answer-unknown';
    case 'skipped':
      if (!found.ticked) return 'step-has-steps';
      return action.reason.trim() ? undefined : 'reason-missing';
    default:
      return undefined;
  }
}
