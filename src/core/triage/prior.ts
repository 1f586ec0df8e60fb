import type { TicketRule } from '../library/config';
import type { DraftFacts } from '../draft/front-matter';
import type { Sop } from '../sop/model';
import { fold } from '../text/fold';

/** What facts weigh, in log-odds: what the customer wrote weighs more, and facts are often wrong or missing. */
const notApplying = -1;
const byRule = 1.5;
/** SOPs that agents may not follow yet come after others that fit as well. */
const notApproved = -1;

/**
 * What speaks for or against an SOP before the message is read: whether it applies to such tickets, whether a rule of the
 * library names it for them, and whether it may be followed already.
 */
export function priorOf(sop: Sop, facts: DraftFacts | undefined, rules: readonly TicketRule[]): number {
  const status = sop.status === 'approved' ? 0 : notApproved;
  if (!facts) return status;
  const conflicts = Object.entries(sop.front.appliesTo).some(([fact, values]) => holds(facts, fact, values) === false);
  const named = rules.some(
    ({ when, sop: id }) => id === sop.id && Object.entries(when).every(([fact, values]) => holds(facts, fact, values)),
  );
  return status + (conflicts ? notApplying : 0) + (named ? byRule : 0);
}

/** Whether a fact has one of some values; undefined when it is not known. */
function holds(facts: DraftFacts, fact: string, values: readonly string[]): boolean | undefined {
  const value = fact === 'channel' ? facts.channel : fact === 'lang' ? facts.lang : facts.values[fact];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const own = fold(String(value));
  return values.some((one) => fold(one) === own || one === 'all');
}
