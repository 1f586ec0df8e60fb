import type { TimeScale } from './time-scale';

/** A time that does not count, such as waiting for the customer's answer. Instants are ms since 1970 UTC where nothing else is said. */
export interface Pause<Instant = number> {
  readonly from: Instant;
  /** Undefined while the pause goes on. */
  readonly to: Instant | undefined;
}

/**
 * The time that counts between two instants, less what lies in pauses.
 * @param pauses in any order; they may overlap. One that goes on lasts until `to`.
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
 * The first instant at which so much time has counted since `from`, when what lies in pauses does not: that is when a
 * target is used up. It lies as much working time behind `scale.add(from, ms)` as the pauses before it hold.
 * @param ms the target.
 * @param pauses in any order; they may overlap.
 * @param now until when a pause that goes on is taken to last.
 * @returns an instant; undefined when that much never counts.
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

/** Pauses by when they began, each with an end that is not before its beginning. */
function inOrder(pauses: readonly Pause[], end: number): { readonly from: number; readonly to: number }[] {
  return pauses.map(({ from, to }) => ({ from, to: Math.max(from, to ?? end) })).sort((a, b) => a.from - b.from);
}
