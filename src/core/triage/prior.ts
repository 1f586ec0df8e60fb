import type { TicketRule } from '../library/config';
import type { Sop } from '../sop/model';
import { isExcluded, ruleHolds } from '../ticket/rules';
import type { FactLookup } from '../ticket/rules';

/** What facts weigh, in log-odds: what the customer wrote weighs more, and facts are often wrong or missing. */
const notApplying = -1;
const byRule = 1.5;
/** SOPs that agents may not follow yet come after others that fit as well. */
const notApproved = -1;

/**
 * What speaks for or against an SOP before the message is read: whether it applies to such tickets, whether a rule of the
 * library names it for them, and whether it may be followed already.
 */
export function priorOf(sop: Sop, known: FactLookup | undefined, rules: readonly TicketRule[]): number {
  const status = sop.status === 'approved' ? 0 : notApproved;
  if (!known) return status;
  const named = rules.some((rule) => rule.sop === sop.id && ruleHolds(rule, known));
  return status + (isExcluded(sop.front.appliesTo, known) ? notApplying : 0) + (named ? byRule : 0);
}
