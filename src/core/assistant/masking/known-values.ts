import { singlesOf } from '../../ticket/facts';
import type { FoundFact } from '../../ticket/found-facts/found-fact';
import type { KnownTicket } from '../../ticket/known-ticket';
import { textOf } from '../../ticket/values';

/** All texts that are known of a ticket, and those that its message says besides, of which somebody would have to choose. */
export function knownValues(
  { facts }: Pick<KnownTicket, 'facts'>,
  found: readonly FoundFact[],
): Pick<FoundFact, 'variable' | 'value'>[] {
  const known = [...facts].flatMap(([variable, { value }]) =>
    singlesOf(value).flatMap((one) =>
      // A yes or no says nothing of anybody.
      typeof one === 'string' || typeof one === 'number' ? [{ variable, value: textOf(one).trim() }] : [],
    ),
  );
  return [...known, ...found.map(({ variable, value }) => ({ variable, value }))];
}
