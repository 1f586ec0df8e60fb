import * as z from 'zod';
import { stepsInView } from '../../case/model/view';
import { today } from '../../text/day';
import { withFacts } from '../../ticket/facts';
import { keptCase } from '../case-at-hand';
import type { CaseAtHand } from '../case-at-hand';
import { cite, citeSchema } from '../cite';
import type { AssistantContext } from '../context';
import type { ReplyAtHand } from '../filled-reply';
import { sopNamed } from '../find-sop';
import { caseId, channel, facts, includeUnapproved, language, mostText, replyId, sopId } from '../inputs';
import { checkReply, findingSchema } from '../reply-check';
import { replyInCase, replyInLibrary } from '../reply-at-hand';
import { ticketSaid } from '../said';
import { tool } from '../tool';

export const checkReplyTool = tool({
  name: 'sop_check_reply',
  title: 'Check a reply before it is sent',
  description:
    'Tells what keeps a text from being sent to a customer: what is still open, facts that are not those of the case, and changes of the approved text. Name the reply that it should be, or the SOP or case that it comes from. Do not send a text with findings.',
  writes: false,
  input: z.strictObject({
    text: z.string().min(1).max(mostText).describe('The text exactly as it would go to the customer'),
    case: caseId.optional(),
    sop: sopId.optional(),
    reply: replyId.optional().describe('With sop: the approved reply that it should be'),
    facts: facts.optional(),
    language: language.optional(),
    channel: channel.optional(),
    include_unapproved: includeUnapproved.optional(),
  }),
  output: z.object({
    ok: z.boolean().describe('Whether it may be sent'),
    findings: z.array(findingSchema),
    matches: citeSchema.optional().describe('The approved reply that it is'),
    changed: z.number().min(0).max(1).optional().describe('The share of the approved text that is changed'),
  }),
  async work(context, { text, case: id, sop, reply, include_unapproved, ...said }) {
    const { library, clock } = context;
    const mayBeUnapproved = include_unapproved === true;
    const hand = id === undefined ? undefined : await keptCase(context, id, said);
    const meant =
      sop !== undefined && reply !== undefined ? replyMeant(hand, sop, reply, mayBeUnapproved, context) : undefined;
    const among = meant
      ? []
      : candidates(hand, sop === undefined ? undefined : sopNamed(context, sop, mayBeUnapproved), context);
    const config = meant?.config ?? among[0]?.config ?? hand?.config ?? library.config(library.roots[0] ?? '');
    const values = hand?.known.values ?? ticketSaid(said, config, context).values;
    const { findings, match } = checkReply({
      text,
      meant,
      among,
      values: withFacts(values, config),
      config,
      today: today(clock.now()),
    });
    return {
      ok: findings.length === 0,
      findings: [...findings],
      ...(match
        ? {
            matches: meant?.cite ?? cite(match.at.sop, library, clock.now(), { reply: match.at.reply.id }),
            changed: match.distance,
          }
        : {}),
    };
  },
});

function replyMeant(
  hand: CaseAtHand | undefined,
  sop: string,
  reply: string,
  mayBeUnapproved: boolean,
  context: AssistantContext,
) {
  return hand ? replyInCase(hand, sop, reply, context) : replyInLibrary(sop, reply, mayBeUnapproved, context);
}

/** The replies that a text may be: those of the SOP that is named, or those that the steps of the case send. */
function candidates(
  hand: CaseAtHand | undefined,
  sop: ReplyAtHand['sop'] | undefined,
  { library }: AssistantContext,
): ReplyAtHand[] {
  if (sop) {
    const config = library.config(sop.location.root);
    return sop.replies.map((reply) => ({ sop, reply, config }));
  }
  if (!hand) return [];
  const { view, config } = hand;
  const sent = new Set(
    stepsInView(view).flatMap(({ onPath, sop: of, step }) => (onPath ? step.replies.map((id) => `${of}#${id}`) : [])),
  );
  return [...view.sops].flatMap(([id, one]) =>
    one.replies.filter((reply) => sent.has(`${id}#${reply.id}`)).map((reply) => ({ sop: one, reply, config })),
  );
}
