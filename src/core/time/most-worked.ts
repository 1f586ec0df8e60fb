import type { Calendar } from './calendar';
import { msPerDay, msPerMinute } from './units';
import { WorkWeek } from './work-week';
import { hoursByDay } from './working-hours';

/** 1970-01-05, a Monday, as ms. */
const monday = 4 * msPerDay;

/** Days of a calendar, with the most working time that so many days in a row may hold. */
export class MostWorked {
  readonly #week: WorkWeek;
  readonly #known = new Map<number, number>();

  constructor({ hours }: Pick<Calendar, 'hours'>) {
    this.#week = new WorkWeek(hoursByDay(hours));
  }

  /**
   * The working minutes of so many days in a row, from the midnight from which they are most, in a week without holidays: whether somebody
   * means working days or days, it may take that long.
   */
  in(days: number): number {
    const known = this.#known.get(days);
    if (known !== undefined) return known;
    const starts = Array.from({ length: 7 }, (_, day) => monday + day * msPerDay);
    const most = Math.max(...starts.map((from) => this.#week.between(from, from + days * msPerDay)));
    const minutes = Math.round(most / msPerMinute);
    this.#known.set(days, minutes);
    return minutes;
  }
}
