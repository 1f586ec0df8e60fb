import { signalKey } from './signal';
import type { Counted, Signal } from './signal';

/** What a person said to being counted. `ask`: nothing yet. */
export type Consent = 'ask' | 'on' | 'off';

/** The most different signals that are kept of a library: what is shared is a small file that people can read. */
export const mostKept = 60;

/** Where a machine keeps what it counted. */
export interface CountStore {
  get(): readonly Counted[];
  set(counted: readonly Counted[]): PromiseLike<void> | void;
}

/**
 * Counts signals on one machine, once the person has agreed to it, and in a bounded place: when that is full, what came least
 * often and longest ago makes room. Without consent nothing is kept, not even until somebody is asked; what was counted before
 * it was taken back is forgotten.
 */
export class SignalCounter {
  readonly #store: CountStore;
  readonly #consent: () => Consent;

  constructor(store: CountStore, consent: () => Consent) {
    this.#store = store;
    this.#consent = consent;
  }

  /** What was counted, the oldest first. */
  get counted(): readonly Counted[] {
    return this.#consent() === 'on' ? this.#store.get() : [];
  }

  /** Counts signals; without consent, forgets instead. */
  async count(signals: readonly Signal[]): Promise<void> {
    if (this.#consent() !== 'on') return this.forget();
    if (signals.length === 0) return;
    const kept = new Map(this.#store.get().map((one) => [signalKey(one), one]));
    for (const signal of signals) {
      const key = signalKey(signal);
      const times = (kept.get(key)?.times ?? 0) + 1;
      // What comes again counts as new.
      kept.delete(key);
      if (kept.size >= mostKept) kept.delete(rarest(kept));
      kept.set(key, { ...signal, times });
    }
    await this.#store.set([...kept.values()]);
  }

  /** Takes away what was shared, or is not to be: one that came again meanwhile keeps what came. */
  async remove(counted: readonly Counted[]): Promise<void> {
    const gone = new Map(counted.map((one) => [signalKey(one), one.times]));
    const left = this.#store.get().flatMap((one) => {
      const times = one.times - (gone.get(signalKey(one)) ?? 0);
      return times > 0 ? [{ ...one, times }] : [];
    });
    await this.#store.set(left);
  }

  /** Forgets all of it. */
  async forget(): Promise<void> {
    if (this.#store.get().length > 0) await this.#store.set([]);
  }
}

/** The key of what came least often, the oldest of several. */
function rarest(kept: ReadonlyMap<string, Counted>): string {
  let found: [string, number] | undefined;
  for (const [key, { times }] of kept) if (!found || times < found[1]) found = [key, times];
  return found?.[0] ?? '';
}
