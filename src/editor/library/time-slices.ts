import type { NextSlice } from '../../core/time-slices';

/** Milliseconds of work after which the host gets its share of time: what follows a slice has to fit into the same frame. */
const span = 6;

/** When the slice ends, and what waits for the next one: all share them, for two that work at once must not take twice as long. */
let ends = 0;
let next: Promise<void> | undefined;

/** Parts long work into slices, between which the host does what it has to. */
export class TimeSlices {
  readonly #between: () => void;

  /** @param between called when the work has to wait for its next slice. */
  constructor(between: () => void = () => undefined) {
    this.#between = between;
  }

  /** Resolves when the caller may work on: at once while the slice lasts. */
  async take(): Promise<void> {
    if (performance.now() < ends) return;
    this.#between();
    while (performance.now() >= ends) await (next ??= wait());
  }

  /** Does some work while a slice lasts. For many at once: each looks at the clock after the one before has done its work. */
  async run<T>(work: () => T): Promise<T> {
    while (performance.now() >= ends) await (next ??= wait());
    return work();
  }
}

/** The slices of one long work, for the core. */
export function startTimeSlices(): NextSlice {
  const slices = new TimeSlices();
  return () => slices.take();
}

async function wait(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  ends = performance.now() + span;
  next = undefined;
}
