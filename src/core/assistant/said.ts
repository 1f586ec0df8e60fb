import type { LibraryConfig } from '../library/config';
import { saidTicket } from '../scenario/run/given-ticket';
import { meantValue } from '../ticket/accepts';
import { isGroup, spokenValue } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';
import type { TicketFacts } from '../ticket/facts';
import type { AssistantContext } from './context';
import { isName } from './name';
import { Refused } from './refused';

/** What an assistant says of a ticket, by the names of variables. */
export type SaidFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What an assistant says of a ticket, besides its language and channel. */
export interface Said {
  readonly facts?: SaidFacts | undefined;
  readonly language?: string | undefined;
  readonly channel?: string | undefined;
}

/**
 * What is said of a ticket, as it would stand above a draft.
 * @throws Refused when a variable of the library cannot have the value.
 */
export function ticketSaid(
  { facts = {}, language, channel }: Said,
  config: LibraryConfig,
  { actor, signature }: Pick<AssistantContext, 'actor' | 'signature'>,
): { readonly values: KnownValues; readonly facts: TicketFacts } {
  const values = Object.entries(facts).map(([name, value]) => [name, meant(name, value, config)] as const);
  const ticket = saidTicket(Object.fromEntries(values), language, channel, config);
  const name = config.team.get(actor)?.name ?? actor;
  const { agent } = ticket.values;
  return {
    ...ticket,
    values: { ...ticket.values, agent: { name, signature: signature ?? name, ...(isGroup(agent) ? agent : {}) } },
  };
}

function meant(name: string, value: SaidFacts[string], { variables }: LibraryConfig): KnownValue {
  const texts = (typeof value === 'object' ? value : [String(value)]).map((text) => {
    const one = meantValue(variables.get(name), text.trim());
    if (one === undefined) throw new Refused('fact-refused', refusal(name, variables));
    return one;
  });
  const [first = '', ...others] = texts;
  return others.length > 0 ? texts : spokenValue(first);
}

function refusal(name: string, variables: LibraryConfig['variables']): string {
  const values = [...(variables.get(name)?.values.keys() ?? [])].filter(isName).slice(0, 50);
  const may = values.length > 0 ? ` It may be: ${values.join(', ')}.` : ' Its pattern in library.yml does not match.';
  return `${isName(name) ? name : 'A fact'} cannot have this value.${may} Check it with the customer or in the shop's program, or leave it out.`;
}
