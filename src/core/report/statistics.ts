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

/** In 95 of 100 cases, chance moves a value by no more than so many standard errors. */
export const beyondChance = 1.96;

/**
 * The standard error of a share, for comparing it with another, with a success and a failure added: so it holds for few
 * observations and for shares of none or all too (Agresti and Caffo, 2000).
 */
export function errorOfShare(part: number, n: number): number {
  const share = (part + 1) / (n + 2);
  return Math.sqrt((share * (1 - share)) / (n + 2));
}

/**
 * The least that a share is, 95 times in 100 (Wilson, 1927): what may be said of few observations without chance having said it.
 */
export function leastShare(part: number, n: number): number {
  return intervalOfShare(part, n)[0];
}

/** Between which values a share lies (Wilson, 1927); 0 and 1 where nothing was counted. @param z how many standard errors. */
function intervalOfShare(part: number, n: number, z = beyondChance): readonly [low: number, high: number] {
  if (n === 0) return [0, 1];
  const [share, z2] = [part / n, z ** 2];
  const middle = share + z2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return [Math.max(0, (middle - reach) / (1 + z2 / n)), Math.min(1, (middle + reach) / (1 + z2 / n))];
}

/** Some of a number of things. */
export interface Part {
  readonly part: number;
  readonly n: number;
}

/**
 * Between which values the difference of two shares lies: the second less the first, by the intervals of each (Newcombe, 1998,
 * method 10), which holds for few observations and for shares of none or all too.
 * @param z how many standard errors: 1.96 for 95 times in 100.
 */
export function intervalOfDifference(
  before: Part,
  after: Part,
  z = beyondChance,
): readonly [low: number, high: number] {
  const [was, is] = [before.part / before.n, after.part / after.n];
  const [wasLow, wasHigh] = intervalOfShare(before.part, before.n, z);
  const [isLow, isHigh] = intervalOfShare(after.part, after.n, z);
  return [is - was - Math.hypot(is - isLow, wasHigh - was), is - was + Math.hypot(isHigh - is, was - wasLow)];
}

/** The standard error of a mean; undefined of fewer than two values. */
export function errorOfMean(values: ArrayLike<number>): number | undefined {
  const { length } = values;
  const average = mean(values);
  if (average === undefined || length < 2) return undefined;
  let sum = 0;
  for (let index = 0; index < length; index++) sum += ((values[index] ?? 0) - average) ** 2;
  return Math.sqrt(sum / (length - 1) / length);
}

/**
 * Between which values a median lies 95 times in 100, however the values are spread: those whose ranks lie 1.96 √n / 2 on
 * either side of the middle (Conover, Practical Nonparametric Statistics, 3.2).
 * @param sorted in ascending order.
 * @returns undefined of fewer than two values.
 */
export function intervalOfMedian(sorted: ArrayLike<number>): readonly [low: number, high: number] | undefined {
  const { length } = sorted;
  const reach = (beyondChance * Math.sqrt(length)) / 2 / (length - 1);
  const low = percentile(sorted, Math.max(0, 0.5 - reach));
  const high = percentile(sorted, Math.min(1, 0.5 + reach));
  return length < 2 || low === undefined || high === undefined ? undefined : [low, high];
}

/** The standard error of a median, from that interval (McKean and Schrader, 1984); undefined of fewer than two values. */
export function errorOfMedian(sorted: ArrayLike<number>): number | undefined {
  const interval = intervalOfMedian(sorted);
  return interval && (interval[1] - interval[0]) / (2 * beyondChance);
}

/** A number with so many decimals at most. */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
