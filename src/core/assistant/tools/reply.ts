import * as z from 'zod';
import { openProtocolBefore } from '../../case/model/reply-use';
import { stepsInView } from '../../case/model/view';
import { attachmentsOf } from '../../reply/attachments';
import { limitOf } from '../../reply/limits';
import { keptCase } from '../case-at-hand';
import type { CaseAtHand } from '../case-at-hand';
import { citeSchema } from '../cite';
import type { AssistantContext } from '../context';
import { filledText, isInLanguage, wantedText } from '../filled-reply';
import { caseId, channel, facts, includeUnapproved, language, replyId, sopId } from '../inputs';
import { mustBeOwn } from '../may-do';
import { isName } from '../name';
import { quoted, quotedSchema, wordForWord } from '../quoted';
import { Refused } from '../refused';
import { replyInCase, replyInLibrary } from '../reply-at-hand';
import { ticketSaid } from '../said';
import { tool } from '../tool';

const mostGaps = 60;

const gapSchema = z.object({
  name: z
    .string()
    .optional()
    .describe('The variable: find it out and pass it in facts. Missing: only a person can say what belongs there'),
  label: quotedSchema,
  values: z.array(quotedSchema).describe('The values it may have; empty: any'),
});

export const replyTool = tool({
  name: 'sop_reply',
  title: 'Get an approved reply',
  description:
    'Gives the approved text of a reply for the customer, filled in with what is known. Send it word for word, and only when ready is true: what is in gaps is found out or asked for, never invented. In a case, a reply of a step whose turn has not come, or of a role that you do not have, is refused.',
  writes: false,
  input: z.strictObject({
    sop: sopId,
    reply: replyId,
    case: caseId.optional().describe('The case it is for: what it knows is filled in'),
    facts: facts.optional(),
    language: language.optional().describe('The language of the customer'),
    channel: channel.optional(),
    include_unapproved: includeUnapproved.optional(),
  }),
  output: z.object({
    cite: citeSchema,
    title: quotedSchema,
    text: quotedSchema.describe('Word for word for the customer; gaps show their names in brackets'),
    language: z.string().optional(),
    channel: z.string().optional().describe('Missing: for any channel'),
    ready: z.boolean().describe('Whether it may be sent as it is'),
    gaps: z.array(gapSchema),
    decides: z.array(gapSchema).describe('Variables that decide which words are said: find them out first'),
    other_language: z
      .boolean()
      .describe(
        'Whether there is no approved text in the language wanted: ask a person, and do not translate it yourself',
      ),
    too_long_for: z.string().optional().describe('The channel that takes no text of this length'),
    attachments: z.array(quotedSchema).describe('Files of the library that go out with it'),
  }),
  async work(context, { sop, reply, case: id, include_unapproved, ...said }) {
    const hand = id === undefined ? undefined : await keptCase(context, id, said);
    if (hand) await mayBeSent(hand, sop, reply, context);
    const at = hand
      ? replyInCase(hand, sop, reply, context)
      : replyInLibrary(sop, reply, include_unapproved === true, context);
    const values = hand?.known.values ?? ticketSaid(said, at.config, context).values;
    const wanted = wantedText(values, at.config);
    const filled = filledText(at, values, wanted);
    // What another tool calls a gap is no variable of the library.
    const foreign = new Set(filled.filled.foreign.map(({ variable }) => variable));
    const gapOf = (variable: string, label = variable) => ({
      ...(isName(variable) && !foreign.has(variable) ? { name: variable } : {}),
      label: quoted(label, 'library'),
      values: [...(at.config.variables.get(variable)?.values.keys() ?? [])].map((value) => quoted(value, 'library')),
    });
    const own = filled.variant.channel ?? wanted.channel;
    const limit = own === undefined ? undefined : limitOf(own);
    const isTooLong = limit !== undefined && (limit.lengthOf ?? lengthOf)(filled.text) > limit.most;
    const isOther = !isInLanguage(filled, wanted);
    return {
      cite: at.cite,
      title: quoted(at.reply.title, 'reply'),
      text: wordForWord(filled.text, 'reply'),
      ...(filled.lang !== undefined && isName(filled.lang) ? { language: filled.lang } : {}),
      ...(filled.variant.channel !== undefined && isName(filled.variant.channel)
        ? { channel: filled.variant.channel }
        : {}),
      ready: filled.gaps.length + filled.filled.undecided.length === 0 && !isOther && !isTooLong,
      gaps: filled.gaps.slice(0, mostGaps).map(({ variable, label }) => gapOf(variable, label)),
      decides: filled.filled.undecided.slice(0, mostGaps).map((variable) => gapOf(variable)),
      other_language: isOther,
      ...(isTooLong ? { too_long_for: limit.name } : {}),
      attachments: attachmentsOf(at.sop, at.reply).map(({ path }) => quoted(path, 'reply')),
    };
  },
});

/** @throws Refused when a step of the case sends it, and that is not up, or is somebody else's. */
async function mayBeSent(hand: CaseAtHand, sop: string, reply: string, context: AssistantContext): Promise<void> {
  const { view } = hand;
  const steps = stepsInView(view).filter((one) => one.onPath && one.sop === sop && one.step.replies.includes(reply));
  const step = steps.find(({ state }) => state === 'open') ?? steps[0];
  await mustBeOwn(hand, step, context, false);
  const before = step && openProtocolBefore(view, step);
  if (before) throw new Refused('order', `The step ${before.key} is protocol and comes before this reply.`);
}

function lengthOf(text: string): number {
  return text.length;
}
