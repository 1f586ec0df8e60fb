import type { FoundFact } from './found-fact';
import type { FoundFacts } from './find-facts';

/** Values that somebody said a message does not mean, by variable. */
export type Dropped = Readonly<Record<string, readonly string[]>>;

/** What a message says, without what was dropped: where one of two candidates is dropped, the other is what is meant. */
export function withoutDropped(found: FoundFacts, dropped: Dropped): FoundFacts & { readonly dropped: FoundFact[] } {
  const isDropped = ({ variable, value }: FoundFact) =>
    Object.hasOwn(dropped, variable) && (dropped[variable] ?? []).includes(value);
  const choices = [...found.choices].map(([name, all]) => [name, all.filter((one) => !isDropped(one))] as const);
  return {
    facts: found.facts.filter((one) => !isDropped(one)),
    choices: new Map(choices.filter(([, { length }]) => length > 1)),
    dropped: found.facts.filter(isDropped),
  };
}
