import * as z from 'zod';
import type { CaseAction } from '../../case/model/action';
import { contactsFor } from '../../case/escalation/contacts';
import type { LibraryConfig } from '../../library/config';
import { act } from '../act';
import { atHand, keptCase } from '../case-at-hand';
import { handOver } from '../hand-over';
import type { Grounds } from '../hand-over';
import { handOverSchema } from '../hand-over-schema';
import { caseId, facts } from '../inputs';
import { factsLearnt } from '../kept-facts';
import { adviceFor, caseIsWith, ruleText } from '../own-work';
import { keepableWords } from '../private-words';
import { Refused } from '../refused';
import { tool } from '../tool';

const mostReason = 500;

export const handOverTool = tool({
  name: 'sop_hand_over',
  title: 'Hand a case over to a person',
  description:
    'Escalates a case to a person, as the procedure says, or because the customer asks for a person or you cannot go on. The case records it, and you get the summary to pass on. After that the case is theirs until they hand it back.',
  writes: true,
  input: z.strictObject({
    case: caseId,
    reason: z.string().min(1).max(mostReason).describe('Why: the record keeps it'),
    to: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Who: a key or a role of the team. Without it, whom the procedure names'),
    facts: facts.optional().describe('Facts that call for it: the case keeps those that are not personal'),
  }),
  output: z.object({ hand_over: handOverSchema }),
  async work(context, { case: id, reason, to: wanted, facts: said }) {
    const hand = await keptCase(context, id, { facts: said });
    if (hand.view.state.closed) throw new Refused('case-closed', 'This case is closed. A person can open it again.');
    const taken = caseIsWith(hand, context.actor);
    const rule = adviceFor(hand, context).find(({ isMet }) => isMet);
    const grounds: Grounds = rule
      ? { why: 'escalate', reason: ruleText(rule), by: 'rule', to: wanted ?? rule.to }
      : {
          why: 'asked',
          reason: keepableWords(reason, hand.config, context),
          by: 'agent',
          to: wanted ?? taken ?? hand.view.sop.front.escalation?.to?.text,
        };
    if (taken !== undefined) return { hand_over: handOver(hand, grounds, context, true) };
    if (wanted !== undefined && !isKnown(wanted, hand.config))
      throw new Refused(
        'input',
        'Nobody in the team of the library is called so. Leave out to, or give a key or a role of the team.',
      );
    const to = contactsFor(grounds.to, hand.config)[0]?.to ?? grounds.to;
    if (to === undefined) throw new Refused('input', 'The library names nobody who takes over. Give to: who it is.');
    const escalated: CaseAction = { event: 'escalate', to, reason: grounds.reason, by: grounds.by };
    const view = await act(context, hand.view, [...factsLearnt(hand, said, context), escalated]);
    return { hand_over: handOver(atHand(view, context, { facts: said }), grounds, context, true) };
  },
});

/** Whether the library knows somebody of that name; where it has no team, anybody will do. */
function isKnown(to: string, { team, roles }: Pick<LibraryConfig, 'team' | 'roles'>): boolean {
  return team.size === 0 || team.has(to) || roles.has(to) || [...team.values()].some(({ role }) => role === to);
}
