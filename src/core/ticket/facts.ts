import { namedLanguage } from '../language/code';
import type { FactLookup, TicketCondition } from './rules';
import type { Single } from './compare';
import { YesOrNo, isGroup, textOf, withValues } from './values';
import type { KnownValue, KnownValues } from './values';

/**
 * Facts about a ticket as a case keeps them: `tier`, `channel`, `tag`, `lang`, … and the values of each, as they were
 * written.
 */
export type TicketFacts = Readonly<Record<string, readonly string[]>>;

/** Everything that is known about a ticket. */
export interface Known {
  /** What its case keeps. */
  readonly facts: TicketFacts;
  /** What the draft says. A fact comes before a value of the same name. */
  readonly values: KnownValues;
}

/** What help desks know about every ticket. */
export const usualFacts: readonly string[] = ['channel', 'tier', 'tag', 'priority', 'lang'];
/** Groups in which a draft may state a fact, besides the top level. */
const groups = ['ticket', 'customer'];
/** Names for the same fact; the first is the usual one. */
const sameFact: readonly (readonly [string, ...string[]])[] = [['tag', 'tags']];

/** All names of the fact that a name refers to, the usual one first. */
function namesOf(name: string): readonly [string, ...string[]] {
  return sameFact.find((names) => names.includes(name)) ?? [name];
}

/**
 * The facts that a library's rules ask about, and the usual ones, each with the values that the rules name, as written
 * there.
 */
export function factsAsked({ rules }: { readonly rules: readonly TicketCondition[] }): ReadonlyMap<string, string[]> {
  const known = asked.get(rules) ?? askedBy(rules);
  asked.set(rules, known);
  return known;
}

/** What rules ask about, once it was worked out: whoever looks at a draft or an SOP wants to know. */
const asked = new WeakMap<readonly TicketCondition[], ReadonlyMap<string, string[]>>();

function askedBy(rules: readonly TicketCondition[]): Map<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const { when } of rules) {
    for (const [name, wanted] of Object.entries(when)) {
      const [fact] = namesOf(name);
      const of = values.get(fact) ?? new Set();
      for (const one of wanted) of.add(one);
      values.set(fact, of);
    }
  }
  for (const fact of usualFacts) if (!values.has(fact)) values.set(fact, new Set());
  return new Map([...values].map(([fact, of]) => [fact, [...of]]));
}

/** What a case keeps about a fact. The name may be one that every object has, such as `constructor`. */
export function factOf(facts: TicketFacts, name: string): readonly string[] {
  const values = namesOf(name).flatMap((one) => (Object.hasOwn(facts, one) ? (facts[one] ?? []) : []));
  return [...new Set(values)];
}

/** The same facts, each once under its usual name. Version 0.1 kept `tags` beside `tag`. */
export function underUsualNames(facts: TicketFacts): TicketFacts {
  return Object.fromEntries(Object.keys(facts).map((name) => [namesOf(name)[0], factOf(facts, name)]));
}

/**
 * What a draft says about a fact: as `tier: vip`, as a list, or under `ticket` or `customer`. The name may be a path.
 * Several tags may be called `tags`.
 * @returns undefined when it says nothing.
 */
export function valueIn(values: KnownValues, name: string): KnownValue | undefined {
  const said = namesOf(name)
    .map((one) =>
      [values, ...groups.map((group) => own(values, group))]
        .map((place) => at(place, one.split('.')))
        .find((value) => textsOf(value).length > 0),
    )
    .filter((value) => value !== undefined);
  return said.length > 1 ? said.flat() : said[0];
}

/** What a draft says about a fact, as texts. */
export function factIn(values: KnownValues, name: string): readonly string[] {
  return [...new Set(textsOf(valueIn(values, name)))];
}

/** The languages that a draft or a case says, by their tags: `Spanish` and `es_ES` are as good as `es`, and `idioma` as `lang`. */
export function languagesIn(values: KnownValues): readonly string[] {
  const said = ['lang', 'language', 'idioma', 'llengua'].map((name) => factIn(values, name));
  return (said.find(({ length }) => length > 0) ?? []).map((text) => namedLanguage(text)?.tag ?? text);
}

/** What a draft says about the facts that a library asks for. */
export function factsIn(values: KnownValues, config: Parameters<typeof factsAsked>[0]): TicketFacts {
  return Object.fromEntries(
    [...factsAsked(config).keys()].flatMap((fact) => {
      const texts = factIn(values, fact);
      return texts.length > 0 ? [[fact, texts] as const] : [];
    }),
  );
}

/** Looks up facts in a draft, each only once. */
export function lookupIn(values: KnownValues): FactLookup {
  const found = new Map<string, readonly string[]>();
  return (name) => {
    const texts = found.get(name) ?? factIn(values, name);
    found.set(name, texts);
    return texts;
  };
}

/** What a draft says, with each fact that the library asks for also under its own name, where replies look for it. */
export function withFacts(values: KnownValues, config: Parameters<typeof factsAsked>[0]): KnownValues {
  const names = [...factsAsked(config).keys()].flatMap((fact) => namesOf(fact));
  const elsewhere = names.flatMap((name) => {
    const value = isFree(values, name.split('.')) ? valueIn(values, name) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return withValues(values, Object.fromEntries(elsewhere));
}

/** Whether there is no value at a path, nor one in its way that would have to be replaced. */
function isFree(values: KnownValues, [name = '', ...rest]: readonly string[]): boolean {
  const value = own(values, name);
  if (isGroup(value)) return rest.length > 0 && isFree(value, rest);
  return textsOf(value).length === 0;
}

/**
 * Whether authors may use a name: a variable or constant of the library, a fact about tickets, or something an SOP
 * applies to.
 */
export function isDeclared(
  name: string,
  appliesTo: TicketCondition['when'],
  config: Readonly<Record<'variables' | 'constants', ReadonlyMap<string, unknown>>> & {
    readonly rules: readonly TicketCondition[];
  },
): boolean {
  const isNamed = config.variables.has(name) || config.constants.has(name);
  return isNamed || Object.hasOwn(appliesTo, name) || factsAsked(config).has(namesOf(name)[0]);
}

/** The ticket that a draft answers: `ticket: 1042`, or `ticket: {id: 1042}`. */
export function ticketIn(values: KnownValues): string | undefined {
  const ticket = own(values, 'ticket');
  return textsOf(isGroup(ticket) ? own(ticket, 'id') : ticket)[0];
}

/** The facts in a draft; none when it is for a ticket other than the one given. */
export function factsForTicket(
  values: KnownValues | undefined,
  ticket: string,
  config: Parameters<typeof factsAsked>[0],
): TicketFacts {
  if (!values) return {};
  const other = ticketIn(values);
  return other === undefined || ticket === '' || other === ticket ? factsIn(values, config) : {};
}

/** The single values, including each one in a list; a group has none. */
export function singlesOf(value: KnownValue | undefined): readonly Single[] {
  if (Array.isArray(value)) return value.flatMap((one: KnownValue) => singlesOf(one));
  const isOne =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof YesOrNo;
  return isOne && textOf(value).trim() !== '' ? [value] : [];
}

function textsOf(value: KnownValue | undefined): string[] {
  return singlesOf(value).map((one) => textOf(one).trim());
}

function own(values: KnownValues, name: string): KnownValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function at(value: KnownValue | undefined, [name, ...rest]: readonly string[]): KnownValue | undefined {
  if (name === undefined) return value;
  return isGroup(value) ? at(own(value, name), rest) : undefined;
}
