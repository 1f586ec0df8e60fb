import { isQuestion } from '../../sop/model';
import { shareChanged } from '../../reply/distance';
import type { FilledReply } from '../../reply/fill';
import type { CaseAction, StepRef, UsedReply } from './action';
import { findStep, refTo, stepsInView } from './view';
import type { CaseView, StepView } from './view';

/** Of several replies in a draft, one of which so much is gone was not sent: somebody tried it and took another. */
const gone = 0.8;

/** An approved reply that was inserted or copied. */
export interface ReplyUsed {
  readonly how: 'inserted' | 'copied';
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
 * What is recorded in a case of a reply that was used: its use, and that the step calling for it is done. A reply called
 * from a step belongs to that step. Any other belongs to the open step that calls for it, wherever it was called from,
 * else to the case as a whole, unless the case is closed or the draft is for another ticket.
 */
export function recordUse(view: CaseView, { how, reply, ticket, calledFrom }: ReplyUsed): Actions | NotRecorded {
  if (!calledFrom && view.state.closed) return 'case-closed';
  if (!calledFrom && isForOtherTicket(view, ticket)) return 'other-ticket';
  const step = calledFrom ? findStep(view, calledFrom.step_id, calledFrom.sop_id) : stepCallingFor(view, reply);
  const ref = calledFrom ?? (step && refTo(step));
  return [
    { event: how === 'inserted' ? 'reply_inserted' : 'reply_copied', ...ref, ...reply },
    ...(step && ref && isTickedByReply(step) && step.state !== 'done' ? [{ event: 'tick' as const, ...ref }] : []),
  ];
}

/** A reply that was inserted into a draft. */
export interface InsertedReply {
  readonly named: UsedReply;
  /** Its text as it was inserted. */
  readonly filled: FilledReply;
}

/** A reply that was sent, and the share of the approved text that was changed before; undefined when it is too long to tell. */
export interface SentReply<T> {
  readonly reply: T;
  readonly distance: number | undefined;
}

/**
 * Those of the replies inserted into a draft that were sent with it.
 * @param body what was sent.
 */
export function sentReplies<T extends InsertedReply>(inserted: readonly T[], body: string): SentReply<T>[] {
  // Inserted twice, it was taken back in between or stands there twice: it is one reply all the same.
  const each = [...new Map(inserted.map((one) => [JSON.stringify(one.named), one])).values()];
  const measured = each.map((reply) => ({ reply, distance: rounded(shareChanged(reply.filled, body)) }));
  const left = measured.filter(({ distance }) => distance === undefined || distance < gone);
  return left.length > 0 ? left : measured.slice(-1);
}

/**
 * What is recorded of a message that was sent: each approved reply in it; where there is none, that it was somebody's own.
 * @param text the words that were sent, where they may be kept. They are kept once.
 */
export function recordSent(sent: readonly SentReply<InsertedReply>[], text: string | undefined): Actions {
  const kept = text === undefined ? {} : { text };
  const [first = { event: 'reply_sent', ...kept }, ...more] = sent.map(({ reply, distance }, index): CaseAction => ({
    event: 'reply_sent',
    ...reply.named,
    distance,
    ...(index === 0 ? kept : {}),
  }));
  return [first, ...more];
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

/** A question is answered, whatever was sent. */
function isTickedByReply({ isTickable, step }: StepView): boolean {
  return isTickable && !isQuestion(step);
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 1000;
}
