import { isQuestion } from '../../sop/model';
import type { CaseAction } from './action';
import { branchTaken } from './path';
import { waitingSince } from './pauses';
import { findStep } from './view';
import type { CaseView, StepView } from './view';

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
  /** Steps are open that must not be, and no reason was given for closing all the same. */
  | 'steps-open'
  /** The SOP is part of the case already. */
  | 'part-known'
  /** The SOP is not part of the case. */
  | 'part-unknown'
  | 'clocks-paused'
  | 'clocks-running'
  /** That this promise was broken is in the record already. */
  | 'breach-known'
  /** A score outside the question's scale. */
  | 'score-invalid';

/** What may still be done in a closed case: what people learn afterwards belongs to it. */
export const afterClosing: ReadonlySet<CaseAction['event']> = new Set([
  'note',
  'reopen',
  'survey',
  'survey_unanswered',
  'follow_up',
  'follow_up_done',
  'reply_sent',
]);

/**
 * The one gate every action on a case goes through, whoever asks: what is required is required on every path.
 * @returns why the action is refused, or undefined when it may be taken.
 */
export function refusalOf(view: CaseView, action: CaseAction): Refusal | undefined {
  const { closed, parts, standIns } = view.state;
  if (closed && !afterClosing.has(action.event)) return 'case-closed';
  switch (action.event) {
    case 'start':
      return 'case-open';
    case 'reopen':
      return closed ? undefined : 'case-open';
    case 'survey':
      if (!closed) return 'case-open';
      return Number.isFinite(action.score) && action.score >= action.min && action.score <= action.max
        ? undefined
        : 'score-invalid';
    case 'survey_unanswered':
      return closed ? undefined : 'case-open';
    case 'join':
      if (action.replaces !== undefined && !standIns.has(action.replaces)) return undefined;
      return parts.has(action.sop_id) ? 'part-known' : undefined;
    case 'move':
      return parts.has(action.sop_id ?? view.state.sop) ? undefined : 'part-unknown';
    case 'complete':
      return view.openRequired.length > 0 ? 'steps-open' : undefined;
    case 'override':
    case 'abandon':
      return action.reason.trim() ? undefined : 'reason-missing';
    case 'sla_pause':
      return waitingSince(view.state) === undefined ? undefined : 'clocks-paused';
    case 'sla_resume':
      return waitingSince(view.state) === undefined ? 'clocks-running' : undefined;
    case 'sla_breach':
      return view.state.breaches.some((one) => one.metric === action.metric && one.due === action.due)
        ? 'breach-known'
        : undefined;
    default:
      return refusalOfStep(view, action);
  }
}

function refusalOfStep(view: CaseView, action: CaseAction): Refusal | undefined {
  if (!('step_id' in action) || action.step_id === undefined) return undefined;
  const found = findStep(view, action.step_id, action.sop_id);
  if (!found) return 'step-unknown';
  switch (action.event) {
    case 'tick':
      if (isQuestion(found.step)) return 'step-is-question';
      return found.isTickable ? undefined : 'step-has-steps';
    case 'untick':
      return found.isTickable ? undefined : 'step-has-steps';
    case 'answer':
      return branchTaken(found.step, action.to) ? undefined : 'answer-unknown';
    case 'skip':
      if (!found.isTickable) return 'step-has-steps';
      return action.reason?.trim() || !needsReason(found) ? undefined : 'reason-missing';
    default:
      return undefined;
  }
}

/** Whether skipping a step needs a reason. One that is protocol always does, one at discretion never. */
export function needsReason({ binding }: StepView): boolean {
  return binding;
}
