import type { TimeScale } from './time-scale';

/**
 * Time that does not count, such as waiting for the customer's answer. Instants are ms since 1970 UTC unless stated
 * otherwise.
 */
export interface Pause<Instant = number> {
  readonly from: Instant;
  /** Undefined while the pause goes on. */
  readonly to: Instant | undefined;
}

/**
 * The time that counts between two instants, minus what falls within pauses.
 * @param pauses in any order; they may overlap. One that has not ended lasts until `to`.
 * @returns ms.
 */
export function elapsedWithout(scale: TimeScale, from: number, to: number, pauses: readonly Pause[]): number {
  let counted = 0;
  let at = from;
  for (const pause of inOrder(pauses, to)) {
    counted += scale.elapsed(at, Math.min(pause.from, to));
    at = Math.max(at, pause.to);
  }
  return counted + scale.elapsed(at, to);
}

/**
 * The first instant at which a given amount of time has counted since `from`, leaving out pauses: the moment a target
 * is used up. It is later than `scale.add(from, ms)` by the working time of the pauses before it.
 * @param ms the target.
 * @param pauses in any order; they may overlap.
 * @param now when a pause that has not ended is taken to end.
 * @returns an instant; undefined when that much time never counts.
 */
export function deadline(
  scale: TimeScale,
  from: number,
  ms: number,
  pauses: readonly Pause[],
  now: number,
): number | undefined {
  let left = ms;
  let at = from;
  for (const pause of inOrder(pauses, now)) {
    const counted = scale.elapsed(at, pause.from);
    if (counted >= left) break;
    left -= counted;
    at = Math.max(at, pause.to);
  }
  return scale.add(at, left);
}

/** Pauses sorted by when they began, none of them ending before that. */
function inOrder(pauses: readonly Pause[], end: number): { readonly from: number; readonly to: number }[] {
  return pauses.map(({ from, to }) => ({ from, to: Math.max(from, to ?? end) })).sort((a, b) => a.from - b.from);
}
