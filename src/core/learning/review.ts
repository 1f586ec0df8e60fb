import { sopsOnPath } from '../case/model/sops-on-path';
import { stepsInView } from '../case/model/view';
import type { CaseView, StepView } from '../case/model/view';
import { adherenceOf } from '../report/adherence';

/** One thing that is looked at in a case that was practised on. */
export type PracticePoint =
  /** Whether the SOP that the message was made for was followed; `title` is the one that was. */
  | { readonly kind: 'sop'; readonly isRight: boolean; readonly title: string }
  /** Whether all that binds was done: by the same count as adherence in the report. */
  | {
      readonly kind: 'steps';
      readonly isRight: boolean;
      readonly done: number;
      readonly wanted: number;
      readonly open: readonly StepView[];
    }
  /** Whether the steps that are to be done exactly so were done, in their order. */
  | { readonly kind: 'protocol'; readonly isRight: boolean; readonly wrong: readonly StepView[] }
  /** Whether a reply was sent, and nothing in it was left open; `reason` says why it went out all the same. */
  | {
      readonly kind: 'reply';
      readonly isRight: boolean;
      readonly isSent: boolean;
      readonly reason: string | undefined;
    };

/**
 * What was right in a closed case for practice, by the walk that the measures go by.
 * @param wanted the SOP that the message was made for; undefined where nobody knows.
 */
export function reviewPractice(view: CaseView, wanted: { readonly id: string } | undefined): PracticePoint[] {
  const { state } = view;
  const steps = stepsInView(view).filter((one) => one.isTickable && one.onPath);
  const { isKept, done, applicable } = adherenceOf(state, steps);
  const protocol = steps.filter(({ step }) => step.conduct === 'protocol');
  // A reason is asked for where a protocol step is skipped, and where something before one is still open.
  const wrong = protocol.filter(({ state: now, record }) => now !== 'done' || record?.reason !== undefined);
  const isToReply = steps.some(({ step }) => step.replies.length > 0);
  const sent = state.timeline.filter((event) => event.event === 'reply_sent');
  const copied = state.replies.some(({ how, isWithdrawn }) => how === 'copied' && !isWithdrawn);
  const reason = sent.find((event) => event.reason !== undefined)?.reason;
  return [
    ...(wanted
      ? [
          {
            kind: 'sop',
            isRight: sopsOnPath(view).some(({ sop }) => sop.id === wanted.id),
            title: view.sop.title,
          } as const,
        ]
      : []),
    { kind: 'steps', isRight: isKept, done, wanted: applicable, open: view.openRequired },
    ...(protocol.length > 0 ? [{ kind: 'protocol', isRight: wrong.length === 0, wrong } as const] : []),
    ...(isToReply
      ? [
          {
            kind: 'reply',
            isRight: (sent.length > 0 || copied) && reason === undefined,
            isSent: sent.length > 0 || copied,
            reason,
          } as const,
        ]
      : []),
  ];
}
