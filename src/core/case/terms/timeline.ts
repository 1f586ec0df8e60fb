import type { CaseEvent } from '../model/events';
import type { CaseState } from '../model/state';

/** By so much the clocks of machines differ, and by so much they are set right all the time. Less is not worth a word. */
const tolerance = 60_000;

/** An event with the instant it is taken to have happened at. */
export interface Moment {
  readonly at: number;
  readonly event: CaseEvent;
}

/** What happened in a case, as clocks see it. */
export interface Timeline {
  /** In the order of the record, none before the one ahead of it. */
  readonly moments: readonly Moment[];
  /** The instant clocks are read at: never before what has happened. */
  readonly now: number;
  /** Whether some machine's clock was set back, or went ahead, so that amounts of time may be wrong. */
  readonly isSkewed: boolean;
}

/**
 * The timeline of a case at an instant. The record's order is what is true; where times contradict it, an event is taken to
 * have happened when the one before it did, so that no amount of time is ever below 0.
 */
export function timelineOf({ timeline }: Pick<CaseState, 'timeline'>, now: number): Timeline {
  const moments: Moment[] = [];
  let last: number | undefined;
  let isSkewed = false;
  for (const event of timeline) {
    const ts = Date.parse(event.ts);
    const said = Number.isNaN(ts) ? (last ?? now) : ts;
    if (last !== undefined && said < last - tolerance) isSkewed = true;
    last = Math.max(last ?? said, said);
    moments.push({ at: last, event });
  }
  return {
    moments,
    now: Math.max(last ?? now, now),
    isSkewed: isSkewed || (last !== undefined && now < last - tolerance),
  };
}
