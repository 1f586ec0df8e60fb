import { escalationAdvice } from '../../case/escalation/advice';
import type { RuleInCase } from '../../case/escalation/advice';
import { termsFor } from '../../case/terms/terms';
import { SimulatedCase } from '../../scenario/run/simulated-case';
import type { Sop } from '../../sop/model';
import { factsForTicket } from '../../ticket/facts';
import type { KnownValues } from '../../ticket/values';
import type { AssistantContext } from '../context';

/**
 * The rules by which an SOP hands a ticket to a person that are met before any case begins, by what is known of it.
 * @param values what is known of the ticket.
 */
export function rulesMet(
  sop: Sop,
  values: KnownValues,
  { library, reader, clock, scales }: Pick<AssistantContext, 'library' | 'reader' | 'clock' | 'scales'>,
): RuleInCase[] {
  if (!sop.front.escalation) return [];
  const config = library.config(sop.location.root);
  const facts = factsForTicket(values, '', config);
  const { view } = new SimulatedCase(
    sop,
    { facts, sla: termsFor(sop, config, facts), config },
    { library, reader },
    clock.now(),
  );
  const { rules } = escalationAdvice(view, { now: clock.now(), scales, config, known: { facts, values } });
  return rules.filter(({ isMet }) => isMet);
}
