import { WallClock } from '../time/wall-clock';
import { isTimeZone } from '../time/time-zone';

export const msPerDay = 86_400_000;

/** A day such as `2026-03-31`, as days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / msPerDay;
}

/**
 * The days that reports are about. No record is older; and beyond some lifetimes nothing but a wrong clock is told of, while
 * the changes of a zone's clocks would have to be worked out for each year.
 */
export const [firstDay, lastDay] = ['1970-01-01', '2199-12-31'] as const;

/** A day, or the nearest that reports are about. */
export function reportable(day: string): string {
  return day < firstDay ? firstDay : day > lastDay ? lastDay : day;
}

/** Days since 1970-01-01 as a day such as `2026-03-31`. */
export function dayText(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** The days of a time zone as instants. Making it takes a while, asking it none: one serves a whole report. */
export class Days {
  /** The zone whose midnights part the days; `UTC` where none, or an unknown one, was named. */
  readonly zone: string;
  readonly #clock: WallClock;

  /** @param from @param until the stretch of time that will be asked about, instants in ms. */
  constructor(zone: string | undefined, from: number, until: number) {
    this.zone = zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
    this.#clock = new WallClock(this.zone, from - 2 * msPerDay, until + 2 * msPerDay);
  }

  /** The instant at which a day begins. */
  start(day: number): number {
    return this.#clock.opening(day * msPerDay);
  }

  /** The day that an instant lies in. */
  dayOf(at: number): number {
    // Local midnights lie less than a day from those of UTC.
    let day = Math.floor(at / msPerDay) + 1;
    while (this.start(day) > at) day--;
    return day;
  }
}
