import type { Turn } from '../../core/time-slices';

/** Milliseconds of work after which the host gets its turn: what follows a turn has to fit into the same frame. */
const span = 6;

/** When the turn ends, and what waits for the next one: all share them, for two that work at once must not take twice as long. */
let ends = 0;
let next: Promise<void> | undefined;

/** Parts long work into turns, between which the host does what it has to. */
export class Turns {
  readonly #between: () => void;

  /** @param between called when the work has to wait for its next turn. */
  constructor(between: () => void = () => undefined) {
    this.#between = between;
  }

  /** Resolves when the caller may work on: at once while the turn lasts. */
  async take(): Promise<void> {
    if (performance.now() < ends) return;
    this.#between();
    while (performance.now() >= ends) await (next ??= wait());
  }

  /** Does some work while a turn lasts. For many at once: each looks at the clock after the one before has done its work. */
  async run<T>(work: () => T): Promise<T> {
    while (performance.now() >= ends) await (next ??= wait());
    return work();
  }
}

/** The turns of one long work, for the core. */
export function startTurns(): Turn {
  const turns = new Turns();
  return () => turns.take();
}

async function wait(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  ends = performance.now() + span;
  next = undefined;
}
