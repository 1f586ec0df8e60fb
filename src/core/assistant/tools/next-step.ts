import * as z from 'zod';
import { keptCase, triedCase } from '../case-at-hand';
import { sopNamed } from '../find-sop';
import { caseId, channel, facts, includeUnapproved, language, sopId, stepId } from '../inputs';
import { positionOf, positionShape } from '../position';
import { Refused } from '../refused';
import { tool } from '../tool';

const mostGiven = 100;

export const nextStepTool = tool({
  name: 'sop_next_step',
  title: 'Next step',
  description:
    'Tells what is to be done next: of a case that sop_start began, or, without a case and without recording anything, of an SOP after the answers and steps given. When the state is hand-over, a person goes on: pass them the summary.',
  writes: false,
  input: z.strictObject({
    case: caseId.optional(),
    sop: sopId.optional().describe('Without a case: the SOP that is followed'),
    answers: z
      .array(z.strictObject({ step: stepId, answer: z.string().min(1).max(1000) }))
      .max(mostGiven)
      .optional()
      .describe('Without a case: the answers to its questions so far, in order'),
    done: z.array(stepId).max(mostGiven).optional().describe('Without a case: the steps done so far'),
    facts: facts.optional(),
    language: language.optional(),
    channel: channel.optional(),
    include_unapproved: includeUnapproved.optional(),
  }),
  output: z.object(positionShape),
  async work(context, { case: id, sop, answers, done, include_unapproved, ...said }) {
    if ((id === undefined) === (sop === undefined))
      throw new Refused('input', 'Give either case, or sop with the answers and steps so far.');
    if (id !== undefined) {
      if (answers ?? done)
        throw new Refused(
          'input',
          'A case knows what was done in it: leave out answers and done, or use sop_answer and sop_done.',
        );
      return positionOf(await keptCase(context, id, said), context);
    }
    const found = sopNamed(context, sop ?? '', include_unapproved === true);
    if (!found.hasSteps)
      throw new Refused('sop-without-steps', 'This SOP has no steps to follow. Read it with sop_get.');
    return positionOf(triedCase(context, found, { answers, done, ...said }), context);
  },
});
