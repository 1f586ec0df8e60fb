import type { CaseAction } from '../../core/case/model/action';
import type { CaseView } from '../../core/case/model/view';
import { termsFor } from '../../core/case/terms/terms';
import type { TicketFacts } from '../../core/ticket/facts';
import { isPersonal } from '../../core/ticket/personal';
import { settings } from '../shared/settings';
import { openDraftOf } from './case-ticket';
import type { Services } from './services';

type KeepServices = Pick<Services, 'library' | 'cases' | 'actions' | 'memory' | 'drafts' | 'draftCases'>;

/** Records what is known about a ticket, and what that promises. @returns whether it was done. */
export async function recordFacts(
  { library, actions }: Pick<Services, 'library' | 'actions'>,
  view: CaseView,
  facts: TicketFacts,
  ...then: readonly CaseAction[]
): Promise<boolean> {
  const sla = termsFor(view.sop, library.config(view.state.location.root), facts);
  return actions.act(view, { event: 'facts', facts, sla }, ...then);
}

/**
 * Keeps values for a case: in its record, but for what says something about a person, which stays in this workspace.
 * @param values by variable; an empty one is forgotten.
 * @param then what is done in the same write.
 * @returns whether it was done.
 */
export async function keepFacts(
  services: KeepServices,
  view: CaseView,
  values: Readonly<Record<string, string>>,
  ...then: readonly CaseAction[]
): Promise<boolean> {
  const { cases, library, memory } = services;
  const { id } = view.state;
  const { variables } = library.config(view.state.location.root);
  const mayRecord = (name: string) => settings.storeCustomerText() || !isPersonal(name, variables);
  const before = (cases.get(id) ?? view).state.facts;
  const facts = new Map(Object.entries(before));
  const entered: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(values)) {
    const isRecorded = mayRecord(name) && value !== '';
    // What was entered comes before what the case keeps.
    entered[name] = isRecorded || value === '' ? undefined : value;
    if (isRecorded) facts.set(name, [value]);
    else facts.delete(name);
  }
  const draft = openDraftOf(services, id)?.uri.toString();
  const forgotten = Object.fromEntries(Object.keys(entered).map((name) => [name, undefined]));
  await memory.add(id, entered);
  if (draft !== undefined) await memory.add(draft, forgotten);
  const after = Object.fromEntries(facts);
  if (JSON.stringify(after) !== JSON.stringify(before)) return recordFacts(services, view, after, ...then);
  const [first, ...more] = then;
  return first === undefined || services.actions.act(view, first, ...more);
}
