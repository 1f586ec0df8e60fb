import { mergeStretches } from './stretches';
import type { Stretch } from './stretches';
import { msPerDay, msPerMinute } from './units';
import type { WorkingHours } from './working-hours';

const week = 7 * msPerDay;
/** 1970-01-01 was a Thursday: its week began three days before. */
const sinceMonday = 3 * msPerDay;

/**
 * How much is worked by the clock on the wall in weeks that are all the same: without holidays and without changes of
 * clocks. Any number of weeks is worked out at once.
 */
export class WorkWeek {
  /** In one week from Monday on, in ms. */
  readonly #stretches: readonly Stretch[];
  /** Working time before each of them. */
  readonly #before: readonly number[];
  readonly #total: number;

  /** @param hours for each weekday from Monday on. */
  constructor(hours: readonly (readonly WorkingHours[])[]) {
    const own = hours.flatMap((day, weekday) =>
      day.map(({ opens, closes }): Stretch => {
        const midnight = weekday * msPerDay;
        return { from: midnight + opens * msPerMinute, to: midnight + closes * msPerMinute };
      }),
    );
    // What goes on past Sunday is worked at the beginning of the next week.
    const all = own.flatMap(({ from, to }) => [
      { from, to: Math.min(to, week) },
      ...(to > week ? [{ from: 0, to: to - week }] : []),
    ]);
    this.#stretches = mergeStretches(all);
    const before: number[] = [];
    let total = 0;
    for (const { from, to } of this.#stretches) {
      before.push(total);
      total += to - from;
    }
    this.#before = before;
    this.#total = total;
  }

  /** Working time between two wall times, ms since 1970-01-01 00:00 on those clocks. */
  between(from: number, to: number): number {
    return this.#until(to) - this.#until(from);
  }

  #until(wall: number): number {
    const since = wall + sinceMonday;
    const weeks = Math.floor(since / week);
    const at = since - weeks * week;
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.to ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const next = this.#stretches[low];
    const worked = next ? (this.#before[low] ?? 0) + Math.max(0, at - next.from) : this.#total;
    return weeks * this.#total + worked;
  }
}
