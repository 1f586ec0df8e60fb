import * as z from 'zod';
import type { CaseAction } from '../../case/model/action';
import { refTo } from '../../case/model/view';
import type { StepView } from '../../case/model/view';
import { isQuestion } from '../../sop/model';
import { today } from '../../text/day';
import { withFacts } from '../../ticket/facts';
import { act } from '../act';
import { atHand, keptCase, stepNamed } from '../case-at-hand';
import type { CaseAtHand } from '../case-at-hand';
import type { AssistantContext } from '../context';
import { caseId, facts, mostText, replyId, sopId, stepId } from '../inputs';
import { factsLearnt } from '../kept-facts';
import { mustBeOwn } from '../may-do';
import { caseIsWith } from '../own-work';
import { positionOf, positionShape } from '../position';
import { Refused } from '../refused';
import { checkReply } from '../reply-check';
import { replyInCase } from '../reply-at-hand';
import { tool } from '../tool';

const sentSchema = z
  .strictObject({
    sop: sopId.describe('Id of the SOP that the reply belongs to'),
    reply: replyId,
    text: z.string().min(1).max(mostText).describe('The text exactly as it goes to the customer'),
  })
  .describe(
    'The reply that is sent in this step: it is checked as by sop_check_reply, and refused unless it is the approved text',
  );
type Sent = z.infer<typeof sentSchema>;

export const doneTool = tool({
  name: 'sop_done',
  title: 'Mark a step of a case as done, or close it',
  description:
    'Marks a step of a case as done, recorded in your name, and tells the next one; or, with close, closes the case once all is done that must be. Mark only what was really done. A step that sends a reply needs sent. Refused: a protocol step before its turn, and closing while a required step is open. A step of a role that you do not have is not marked: the case records that it is handed over, and you get the summary.',
  writes: true,
  input: z.strictObject({
    case: caseId,
    step: stepId.optional(),
    close: z.literal(true).optional().describe('Close the case, in place of step'),
    sent: sentSchema.optional(),
    facts: facts.optional().describe('Facts learnt with it: the case keeps those that are not personal'),
  }),
  output: z.object(positionShape),
  async work(context, { case: id, step: name, close, sent, facts: said }) {
    const hand = await keptCase(context, id, { facts: said });
    if ((name === undefined) === (close === undefined))
      throw new Refused('input', 'Give either step, or close to close the case.');
    const done = name === undefined ? await closing(hand, sent, context) : await marking(hand, name, sent, context);
    const view = await act(context, hand.view, [...factsLearnt(hand, said, context), ...done]);
    return positionOf({ ...atHand(view, context, { facts: said }), isKept: true }, context);
  },
});

async function closing(hand: CaseAtHand, sent: Sent | undefined, context: AssistantContext): Promise<CaseAction[]> {
  if (sent) throw new Refused('input', 'A reply is sent in a step: give step in place of close.');
  // Who has all done that must be needs nobody to take over; but what a person took over is theirs to close.
  if (caseIsWith(hand, context.actor) !== undefined) await mustBeOwn(hand, undefined, context, false);
  return [{ event: 'complete' }];
}

async function marking(
  hand: CaseAtHand,
  name: string,
  sent: Sent | undefined,
  context: AssistantContext,
): Promise<CaseAction[]> {
  const step = stepNamed(hand.view, name);
  if (isQuestion(step.step)) throw new Refused('step-wrong', 'This step is a question: answer it with sop_answer.');
  await mustBeOwn(hand, step, context, true);
  if (step.state === 'done') return [];
  if (step.step.replies.length > 0 && !sent)
    throw new Refused(
      'reply-not-sent',
      'This step sends a reply: get it with sop_reply, and give it in sent as it goes out.',
    );
  return [...(sent ? [sending(hand, step, sent, context)] : []), { event: 'tick', ...refTo(step) }];
}

/** @throws Refused when the text is not the approved one. */
function sending(
  hand: CaseAtHand,
  step: StepView,
  { sop, reply: id, text }: Sent,
  context: AssistantContext,
): CaseAction {
  if (step.step.replies.length > 0 && !(step.sop === sop && step.step.replies.includes(id)))
    throw new Refused('reply-unknown', 'This step sends another reply: see its replies.');
  const at = replyInCase(hand, sop, id, context);
  const { findings, match } = checkReply({
    text,
    meant: at,
    among: [],
    values: withFacts(hand.known.values, hand.config),
    config: at.config,
    today: today(context.clock.now()),
  });
  const [first] = findings;
  if (first || !match)
    throw new Refused(
      'reply-not-ready',
      `Nothing was recorded. ${first?.says ?? ''} sop_check_reply tells all that is wrong.`,
    );
  const { variant, lang } = match.text;
  return {
    event: 'reply_sent',
    ...refTo(step),
    reply: id,
    reply_sop: sop,
    reply_version: at.sop.version,
    lang,
    channel: variant.channel,
    how: 'marked',
    distance: match.distance,
    ...(context.mayKeepPersonal ? { text } : {}),
  };
}
