import { contactsFor } from '../case/escalation/contacts';
import { lastHandover, refTo } from '../case/model/view';
import type { StepView } from '../case/model/view';
import type { LibraryConfig } from '../library/config';
import type { CaseAtHand } from './case-at-hand';
import type { AssistantContext } from './context';
import { handOver } from './hand-over';
import { whyNotOwn } from './own-work';
import type { NotOwn } from './own-work';
import { groundsOf } from './position';
import { Refused } from './refused';

const messages: Readonly<Record<Exclude<NotOwn['why'], 'order'>, string>> = {
  'with-person': 'A person has taken over. They give it back by handing it over to you by your name.',
  escalate: 'The procedure says that a person takes over now. Call sop_hand_over.',
  role: 'This is a step of a role that you do not have, so a person does it. Pass the summary on.',
};

/**
 * Sees to it that a step is the assistant's to do.
 * @param isRecorded whether the record is to say that a step of another role was handed over.
 * @throws Refused with what the person who takes over needs to know.
 */
export async function mustBeOwn(
  hand: CaseAtHand,
  step: StepView | undefined,
  context: AssistantContext,
  isRecorded: boolean,
): Promise<void> {
  mustBeRead(hand.config);
  const notOwn = whyNotOwn(hand, step, context);
  if (!notOwn) return;
  if (notOwn.why === 'order')
    throw new Refused('order', `This step is protocol: it is done in its order. ${notOwn.first.key} comes first.`);
  const recorded =
    notOwn.why === 'role' && step && isRecorded ? await recordHandover(hand, step, notOwn.role, context) : false;
  const grounds = groundsOf(notOwn, hand);
  throw new Refused(
    notOwn.why,
    messages[notOwn.why],
    grounds && handOver(hand, grounds, context, recorded || notOwn.why === 'with-person'),
  );
}

/** Sees to it that the rules of a library are known. @throws Refused while its `library.yml` cannot be read: no limit in it would hold. */
export function mustBeRead({ isRead }: Pick<LibraryConfig, 'isRead'>): void {
  if (!isRead)
    throw new Refused(
      'library-unread',
      'library.yml of this library cannot be read now, so its limits are not known. Nothing was recorded. Tell whoever looks after the library, or call sop_hand_over.',
    );
}

/** @returns whether the record says that the step was handed over to its role. */
async function recordHandover(
  { view, config, isKept }: CaseAtHand,
  step: StepView,
  role: string,
  { cases }: AssistantContext,
): Promise<boolean> {
  if (!isKept || !cases || view.state.closed) return false;
  const to = contactsFor(role, config)[0]?.to ?? role;
  if (lastHandover(view, step)?.to === to) return true;
  const outcome = await cases.act(view.state.id, { event: 'handover', ...refTo(step), to, reason: `@${role}` });
  return outcome.done;
}
