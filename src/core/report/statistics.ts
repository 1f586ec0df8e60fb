/**
 * A percentile by linear interpolation between the closest ranks, as `PERCENTILE.INC` of spreadsheets has it, so that
 * anybody can check it: the value at place `share × (n − 1)` of the values in order, counted from 0.
 * @param sorted in ascending order.
 * @param share 0 to 1; 0.5 is the median.
 * @returns undefined when there are no values.
 */
export function percentile(sorted: ArrayLike<number>, share: number): number | undefined {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}

/** The arithmetic mean; undefined when there are no values. */
export function mean(values: ArrayLike<number>): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  return sum / values.length;
}

/** A number with so many decimals at most. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
