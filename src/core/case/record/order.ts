import { Heap } from '../../heap';
import type { CaseEvent } from '../model/events';

/**
 * Brings the events of several writers into the one order all readers agree on: an event comes after the one it was
 * chained to; of those that could come next, the earlier one first, then the one with the smaller hash.
 */
export function orderEvents(events: Iterable<CaseEvent>): CaseEvent[] {
  const byHash = new Map<string, CaseEvent>();
  for (const event of events) byHash.set(event.hash, event);
  const followers = new Map<string, CaseEvent[]>();
  // The events that could come next.
  const ready = new Heap<CaseEvent>((a, b) => compareEvents(a, b) < 0);
  for (const event of byHash.values()) {
    const known = followers.get(event.prev_hash);
    if (!byHash.has(event.prev_hash)) ready.add(event);
    else if (known) known.push(event);
    else followers.set(event.prev_hash, [event]);
  }
  const ordered: CaseEvent[] = [];
  for (let next = ready.take(); next; next = ready.take()) {
    ordered.push(next);
    for (const follower of followers.get(next.hash) ?? []) ready.add(follower);
  }
  return ordered;
}

/** As many events are put in their places one by one. */
const mostInserted = 64;

/** The events of a case, each once and in order, however and whenever they are found. */
export class OrderedEvents {
  #events: CaseEvent[] = [];
  readonly #hashes = new Set<string>();
  /** The events that others are chained to. */
  readonly #followed = new Set<string>();

  get all(): readonly CaseEvent[] {
    return this.#events;
  }

  get last(): CaseEvent | undefined {
    return this.#events.at(-1);
  }

  /** The events that no other is chained to. */
  get ends(): CaseEvent[] {
    return this.#events.filter(({ hash }) => !this.#followed.has(hash));
  }

  /** @returns whether there were any that were not known. */
  add(events: Iterable<CaseEvent>): boolean {
    const more = [...events].filter(({ hash }) => !this.#hashes.has(hash));
    let isNew = false;
    // Each that is put in its place is held against all others, which many at once would make long.
    let isSorted = more.length <= mostInserted;
    for (const event of more) {
      if (this.#hashes.has(event.hash)) continue;
      // What is chained to this one stands somewhere by its time alone.
      if (this.#followed.has(event.hash)) isSorted = false;
      this.#hashes.add(event.hash);
      this.#followed.add(event.prev_hash);
      if (isSorted) this.#insert(event);
      else this.#events.push(event);
      isNew = true;
    }
    if (isNew && !isSorted) this.#events = orderEvents(this.#events);
    return isNew;
  }

  /**
   * Puts an event that none is chained to where `orderEvents` would: behind the one it is chained to, before the first
   * that is later. The others do not depend on it. Mostly that is at the end, so it is looked for from there.
   */
  #insert(event: CaseEvent): void {
    const before = this.#hashes.has(event.prev_hash)
      ? this.#events.findLastIndex((one) => one.hash === event.prev_hash)
      : -1;
    const place = this.#events.findIndex((one, index) => index > before && compareEvents(one, event) > 0);
    if (place < 0) this.#events.push(event);
    else this.#events.splice(place, 0, event);
  }
}

function compareEvents(a: CaseEvent, b: CaseEvent): number {
  if (a.ts !== b.ts) return a.ts < b.ts ? -1 : 1;
  return a.hash < b.hash ? -1 : 1;
}
