import { withoutTexts } from '../../reply/anticipate';
import { shareChanged } from '../../reply/distance';
import type { FilledReply } from '../../reply/fill';
import type { CaseAction, UsedReply } from './action';
import { tickOf } from './reply-use';
import type { Actions } from './reply-use';
import { refTo, stepsInView } from './view';
import type { CaseView, StepView } from './view';

/** Of several replies in a draft, one of which so much is gone was not sent: somebody tried it and took another. */
const gone = 0.8;

/** A reply that was inserted into a draft. */
export interface InsertedReply {
  readonly insertion?: string | undefined;
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
 * @param anticipations what answers questions before they are asked, as it was sent within other replies: it is no change of
 * those.
 */
export function sentReplies<T extends InsertedReply>(
  inserted: readonly T[],
  body: string,
  anticipations: readonly string[] = [],
): SentReply<T>[] {
  // Inserted twice, it was taken back in between or stands there twice: it is one reply all the same.
  const each = [...new Map(inserted.map((one) => [JSON.stringify(one.named), one])).values()];
  const letter = withoutTexts(body, anticipations);
  const measured = each.map((reply) => {
    const sent = reply.named.anticipated ? body : letter;
    return { reply, distance: rounded(shareChanged(reply.filled, sent)) };
  });
  const left = measured.filter(({ distance }) => distance === undefined || distance < gone);
  return left.length > 0 ? left : measured.slice(-1);
}

/** How a draft was sent. */
export interface Sending {
  readonly how: 'copied' | 'marked';
  /** The words that were sent, where they may be kept. They are kept once. */
  readonly text?: string | undefined;
  /** Why it was sent although something in it was still open. */
  readonly reason?: string | undefined;
}

/**
 * What is recorded of a draft that was sent: each approved reply in it, with the step that it is for, which is done by
 * that; where there is none, that the words were somebody's own.
 */
export function recordSent(
  view: CaseView,
  sent: readonly SentReply<InsertedReply>[],
  { how, text, reason }: Sending,
): Actions {
  const once = { ...(text === undefined ? {} : { text }), ...(reason === undefined ? {} : { reason }) };
  const steps = sent.map(({ reply }) => stepInsertedFor(view, reply.insertion));
  const events = sent.map(({ reply: { named, insertion }, distance }, index): CaseAction => {
    const step = steps[index];
    return {
      event: 'reply_sent',
      ...(step ? refTo(step) : {}),
      ...named,
      ...(insertion === undefined ? {} : { insertion }),
      how,
      distance,
      ...(index === 0 ? once : {}),
    };
  });
  const [first = { event: 'reply_sent', how, ...once }, ...more] = events;
  const done = view.state.closed ? [] : [...new Set(steps)].flatMap(tickOf);
  return [first, ...more, ...done];
}

/**
 * What is recorded when a reply that was inserted is taken out of its draft, or comes back.
 * @returns undefined when there is nothing to record: it was sent before, or the record says so already.
 */
export function recordFollowed(view: CaseView, insertion: string, isGone: boolean): CaseAction | undefined {
  const uses = view.state.replies.filter((use) => use.insertion === insertion);
  const inserted = uses.find(({ how }) => how === 'inserted');
  if (!inserted || view.state.closed || isSent(view, insertion)) return undefined;
  if ((inserted.isWithdrawn ?? false) === isGone) return undefined;
  if (isGone) return { event: 'reply_withdrawn', insertion };
  const { reply = '', reply_sop = '', reply_version, lang, channel, anticipated } = inserted;
  const step = stepInsertedFor(view, insertion);
  return {
    event: 'reply_inserted',
    ...(step ? refTo(step) : {}),
    reply,
    reply_sop,
    reply_version,
    lang,
    channel,
    ...(anticipated === undefined ? {} : { anticipated }),
    insertion,
  };
}

/** Whether a reply that was inserted was sent since. */
export function isSent({ state }: Pick<CaseView, 'state'>, insertion: string): boolean {
  return state.replies.some((use) => use.insertion === insertion && use.how === 'sent');
}

/** The step that a reply was inserted for; undefined when it was for none. */
export function stepInsertedFor(view: CaseView, insertion: string | undefined): StepView | undefined {
  if (insertion === undefined) return undefined;
  const key = view.state.replies.find((use) => use.how === 'inserted' && use.insertion === insertion)?.step;
  return stepsInView(view).find((one) => one.key === key);
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 1000;
}
