import type { KnownFact, KnownTicket } from './known-ticket';
import { isPersonal } from './personal';
import { singlesOf } from './facts';
import { textOf } from './values';

/** A fact about a ticket as people see it in a list. */
export interface ShownFact extends Pick<KnownFact, 'source'> {
  readonly variable: string;
  readonly values: readonly string[];
  readonly isPersonal: boolean;
}

/** A variable that a message gives several values: somebody has to say which is meant. */
interface OpenChoice {
  readonly variable: string;
  readonly values: readonly string[];
}

/** What is known of a ticket, as people see it in a list. */
export interface ShownFacts {
  readonly choices: readonly OpenChoice[];
  readonly facts: readonly ShownFact[];
}

/** What the draft says of itself or of the agent, or what is shown anyway. */
const ownMatters = /^(?:agent|ticket|case)(?:\.|$)/;
/** What a message may say of anything: of several, no reply needs one. */
const generic: ReadonlySet<string> = new Set(['amount', 'date']);
/** How the customer writes: whom and what the ticket is about comes before. */
const ofWriting: ReadonlySet<string> = new Set(['channel', 'lang']);
/** Parts of what is shown as a whole. */
const partsOfName: ReadonlySet<string> = new Set(['customer.first_name', 'customer.last_name']);

/**
 * What is worth showing of a ticket: first what is undecided, then what the library calls by a name, in its order, then
 * whatever else is known; language and channel last.
 */
export function shownFacts(
  { facts, choices }: Pick<KnownTicket, 'facts' | 'choices'>,
  variables: ReadonlyMap<string, { readonly personal: boolean }>,
): ShownFacts {
  const isDeclared = (variable: string) => variables.has(variable);
  const order = [...variables.keys()];
  const rank = (variable: string) =>
    ofWriting.has(variable) ? order.length + 1 : isDeclared(variable) ? order.indexOf(variable) : order.length;
  const places = new Set([...facts].flatMap(([name, { place }]) => (generic.has(name) ? [] : (place?.start ?? []))));
  const isShown = (variable: string, { place }: KnownFact) => {
    if (partsOfName.has(variable) && facts.has('customer.name')) return false;
    if (isDeclared(variable)) return true;
    if (generic.has(variable)) return place === undefined || !places.has(place.start);
    return !ownMatters.test(variable);
  };
  const shown = [...facts].flatMap(([variable, fact]): ShownFact[] => {
    const values = singlesOf(fact.value).map((one) => textOf(one).trim());
    if (values.length === 0 || !isShown(variable, fact)) return [];
    const source = fact.place ? 'message' : fact.source;
    return [{ variable, values, source, isPersonal: isPersonal(variable, variables) }];
  });
  return {
    choices: [...choices].flatMap(([variable, all]) =>
      generic.has(variable) && !isDeclared(variable) ? [] : { variable, values: all.map(({ value }) => value) },
    ),
    facts: shown.sort((a, b) => rank(a.variable) - rank(b.variable)),
  };
}
