import { termsFor } from '../case/terms/terms';
import type { CaseAction } from '../case/model/action';
import type { LibraryConfig } from '../library/config';
import type { TicketFacts } from '../ticket/facts';
import { isPersonal } from '../ticket/personal';
import type { CaseAtHand } from './case-at-hand';
import type { AssistantContext } from './context';
import { ticketSaid } from './said';
import type { SaidFacts } from './said';

/** What of some facts a record may hold. */
export function mayBeKept(
  facts: TicketFacts,
  { variables }: LibraryConfig,
  { mayKeepPersonal }: Pick<AssistantContext, 'mayKeepPersonal'>,
): TicketFacts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => mayKeepPersonal || !isPersonal(name, variables)));
}

/** What records facts that were learnt, and what they promise; nothing where the case knows them already. */
export function factsLearnt(
  { view, config }: CaseAtHand,
  said: SaidFacts | undefined,
  context: AssistantContext,
): CaseAction[] {
  const before = view.state.facts;
  const facts = { ...before, ...mayBeKept(ticketSaid({ facts: said }, config, context).facts, config, context) };
  if (JSON.stringify(facts) === JSON.stringify(before)) return [];
  return [{ event: 'facts', facts, sla: termsFor(view.sop, config, facts) }];
}
