import { singlesOf } from '../../ticket/facts';
import type { FoundFact } from '../../ticket/found-facts/found-fact';
import type { KnownTicket } from '../../ticket/known-ticket';

/** All texts that are known of a ticket, and those that its message says besides, of which somebody would have to choose. */
export function knownValues(
  { facts }: Pick<KnownTicket, 'facts'>,
  found: readonly FoundFact[],
): Pick<FoundFact, 'variable' | 'value'>[] {
  const known = [...facts].flatMap(([variable, { value }]) =>
    singlesOf(value).flatMap((one) => (typeof one === 'string' ? [{ variable, value: one.trim() }] : [])),
  );
  return [...known, ...found.map(({ variable, value }) => ({ variable, value }))];
}
