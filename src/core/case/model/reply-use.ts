import { isQuestion } from '../../sop/model';
import type { CaseAction, StepRef, UsedReply } from './action';
import { findStep, refTo, stepsInView } from './view';
import type { CaseView, StepView } from './view';

/** An approved reply that was inserted into a draft, or copied by itself. */
export interface ReplyUsed {
  readonly how: 'inserted' | 'copied';
  /** Names this insertion. */
  readonly insertion?: string | undefined;
  readonly reply: UsedReply;
  /** The ticket that its draft names. */
  readonly ticket: string | undefined;
  /** The step of the case that it was called from. */
  readonly calledFrom: StepRef | undefined;
}

/** Why the use of a reply is not recorded in a case. */
export type NotRecorded = 'case-closed' | 'other-ticket';

/** One action or more. */
export type Actions = readonly [CaseAction, ...CaseAction[]];

/**
 * What is recorded in a case of a reply that was used: its use, and, where it was copied, that the step calling for it is
 * done. What was inserted is done once it is sent. A reply called from a step belongs to that step. Any other belongs to the open step that calls for it, wherever it was called from,
 * else to the case as a whole, unless the case is closed or the draft is for another ticket.
 */
export function recordUse(
  view: CaseView,
  { how, insertion, reply, ticket, calledFrom }: ReplyUsed,
): Actions | NotRecorded {
  if (!calledFrom && view.state.closed) return 'case-closed';
  if (!calledFrom && isForOtherTicket(view, ticket)) return 'other-ticket';
  const step = calledFrom ? findStep(view, calledFrom.step_id, calledFrom.sop_id) : stepCallingFor(view, reply);
  const ref = calledFrom ?? (step && refTo(step));
  if (how === 'inserted') return [{ event: 'reply_inserted', ...ref, ...reply, insertion }];
  return [{ event: 'reply_copied', ...ref, ...reply }, ...tickOf(step)];
}

/**
 * The first step before another that must be done exactly so and is still open: what is written before it is done may
 * have to be taken back.
 */
export function openProtocolBefore(view: CaseView, step: StepView): StepView | undefined {
  const steps = stepsInView(view);
  const at = steps.findIndex((one) => one.key === step.key);
  return steps
    .slice(0, Math.max(0, at))
    .find((one) => one.onPath && one.isTickable && one.state === 'open' && one.step.conduct === 'protocol');
}

/** A reply that an open step of a case calls for. */
export interface CalledReply {
  readonly step: StepView;
  /** Id of the reply in the step's SOP. */
  readonly reply: string;
  /** The first step before it that must be done exactly so and is still open. */
  readonly after: StepView | undefined;
}

/** The replies that the open steps on the path call for, in the order of the steps; those that stand in a draft already come last. */
export function repliesCalledFor(view: CaseView): CalledReply[] {
  const called: CalledReply[] = [];
  let after: StepView | undefined;
  for (const step of stepsInView(view)) {
    if (!step.onPath || step.state !== 'open') continue;
    for (const reply of step.step.replies) called.push({ step, reply, after });
    if (step.isTickable && step.step.conduct === 'protocol') after ??= step;
  }
  return [...called.filter(({ step }) => !step.isInserted), ...called.filter(({ step }) => step.isInserted)];
}

/** Whether a draft is for another ticket than a case; not when either names none. */
export function isForOtherTicket({ state }: Pick<CaseView, 'state'>, ticket: string | undefined): boolean {
  return ticket !== undefined && state.ticket !== undefined && ticket !== state.ticket;
}

/** The open step that calls for a reply: whoever uses the reply has done what the step says. */
function stepCallingFor(view: CaseView, { reply, reply_sop }: UsedReply): StepView | undefined {
  return stepsInView(view).find(
    (one) =>
      one.sop === reply_sop &&
      one.onPath &&
      one.state === 'open' &&
      isTickedByReply(one) &&
      one.step.replies.includes(reply),
  );
}

/** What ticks a step whose reply was sent; nothing where it is ticked or is no step to tick. */
export function tickOf(step: StepView | undefined): CaseAction[] {
  return step && isTickedByReply(step) && step.state !== 'done' ? [{ event: 'tick', ...refTo(step) }] : [];
}

/** A question is answered, whatever was sent. */
function isTickedByReply({ isTickable, step }: StepView): boolean {
  return isTickable && !isQuestion(step);
}
