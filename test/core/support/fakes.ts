import type { Clock, IdSource } from '../../../src/core/ports';

/** A clock that advances by a second each time it is read, and by hand. */
export class FakeClock implements Clock {
  #now: number;

  constructor(start = '2026-08-01T09:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  now(): number {
    const now = this.#now;
    this.#now += 1000;
    return now;
  }

  set(time: string): void {
    this.#now = Date.parse(time);
  }
}

/** Ids counted from 1: `prefix1`, `prefix2`, … */
export class CountingIds implements IdSource {
  readonly #prefix: string;
  #last = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  next(): string {
    this.#last++;
    return `${this.#prefix}${this.#last}`;
  }
}
