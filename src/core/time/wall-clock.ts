import { create, getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';

const nanosecondsPerMs = 1_000_000;

/** A stretch of time in which the clocks of a zone keep the same offset from UTC. */
interface Period {
  /** Instant, ms. */
  readonly from: number;
  /** Instant, ms; exclusive. */
  readonly until: number;
  /** How far the clocks are ahead of UTC, ms. */
  readonly offset: number;
}

/**
 * The clocks of a time zone over a stretch of time. What they show is called wall time here: milliseconds since
 * 1970-01-01 00:00 on those same clocks, as if there were no zones.
 *
 * When clocks change, they skip some wall times and show others twice. Working hours follow the clock on the wall, so
 * they begin when it first shows their opening time or later, and end when it last shows less than their closing time.
 * So a skipped time is the moment of the change, a skipped day has no hours, and of a time shown twice the earlier one
 * opens and the later one closes.
 */
export class WallClock {
  readonly #periods: readonly Period[];

  /**
   * @param zone a name that `isTimeZone` accepts.
   * @param from beginning of the stretch, an instant in ms.
   * @param until its end; outside the stretch the clocks are taken never to change.
   * @throws RangeError for any other zone.
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

  /** The instants at which the clocks change. */
  get changes(): number[] {
    return this.#periods.slice(1).map(({ from }) => from);
  }

  /** How far the clocks are ahead of UTC at an instant, ms. */
  offsetAt(at: number): number {
    return this.#periods.find(({ until }) => at < until)?.offset ?? 0;
  }

  /** The first instant at which the clocks show a wall time or a later one. */
  opening(wall: number): number {
    for (const { from, until, offset } of this.#periods)
      if (wall < until + offset) return Math.max(from, wall - offset);
    return Infinity;
  }

  /** The instant from which the clocks never again show less than a wall time. */
  closing(wall: number): number {
    for (let index = this.#periods.length - 1; index >= 0; index--) {
      const period = this.#periods[index];
      if (period && wall > period.from + period.offset) return Math.min(period.until, wall - period.offset);
    }
    return -Infinity;
  }
}
