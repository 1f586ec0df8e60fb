import type { Clock } from '../ports';

/** Milliseconds after which a choice counts half. */
const halfLife = 14 * 24 * 60 * 60 * 1000;
/** How many names are remembered; beyond that, those that count least are dropped. */
const most = 200;

/** How often something was chosen, weighted as of the last choice, and when that was. */
interface Use {
  readonly count: number;
  readonly last: number;
}

/** A name with its use, as it is stored. */
export interface StoredUse extends Use {
  readonly name: string;
}

/**
 * What was chosen before, and how much that still counts: a choice made today counts in full, one made two weeks ago
 * half.
 */
export class Usage {
  readonly #clock: Clock;
  /** The most recent choice is last. */
  readonly #uses = new Map<string, Use>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Reads what `toJSON` gave; anything that cannot be read is left out. */
  static restore(stored: unknown, clock: Clock): Usage {
    const usage = new Usage(clock);
    const uses = Array.isArray(stored) ? stored.filter(isStoredUse).slice(-most) : [];
    for (const { name, count, last } of uses) usage.#uses.set(name, { count, last });
    return usage;
  }

  /** Remembers that something was chosen now. */
  add(name: string): void {
    const now = this.#clock.now();
    const before = this.#uses.get(name);
    this.#uses.delete(name);
    if (this.#uses.size >= most) this.#dropLeast(now);
    this.#uses.set(name, { count: 1 + (before ? countAt(before, now) : 0), last: now });
  }

  /** The names, most recently chosen first. */
  recent(): string[] {
    return [...this.#uses.keys()].reverse();
  }

  /** How much each name counts now, from 0 to 1: a half after one choice, and never quite 1. */
  shares(): Map<string, number> {
    const now = this.#clock.now();
    return new Map(
      [...this.#uses].map(([name, use]) => {
        const count = countAt(use, now);
        return [name, count / (count + 1)];
      }),
    );
  }

  toJSON(): StoredUse[] {
    return [...this.#uses].map(([name, use]) => ({ name, ...use }));
  }

  #dropLeast(now: number): void {
    let [least, leastCount] = ['', Infinity];
    for (const [name, use] of this.#uses) {
      const count = countAt(use, now);
      if (count < leastCount) [least, leastCount] = [name, count];
    }
    this.#uses.delete(least);
  }
}

/** The weight of a use now. If the clock was set back, a choice still counts no more than it did. */
function countAt({ count, last }: Use, now: number): number {
  return count * 0.5 ** (Math.max(0, now - last) / halfLife);
}

function isStoredUse(value: unknown): value is StoredUse {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('count' in value) || !('last' in value))
    return false;
  return typeof value.name === 'string' && isPositive(value.count) && isPositive(value.last);
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
