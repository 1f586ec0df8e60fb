import * as z from 'zod';
import type { CaseAction } from '../../case/model/action';
import { branchTaken } from '../../case/model/path';
import { currentSop, isPartOf, joining, procedureLinked } from '../../case/model/sops-in-library';
import { partOf, refTo } from '../../case/model/view';
import type { CaseView, StepView } from '../../case/model/view';
import { keptSop } from '../../case/record/entry';
import { whyNotInForce } from '../../lifecycle/approval/in-force';
import { today } from '../../text/day';
import { act } from '../act';
import { answerNamed, atHand, keptCase, stepNamed } from '../case-at-hand';
import type { AssistantContext } from '../context';
import { caseId, facts, stepId } from '../inputs';
import { factsLearnt } from '../kept-facts';
import { mustBeOwn } from '../may-do';
import { positionOf, positionShape } from '../position';
import { Refused } from '../refused';
import { tool } from '../tool';

export const answerTool = tool({
  name: 'sop_answer',
  title: 'Answer a question of a case',
  description:
    'Answers a question of a case with one of its answers, recorded in your name, and tells the next step. Answer only what you know. Without a case, give answers to sop_next_step. A question of a role that you do not have is not answered: the case records that it is handed over, and you get the summary.',
  writes: true,
  input: z.strictObject({
    case: caseId,
    step: stepId,
    answer: z.string().min(1).max(1000).describe('One of the answers, word for word'),
    facts: facts.optional().describe('Facts learnt with it: the case keeps those that are not personal'),
  }),
  output: z.object(positionShape),
  async work(context, { case: id, step: name, answer, facts: said }) {
    const hand = await keptCase(context, id, { facts: said });
    const step = stepNamed(hand.view, name);
    if (step.step.branches.length === 0)
      throw new Refused('step-wrong', 'This step is no question: mark it with sop_done.');
    const to = answerNamed(step, answer);
    await mustBeOwn(hand, step, context, true);
    const learnt = factsLearnt(hand, said, context);
    const answered: CaseAction[] =
      step.record?.answer === to
        ? []
        : [
            { event: 'answer', ...refTo(step), to, from: step.record?.answer },
            ...(await joined(hand.view, step, to, context)),
          ];
    const view = await act(context, hand.view, [...learnt, ...answered]);
    return positionOf({ ...atHand(view, context, { facts: said }), isKept: true }, context);
  },
});

/**
 * What makes the SOP that an answer leads to part of the case.
 * @throws Refused when it is not in force: a person decides then.
 */
async function joined(view: CaseView, step: StepView, to: string, context: AssistantContext): Promise<CaseAction[]> {
  const { library, clock } = context;
  const target = branchTaken(step.step, to)?.target;
  if (target?.kind !== 'file') return [];
  const { part } = partOf(view, step);
  // A case that was begun elsewhere names the folder there: what is meant is the same SOP here.
  const here = currentSop(part, library)?.location ?? part.location;
  const linked = procedureLinked({ location: here }, target.path, library);
  if (!linked?.sop.hasSteps || isPartOf(view.state, linked)) return [];
  const { sop } = linked;
  if (whyNotInForce(sop, today(clock.now()), library) !== undefined)
    throw new Refused(
      'sop-not-in-force',
      `The answer leads to the SOP ${sop.id}, which is not in force. Call sop_hand_over: a person decides.`,
    );
  const kept = keptSop(sop, library.config(sop.location.root), await context.commitAt(sop));
  return [joining(step.key, linked, { ...kept, root: part.location.root })];
}
