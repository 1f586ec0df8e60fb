import { mergeStretches } from './stretches';
import type { Stretch } from './stretches';
import { msPerDay, msPerMinute } from './units';
import { WallClock } from './wall-clock';
import type { WorkWeek } from './work-week';
import type { WorkingHours } from './working-hours';

/** 1970-01-01 was a Thursday. */
const firstWeekday = 3;

/**
 * How long a block is: long enough that a lifetime needs few of them, short enough to build one in a millisecond or
 * two.
 */
export const blockLength = 256 * msPerDay;

/**
 * How far from a holiday or a change of clocks it may matter, in ms: a local day begins up to a day before or after that
 * of UTC, and what is worked on it ends up to two days after it began.
 */
const reach = 4 * msPerDay;

/** When a team works. */
export interface WorkPlan {
  readonly zone: string;
  /** For each weekday from Monday on, in order of opening. */
  readonly hours: readonly (readonly WorkingHours[])[];
  /** The same, for weeks without holidays. */
  readonly week: WorkWeek;
  /** Days, counted since 1970-01-01. */
  readonly holidays: ReadonlySet<number>;
}

/**
 * The working time of 256 days (in UTC). How much it is all together follows from whole weeks; only who asks about a
 * moment in it needs each stretch. Instants in ms.
 */
export class WorkBlock {
  readonly #plan: WorkPlan;
  readonly #start: number;
  #total: number | undefined;
  #stretches: Stretches | undefined;

  /** @param index 0 for the block that begins in 1970. */
  constructor(plan: WorkPlan, index: number) {
    this.#plan = plan;
    this.#start = index * blockLength;
  }

  /** All working time of the block, ms. */
  get total(): number {
    return (this.#total ??= totalOf(this.#plan, this.#start, this.#start + blockLength));
  }

  /** Working time from the beginning of the block up to an instant in it, ms. */
  worked(at: number): number {
    return this.#each.worked(at) ?? this.total;
  }

  /**
   * The first instant at which that much has been worked since the beginning of the block.
   * @param worked more than 0, at most `total`.
   */
  instantOf(worked: number): number {
    return this.#each.instantOf(worked);
  }

  isOpen(at: number): boolean {
    return this.#each.isOpen(at);
  }

  /** The first opening after an instant; undefined when there is none in this block. */
  openingAfter(at: number): number | undefined {
    return this.total === 0 ? undefined : this.#each.openingAfter(at);
  }

  /**
   * The first closing after an instant; undefined when there is none in this block. The end of the block closes
   * whatever is open then.
   */
  closingAfter(at: number): number | undefined {
    return this.total === 0 ? undefined : this.#each.closingAfter(at);
  }

  get #each(): Stretches {
    return (this.#stretches ??= new Stretches(stretches(this.#plan, this.#start, this.#start + blockLength)));
  }
}

/** Stretches of working time in order, with running sums, so that nothing needs adding up when asked. */
class Stretches {
  readonly #opens: Float64Array;
  readonly #closes: Float64Array;
  /** Working time before each stretch. */
  readonly #before: Float64Array;

  constructor(all: readonly Stretch[]) {
    this.#opens = Float64Array.from(all, ({ from }) => from);
    this.#closes = Float64Array.from(all, ({ to }) => to);
    this.#before = new Float64Array(all.length);
    let total = 0;
    for (const [at, { from, to }] of all.entries()) {
      this.#before[at] = total;
      total += to - from;
    }
  }

  /** Undefined when nothing is worked after an instant. */
  worked(at: number): number | undefined {
    const next = this.#firstClosingAfter(at);
    if (next === this.#opens.length) return undefined;
    return (this.#before[next] ?? 0) + Math.max(0, at - (this.#opens[next] ?? 0));
  }

  instantOf(worked: number): number {
    const last = lowest(this.#before.length, (index) => (this.#before[index] ?? 0) >= worked) - 1;
    return (this.#opens[last] ?? 0) + worked - (this.#before[last] ?? 0);
  }

  isOpen(at: number): boolean {
    return (this.#opens[this.#firstClosingAfter(at)] ?? Infinity) <= at;
  }

  openingAfter(at: number): number | undefined {
    return this.#opens[lowest(this.#opens.length, (index) => (this.#opens[index] ?? 0) > at)];
  }

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

/** How much a team works between two instants: stretch by stretch near holidays and changes of clocks, else by weeks. */
function totalOf(plan: WorkPlan, start: number, end: number): number {
  const clock = new WallClock(plan.zone, start - reach, end + reach);
  let total = 0;
  let at = start;
  for (const { from, to } of oddTimes(plan, clock, start, end)) {
    const offset = clock.offsetAt(at);
    total += plan.week.between(at + offset, from + offset);
    for (const odd of stretches(plan, from, to)) total += odd.to - odd.from;
    at = to;
  }
  const offset = clock.offsetAt(at);
  return total + plan.week.between(at + offset, end + offset);
}

/** The times between two instants at which a holiday or a change of clocks may matter, in order. */
function oddTimes(plan: WorkPlan, clock: WallClock, start: number, end: number): Stretch[] {
  const odd = clock.changes.map((at) => ({ from: at - reach, to: at + reach }));
  for (let day = (start - reach) / msPerDay; plan.holidays.size > 0 && day < (end + reach) / msPerDay; day++)
    if (plan.holidays.has(day)) odd.push({ from: day * msPerDay - reach, to: day * msPerDay + reach });
  return mergeStretches(odd).flatMap(({ from, to }) => {
    const [first, last] = [Math.max(start, from), Math.min(end, to)];
    return first < last ? [{ from: first, to: last }] : [];
  });
}

/** The stretches in which a team works between two instants, in order, with a gap between each and the next. */
function stretches(plan: WorkPlan, start: number, end: number): Stretch[] {
  // Two more days on either side: local days begin up to a day before or after those of UTC, and night shifts end a day
  // later.
  const clock = new WallClock(plan.zone, start - 2 * msPerDay, end + 2 * msPerDay);
  const found: Stretch[] = [];
  const lastDay = Math.ceil(end / msPerDay) + 2;
  for (let day = Math.floor(start / msPerDay) - 2; day < lastDay; day++) {
    if (plan.holidays.has(day)) continue;
    for (const hours of plan.hours[(((day + firstWeekday) % 7) + 7) % 7] ?? []) {
      const from = Math.max(start, clock.opening(day * msPerDay + hours.opens * msPerMinute));
      const to = Math.min(end, clock.closing(day * msPerDay + hours.closes * msPerMinute));
      if (from < to) found.push({ from, to });
    }
  }
  return mergeStretches(found);
}
