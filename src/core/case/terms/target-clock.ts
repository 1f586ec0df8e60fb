import { deadline, elapsedWithout } from '../../time/pauses';
import type { Pause } from '../../time/pauses';
import type { TimeScale } from '../../time/time-scale';
import { shownUntil } from './shown-time';

/** The share of a target behind which it is nearly used up: time to warn. */
const nearShare = 0.8;

/** How a promise stands. It is breached from the instant behind its deadline on, whether it goes on or was kept late. */
type ClockState = 'running' | 'paused' | 'met' | 'breached';

/** Time that is counted against a target. Instants are ms since 1970 UTC, amounts of time ms of the clock's own time. */
export interface TargetClock {
  readonly state: ClockState;
  readonly startedAt: number;
  /** When the target is used up: later by each pause so far. Undefined when that much time never counts. */
  readonly due: number | undefined;
  readonly stoppedAt: number | undefined;
  readonly elapsed: number;
  /** What is left of the target; less than 0 once it is used up. */
  readonly remaining: number;
  /** Whether it stands still, for the customer or because the case is closed. */
  readonly isHeld: boolean;
  /** Whether time counts now: neither held nor out of working hours. */
  readonly isCounting: boolean;
  /** Whether most of the target is used up, and it goes on. */
  readonly isNear: boolean;
  /** When something of the above, as it is shown, changes next; undefined when it never does by itself. */
  readonly changesAt: number | undefined;
}

/** A stretch of time to be counted. */
export interface Stretch {
  readonly scale: TimeScale;
  readonly from: number;
  /** Undefined while it goes on. */
  readonly to: number | undefined;
  /** What does not count. One that goes on holds the clock. */
  readonly pauses: readonly Pause[];
  /** The target, in ms. */
  readonly target: number;
  /** How much of it was used up before, in ms. */
  readonly used?: number;
}

/** Reads a clock at an instant. */
export function readClock({ scale, from, to, pauses, target, used = 0 }: Stretch, now: number): TargetClock {
  const end = to ?? now;
  const elapsed = used + elapsedWithout(scale, from, end, pauses);
  const due = deadline(scale, from, target - used, pauses, end);
  const isLate = due !== undefined && end > due;
  const isHeld = to === undefined && pauses.some((pause) => pause.to === undefined);
  const goesOn = to === undefined && !isHeld;
  const nearAt = to !== undefined ? undefined : deadline(scale, from, target * nearShare - used, pauses, end);
  const remaining = target - elapsed;
  return {
    state: isLate ? 'breached' : to !== undefined ? 'met' : isHeld ? 'paused' : 'running',
    startedAt: from,
    due,
    stoppedAt: to,
    elapsed,
    remaining,
    isHeld,
    isCounting: goesOn && scale.isOpen(now),
    isNear: to === undefined && !isLate && nearAt !== undefined && end >= nearAt,
    changesAt: goesOn
      ? soonest(now, [
          nearAt,
          due === undefined ? undefined : due + 1,
          scale.nextChange(now),
          scale.add(now, shownUntil(remaining)),
        ])
      : undefined,
  };
}

/** The first of some instants that is still to come. */
export function soonest(now: number, instants: readonly (number | undefined)[]): number | undefined {
  return instants.reduce(
    (first, at) => (at === undefined || at <= now || (first !== undefined && first <= at) ? first : at),
    undefined,
  );
}
