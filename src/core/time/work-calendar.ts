import type { Calendar } from './calendar';
import { isDay } from '../text/day';
import type { TimeScale } from './time-scale';
import { isTimeZone } from './time-zone';
import { msPerDay } from './units';
import { blockLength, WorkBlock } from './work-block';
import type { WorkPlan } from './work-block';
import { WorkWeek } from './work-week';
import { hoursByDay } from './working-hours';

/** How many blocks there are: time is counted from 1970 to 2100, and nobody is assumed to work beyond that. */
const blockCount = 186;

/**
 * Working time by a calendar of `library.yml`. Stretches that overlap count once. One that crosses midnight belongs to
 * the day it begins on: a holiday takes away those that begin on it, not the end of one that began the day before.
 * `WallClock` says how clock changes affect hours. Blocks of days are built when first needed, and kept.
 */
export class WorkCalendar implements TimeScale {
  readonly #plan: WorkPlan;
  readonly #isNever: boolean;
  readonly #blocks: (WorkBlock | undefined)[] = [];

  /**
   * @param calendar what cannot be read in it is left out; without a time zone that the host knows, its hours are in
   * UTC.
   */
  constructor(calendar: Calendar) {
    this.#plan = planOf(calendar);
    this.#isNever = this.#plan.hours.every((hours) => hours.length === 0);
  }

  elapsed(from: number, to: number): number {
    const start = Math.max(from, 0);
    const end = Math.min(to, blockCount * blockLength);
    if (!(start < end) || this.#isNever) return 0;
    const first = indexOf(start);
    const last = Math.min(indexOf(end), blockCount - 1);
    let sum = this.#block(last).worked(end) - this.#block(first).worked(start);
    for (let index = first; index < last; index++) sum += this.#block(index).total;
    return sum;
  }

  add(from: number, ms: number): number | undefined {
    if (ms <= 0) return from;
    if (this.#isNever) return undefined;
    const start = Math.max(from, 0);
    let left = ms;
    for (let index = indexOf(start); index < blockCount; index++) {
      const block = this.#block(index);
      // Working time since the beginning of the block, some of which may lie before the start.
      if (index === indexOf(start)) left += block.worked(start);
      if (left <= block.total) return block.instantOf(left);
      left -= block.total;
    }
    return undefined;
  }

  isOpen(at: number): boolean {
    return at >= 0 && !this.#isNever && indexOf(at) < blockCount && this.#block(indexOf(at)).isOpen(at);
  }

  nextChange(at: number): number | undefined {
    if (this.#isNever) return undefined;
    return this.isOpen(at) ? this.#nextClosing(at) : this.#nextOpening(at);
  }

  #nextOpening(at: number): number | undefined {
    for (let index = indexOf(Math.max(at, 0)); index < blockCount; index++) {
      const opening = this.#block(index).openingAfter(at);
      if (opening !== undefined) return opening;
    }
    return undefined;
  }

  #nextClosing(at: number): number | undefined {
    for (let index = indexOf(at); index < blockCount; index++) {
      const closing = this.#block(index).closingAfter(at);
      const end = (index + 1) * blockLength;
      if (closing !== undefined && closing < end) return closing;
      // The next block may go on where this one ends, without a break.
      if (index + 1 < blockCount && !this.isOpen(end)) return end;
    }
    return undefined;
  }

  #block(index: number): WorkBlock {
    return (this.#blocks[index] ??= new WorkBlock(this.#plan, index));
  }
}

function indexOf(at: number): number {
  return Math.floor(at / blockLength);
}

function planOf({ timezone, hours, holidays }: Calendar): WorkPlan {
  const byDay = hoursByDay(hours);
  return {
    zone: timezone !== undefined && isTimeZone(timezone) ? timezone : 'UTC',
    hours: byDay,
    week: new WorkWeek(byDay),
    holidays: new Set(holidays.filter(isDay).map((day) => Date.parse(`${day}T00:00:00Z`) / msPerDay)),
  };
}
