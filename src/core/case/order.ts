import type { CaseEvent } from './events';

/**
 * Brings the events of several writers into the one order all readers agree on: an event comes after the one it was
 * chained to; of those that could come next, the earlier one first, then the one with the smaller hash.
 */
export function orderEvents(events: Iterable<CaseEvent>): CaseEvent[] {
  const byHash = new Map<string, CaseEvent>();
  for (const event of events) byHash.set(event.hash, event);
  const followers = new Map<string, CaseEvent[]>();
  /** Those that could come next, the first one at the end. */
  const ready: CaseEvent[] = [];
  for (const event of byHash.values()) {
    const known = followers.get(event.prev_hash);
    if (!byHash.has(event.prev_hash)) ready.push(event);
    else if (known) known.push(event);
    else followers.set(event.prev_hash, [event]);
  }
  ready.sort((a, b) => compareEvents(b, a));
  const ordered: CaseEvent[] = [];
  for (let next = ready.pop(); next; next = ready.pop()) {
    ordered.push(next);
    for (const follower of followers.get(next.hash) ?? []) ready.splice(placeOf(follower, ready), 0, follower);
  }
  return ordered;
}

/**
 * Adds events to others that are in order already, and gives what `orderEvents` would: most follow the last one, and
 * then nothing has to be sorted again.
 */
export function addInOrder(ordered: readonly CaseEvent[], more: readonly CaseEvent[]): CaseEvent[] {
  const all = [...ordered];
  const awaited = new Set(ordered.map((event) => event.prev_hash));
  for (const event of more) {
    if (event.prev_hash !== (all.at(-1)?.hash ?? '') || awaited.has(event.hash)) return orderEvents([...ordered, ...more]);
    all.push(event);
  }
  return all;
}

/** Where an event belongs among those that are sorted backwards. */
function placeOf(event: CaseEvent, sorted: readonly CaseEvent[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle];
    if (at && compareEvents(at, event) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareEvents(a: CaseEvent, b: CaseEvent): number {
  if (a.ts !== b.ts) return a.ts < b.ts ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}
