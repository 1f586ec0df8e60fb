import type { CaseEvent } from './events';

/**
 * Brings the events of several writers into the one order all readers agree on: an event comes after the one it was
 * chained to; of those that could come next, the earlier one first, then the one with the smaller hash.
 */
export function orderEvents(events: Iterable<CaseEvent>): CaseEvent[] {
  const byHash = new Map([...events].map((event) => [event.hash, event]));
  const followers = new Map<string, CaseEvent[]>();
  const ready: CaseEvent[] = [];
  for (const event of byHash.values()) {
    if (!byHash.has(event.prev_hash)) ready.push(event);
    else followers.set(event.prev_hash, [...(followers.get(event.prev_hash) ?? []), event]);
  }
  const ordered: CaseEvent[] = [];
  for (ready.sort(compareEvents); ready.length > 0; ) {
    const next = ready.shift();
    if (!next) break;
    ordered.push(next);
    const after = followers.get(next.hash);
    if (after) {
      ready.push(...after);
      ready.sort(compareEvents);
    }
  }
  return ordered;
}

function compareEvents(a: CaseEvent, b: CaseEvent): number {
  if (a.ts !== b.ts) return a.ts < b.ts ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}
