import { WallClock } from './wall-clock';
import type { WorkingHours } from './working-hours';

export const msPerDay = 86_400_000;
const msPerMinute = 60_000;
/** 1970-01-01 was a Thursday. */
const firstWeekday = 3;

/**
 * How long a block is: long enough that a lifetime needs few of them, short enough to build one in a millisecond or
 * two.
 */
export const blockLength = 256 * msPerDay;

/** When a team works. */
export interface WorkPlan {
  readonly zone: string;
  /** For each weekday from Monday on, in order of opening. */
  readonly hours: readonly (readonly WorkingHours[])[];
  /** Days, counted since 1970-01-01. */
  readonly holidays: ReadonlySet<number>;
}

/**
 * The working time of 256 days (in UTC), with running sums, so that nothing needs adding up when asked. Instants in ms.
 */
export class WorkBlock {
  readonly #opens: Float64Array;
  readonly #closes: Float64Array;
  /** Working time before each stretch. */
  readonly #before: Float64Array;
  /** All working time of the block, ms. */
  readonly total: number;

  /** @param index 0 for the block that begins in 1970. */
  constructor(plan: WorkPlan, index: number) {
    const { opens, closes } = stretches(plan, index * blockLength, (index + 1) * blockLength);
    this.#opens = Float64Array.from(opens);
    this.#closes = Float64Array.from(closes);
    this.#before = new Float64Array(opens.length);
    let total = 0;
    for (let at = 0; at < opens.length; at++) {
      this.#before[at] = total;
      total += (closes[at] ?? 0) - (opens[at] ?? 0);
    }
    this.total = total;
  }

  /** Working time from the beginning of the block up to an instant in it, ms. */
  worked(at: number): number {
    const next = this.#firstClosingAfter(at);
    if (next === this.#opens.length) return this.total;
    return (this.#before[next] ?? 0) + Math.max(0, at - (this.#opens[next] ?? 0));
  }

  /**
   * The first instant at which that much has been worked since the beginning of the block.
   * @param worked more than 0, at most `total`.
   */
  instantOf(worked: number): number {
    const last = lowest(this.#before.length, (index) => (this.#before[index] ?? 0) >= worked) - 1;
    return (this.#opens[last] ?? 0) + worked - (this.#before[last] ?? 0);
  }

  isOpen(at: number): boolean {
    return (this.#opens[this.#firstClosingAfter(at)] ?? Infinity) <= at;
  }

  /** The first opening after an instant; undefined when there is none in this block. */
  openingAfter(at: number): number | undefined {
    return this.#opens[lowest(this.#opens.length, (index) => (this.#opens[index] ?? 0) > at)];
  }

  /**
   * The first closing after an instant; undefined when there is none in this block. The end of the block closes
   * whatever is open then.
   */
  closingAfter(at: number): number | undefined {
    return this.#closes[this.#firstClosingAfter(at)];
  }

  #firstClosingAfter(at: number): number {
    return lowest(this.#closes.length, (index) => (this.#closes[index] ?? 0) > at);
  }
}

/** The lowest number below `count` that passes a test, where every higher one passes too; `count` when none does. */
function lowest(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretches in which a team works between two instants, in order, with a gap between each and the next. */
function stretches(plan: WorkPlan, start: number, end: number): { opens: number[]; closes: number[] } {
  // Two more days on either side: local days begin up to a day before or after those of UTC, and night shifts end a day
  // later.
  const clock = new WallClock(plan.zone, start - 2 * msPerDay, end + 2 * msPerDay);
  const opens: number[] = [];
  const closes: number[] = [];
  for (let day = start / msPerDay - 2; day < end / msPerDay + 2; day++) {
    if (plan.holidays.has(day)) continue;
    for (const hours of plan.hours[(((day + firstWeekday) % 7) + 7) % 7] ?? []) {
      const from = Math.max(start, clock.opening(day * msPerDay + hours.opens * msPerMinute));
      const to = Math.min(end, clock.closing(day * msPerDay + hours.closes * msPerMinute));
      if (from >= to) continue;
      const last = closes.length - 1;
      if (last >= 0 && from <= (closes[last] ?? 0)) {
        closes[last] = Math.max(closes[last] ?? 0, to);
      } else {
        opens.push(from);
        closes.push(to);
      }
    }
  }
  return { opens, closes };
}
