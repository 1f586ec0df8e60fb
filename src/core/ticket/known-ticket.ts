import { factIn, singlesOf } from './facts';
import type { TicketFacts } from './facts';
import { isPersonal } from './personal';
import { isGroup, spokenValue, textOf, withValues } from './values';
import type { KnownValue, KnownValues } from './values';

/** Where something known of a ticket comes from; the first of these that says something wins. */
export type FactSource = 'front-matter' | 'agent' | 'case' | 'message';

/** Something found in a message, where it stands in the draft in UTF-16 units. */
interface InMessage {
  readonly variable: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What each source says of a ticket. */
export interface TicketSources {
  /** What the draft's front matter says. */
  readonly frontMatter?: KnownValues | undefined;
  /** What the agent entered, by variable; `null` is known to be nothing. */
  readonly agent?: Readonly<Record<string, string | null>> | undefined;
  /** What the case keeps. */
  readonly case?: TicketFacts | undefined;
  /** What the message says; the values of a variable that has several decide nothing. */
  readonly message?: {
    readonly facts: readonly InMessage[];
    readonly choices: ReadonlyMap<string, readonly InMessage[]>;
  };
}

/** A fact and where it comes from. */
export interface KnownFact {
  readonly value: KnownValue;
  readonly source: FactSource;
  /** Where the message says the same, first; not where it says several things. */
  readonly place?: { readonly start: number; readonly end: number };
}

/** All that is known of a ticket. */
export interface KnownTicket {
  /** For replies, rules, terms, conditions and suggestions at once. */
  readonly values: KnownValues;
  /** The facts by variable, with where each comes from. What front matter says in groups stands under its path. */
  readonly facts: ReadonlyMap<string, KnownFact>;
  /** Variables for which the message has several values, and nothing else says which. */
  readonly choices: ReadonlyMap<string, readonly InMessage[]>;
}

/** Brings together what is known of a ticket: front matter before the agent, the agent before the case, that before the message. */
export function knownTicket(sources: TicketSources): KnownTicket {
  let values = sources.frontMatter ?? {};
  const facts = new Map<string, KnownFact>();
  for (const [variable, value] of leavesOf(values)) facts.set(variable, { value, source: 'front-matter' });
  const add = (variable: string, fact: KnownFact) => {
    // What front matter says of the customer or the ticket counts wherever it stands.
    if (facts.has(variable) || !isOpen(values, variable.split('.')) || factIn(values, variable).length > 0) return;
    values = withValues(values, { [variable]: fact.value });
    facts.set(variable, fact);
  };
  for (const [variable, value] of Object.entries(sources.agent ?? {}))
    add(variable, { value: value === null ? null : spokenValue(value), source: 'agent' });
  for (const [variable, all] of Object.entries(sources.case ?? {})) {
    const [value, ...more] = all;
    if (value !== undefined) add(variable, { value: more.length > 0 ? all : value, source: 'case' });
  }
  const choices = [...(sources.message?.choices ?? [])].filter(([variable]) => isOpen(values, variable.split('.')));
  const undecided = new Map(choices);
  for (const { variable, value, start, end } of sources.message?.facts ?? []) {
    const place = { start, end };
    const known = facts.get(variable);
    // What was kept of the message is still said by it.
    const isKept = known && !known.place && known.source !== 'front-matter' && known.value === value;
    if (isKept && !sources.message?.choices.has(variable)) facts.set(variable, { ...known, place });
    else if (!undecided.has(variable)) add(variable, { value, source: 'message', place });
  }
  const [first, last] = [facts.get('customer.first_name'), facts.get('customer.last_name')];
  // A form may have a field for each.
  if (typeof first?.value === 'string' && typeof last?.value === 'string' && !undecided.has('customer.name'))
    add('customer.name', { ...first, value: `${first.value} ${last.value}` });
  return { values, facts, choices: undecided };
}

/** Whether nothing is known at a path, and nothing in its way would have to be replaced. */
function isOpen(values: KnownValues, [name = '', ...rest]: readonly string[]): boolean {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined || value === '') return true;
  return isGroup(value) && rest.length > 0 && isOpen(value, rest);
}

/** Single values and lists by their paths. */
function leavesOf(values: KnownValues, prefix = ''): (readonly [path: string, value: KnownValue])[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return isGroup(value) ? leavesOf(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value] as const];
  });
}

/** What is known of a ticket, parted by where it may be kept. */
export interface KeptFacts {
  /** What a case may record. */
  readonly record: TicketFacts;
  /** What says something about a person, and stays out of records unless it may be kept. */
  readonly personal: Readonly<Record<string, string>>;
}

/**
 * The facts about a ticket that are worth keeping: values of the library's variables, and what every ticket may have of its
 * customer. An amount or a date that is of no variable says nothing later.
 */
export function factsToKeep(
  { facts }: Pick<KnownTicket, 'facts'>,
  variables: ReadonlyMap<string, { readonly personal: boolean }>,
): KeptFacts {
  const record: Record<string, readonly string[]> = {};
  const personal: Record<string, string> = {};
  for (const [variable, { value }] of facts) {
    const isOfPerson = isPersonal(variable, variables);
    const [text] = singlesOf(value).map((one) => textOf(one).trim());
    if (text === undefined || (!isOfPerson && !variables.has(variable))) continue;
    if (isOfPerson) personal[variable] = text;
    else record[variable] = [text];
  }
  return { record, personal };
}
