import type { NextSlice } from '../../core/time-slices';

/** Milliseconds of work before yielding to the host: what follows a slice must fit into the same frame. */
const span = 6;

/**
 * When the slice ends, and what waits for the next one. Shared by all, so that two tasks do not take twice the time.
 */
let ends = 0;
let next: Promise<void> | undefined;

/** Splits long work into slices, between which the host can do its own work. */
export class TimeSlices {
  readonly #between: () => void;

  /** @param between called when the work must wait for its next slice. */
  constructor(between: () => void = () => undefined) {
    this.#between = between;
  }

  /** Resolves when the caller may continue: at once while the slice lasts. */
  async take(): Promise<void> {
    if (performance.now() < ends) return;
    this.#between();
    while (performance.now() >= ends) await (next ??= wait());
  }

  /** Does some work within a slice. For many callers at once: each checks the clock after the previous one is done. */
  async run<T>(work: () => T): Promise<T> {
    while (performance.now() >= ends) await (next ??= wait());
    return work();
  }
}

/** The slices of one long task, in the form the core takes. */
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
