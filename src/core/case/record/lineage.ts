import type { CaseEvent } from '../model/events';

/** Which events come before which, as each is chained to one that it follows. */
export class Lineage {
  /** By hash: when a walk along the chains comes to an event, and when it has come to all that follow it. */
  readonly #spans = new Map<string, { readonly from: number; to: number }>();

  /** @param events each once. */
  constructor(events: readonly CaseEvent[]) {
    const hashes = new Set(events.map(({ hash }) => hash));
    const followers = new Map<string, string[]>();
    const open: string[] = [];
    for (const { hash, prev_hash } of events) {
      const known = followers.get(prev_hash);
      if (!hashes.has(prev_hash)) open.push(hash);
      else if (known) known.push(hash);
      else followers.set(prev_hash, [hash]);
    }
    let time = 0;
    for (let hash = open.pop(); hash !== undefined; hash = open.pop()) {
      const span = this.#spans.get(hash);
      if (span) {
        span.to = time;
        continue;
      }
      this.#spans.set(hash, { from: time++, to: Infinity });
      // It is looked at again when all that follow it have been.
      open.push(hash);
      for (const follower of followers.get(hash) ?? []) open.push(follower);
    }
  }

  /** Whether an event comes before another in the same chain. */
  isBefore(hash: string, other: string): boolean {
    const [one, two] = [this.#spans.get(hash), this.#spans.get(other)];
    return one !== undefined && two !== undefined && one.from < two.from && two.from < one.to;
  }
}
