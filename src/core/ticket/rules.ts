import { keyOf } from './compare';

/** What must be true of a ticket: for each fact, the values that satisfy it. */
export interface TicketCondition {
  readonly when: Readonly<Record<string, readonly string[]>>;
}

/** Looks up what is known about a fact; an empty list when nothing is known. */
export type FactLookup = (name: string) => readonly string[];

/** Stands for any value. */
const any = 'all';

/** Whether a wanted value is that for any. */
export function isAny(wanted: string): boolean {
  return keyOf(wanted) === any;
}

/**
 * Whether a fact has one of the wanted values; case and accents do not matter, and `all` matches any value, known or
 * not.
 * @returns undefined when the fact is not known, or no value is wanted.
 */
export function fits(known: readonly string[], wanted: readonly string[]): boolean | undefined {
  const keys = wanted.map(keyOf);
  if (wanted.some(isAny)) return true;
  if (known.length === 0 || wanted.length === 0) return undefined;
  const own = new Set(known.map(keyOf));
  return keys.some((key) => own.has(key));
}

/** Whether all facts that a rule asks for are known to hold. A rule that asks for nothing always holds. */
export function ruleHolds({ when }: TicketCondition, known: FactLookup): boolean {
  return Object.entries(when).every(([fact, wanted]) => fits(known(fact), wanted) === true);
}

/** Whether an SOP that applies to certain tickets does not apply to this one. An unknown fact never excludes an SOP. */
export function isExcluded(appliesTo: TicketCondition['when'], known: FactLookup): boolean {
  return Object.entries(appliesTo).some(([fact, wanted]) => fits(known(fact), wanted) === false);
}
