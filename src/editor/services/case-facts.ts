import type { CaseView } from '../../core/case/model/view';
import { knownTicket } from '../../core/ticket/known-ticket';
import { shownFacts } from '../../core/ticket/shown-facts';
import { valueText } from '../shared/wording';
import type { Services } from './services';

/** What is known of a case without its draft, so that people tell it from others: order, customer and the like. */
export function factsOfCase({ state }: CaseView, { library, memory }: Pick<Services, 'library' | 'memory'>): string[] {
  const { root } = state.location;
  const ticket = knownTicket({ agent: memory.get(state.id), case: state.facts });
  const { facts } = shownFacts(ticket, library.config(root).variables);
  return facts
    .filter(({ variable }) => variable !== 'lang')
    .map(({ variable, values }) => values.map((value) => valueText(library, root, variable, value)).join(', '));
}
