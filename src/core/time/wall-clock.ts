import { create, getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';

const nanosecondsPerMs = 1_000_000;

/** A stretch of time in which the clocks of a zone keep one distance from UTC. */
interface Period {
  /** Instant, ms. */
  readonly from: number;
  /** Instant, ms; exclusive. */
  readonly until: number;
  /** What the clocks show beyond UTC, ms. */
  readonly offset: number;
}

/**
 * The clocks of a time zone during some stretch of time. What they show is called wall time here: milliseconds since
 * 1970-01-01 00:00 on those very clocks, as if there were no zones.
 *
 * Clocks that are changed skip some wall times and show others twice. Working hours are what the clock on the wall says,
 * so they begin when it first shows their opening or later, and end when it last shows less than their closing. Then a time
 * that is skipped is the moment of the change, a skipped day has no hours, and of a time shown twice the earlier opens
 * and the later closes.
 */
export class WallClock {
  readonly #periods: readonly Period[];

  /**
   * @param zone a name that `isTimeZone` accepts.
   * @param from beginning of the stretch, an instant in ms.
   * @param until its end; beyond both the clocks are taken to go on without a change.
   * @throws RangeError for another zone.
   */
  constructor(zone: string, from: number, until: number) {
    const periods: Period[] = [];
    let now = create(BigInt(from) * BigInt(nanosecondsPerMs), zone);
    for (let start = -Infinity; ;) {
      const change = getTimeZoneTransition(now, 'next');
      const end = change && change.epochMilliseconds < until ? change.epochMilliseconds : Infinity;
      periods.push({ from: start, until: end, offset: offsetNanoseconds(now) / nanosecondsPerMs });
      if (!change || end === Infinity) break;
      now = change;
      start = end;
    }
    this.#periods = periods;
  }

  /** The first instant at which the clocks show a wall time or a later one. */
  opening(wall: number): number {
    for (const { from, until, offset } of this.#periods)
      if (wall < until + offset) return Math.max(from, wall - offset);
    return Infinity;
  }

  /** The instant from which on the clocks never show less than a wall time. */
  closing(wall: number): number {
    for (let index = this.#periods.length - 1; index >= 0; index--) {
      const period = this.#periods[index];
      if (period && wall > period.from + period.offset) return Math.min(period.until, wall - period.offset);
    }
    return -Infinity;
  }
}
