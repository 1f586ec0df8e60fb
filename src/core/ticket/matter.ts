import type { Pattern } from '../text/pattern';
import { keyOf } from './compare';
import { factOf } from './facts';
import type { TicketFacts } from './facts';

/** What a draft and a case say differently, though both cannot be about the same customer and order then. */
export interface Difference {
  /** Name of the fact, or `ticket`. */
  readonly fact: string;
  readonly here: string;
  readonly there: string;
}

/** What is known of whom something is for. */
export interface Matter {
  readonly ticket: string | undefined;
  readonly facts: TicketFacts;
}

/** What a library says of its variables, as far as it matters here. */
type Variables = ReadonlyMap<
  string,
  { readonly pattern: Pattern | undefined; readonly values: ReadonlyMap<string, unknown> }
>;

/** Facts that tell one customer from another, in every library. */
const always = ['customer.email', 'customer.phone', 'customer.name'];
/** Values that a pattern for amounts, counts or days would take: those of two customers may well be the same or differ. */
const ordinary = ['1', '12', '10.50', '10,50', '01/01/2026', '2026-01-01'];

/**
 * The facts that tell one matter from another: who the customer is, and codes such as an order number. An amount or a day
 * does not, nor does one of a few values.
 */
export function tellingFacts({ variables }: { readonly variables: Variables }): ReadonlySet<string> {
  const known = telling.get(variables);
  if (known) return known;
  const codes = [...variables].flatMap(([name, { pattern, values }]) =>
    pattern && values.size === 0 && !ordinary.some((value) => pattern.matches(value)) ? name : [],
  );
  const all = new Set([...always, ...codes]);
  telling.set(variables, all);
  return all;
}

const telling = new WeakMap<Variables, ReadonlySet<string>>();

/** In what two matters differ that are the same in one: both say it, and nothing that they say is the same. */
export function differences(here: Matter, there: Matter, telling: ReadonlySet<string>): Difference[] {
  const names = [...telling].filter((name) => factOf(here.facts, name).length > 0);
  return [
    ...differing('ticket', [here.ticket ?? ''], [there.ticket ?? '']),
    ...names.flatMap((name) => differing(name, factOf(here.facts, name), factOf(there.facts, name))),
  ];
}

/** Whether two matters share something that tells them from others. */
export function isSameMatter(here: Matter, there: Matter, telling: ReadonlySet<string>): boolean {
  if (differences(here, there, telling).length > 0) return false;
  if (here.ticket !== undefined && here.ticket === there.ticket) return true;
  return [...telling].some((name) => shared(factOf(here.facts, name), factOf(there.facts, name)));
}

function differing(fact: string, here: readonly string[], there: readonly string[]): Difference[] {
  const [own = '', other = ''] = [here.find(Boolean), there.find(Boolean)];
  if (own === '' || other === '' || shared(here, there)) return [];
  return [{ fact, here: own, there: other }];
}

/** Somebody is called by one name or by all: `Marta` and `Marta Puig` may be the same. */
function shared(some: readonly string[], others: readonly string[]): boolean {
  const keys = others.map(wordsOf).filter(({ length }) => length > 0);
  return some
    .map(wordsOf)
    .some((one) => one.length > 0 && keys.some((key) => isWithin(one, key) || isWithin(key, one)));
}

function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.includes(word));
}

function wordsOf(text: string): string[] {
  return keyOf(text).split(/\s+/).filter(Boolean);
}
