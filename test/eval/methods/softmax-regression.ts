import { random } from '../../bench/random';
import type { SparseVector } from './tf-idf';

/** A text as a vector, and the number of the class that it belongs to. */
export interface Example {
  readonly vector: SparseVector;
  readonly owner: number;
}

/** Passes over the examples end when a pass moves the shares of an example by less than this on average, or at the most after so many. */
const [settled, mostPasses] = [5e-3, 100];

/**
 * Multinomial logistic regression with an L2 penalty, minimising ½‖W‖² + C · Σ −ln share(own class). Each class has an intercept,
 * which is penalised like the other weights.
 *
 * Solved by coordinate ascent in the dual (Yu, Huang and Lin 2011, Dual coordinate descent methods for logistic regression and
 * maximum entropy models): the weights are C · Σ x (own class − p), where p are the shares that the model itself gives the
 * example once it has converged; each step makes this true for one example.
 * @returns the shares of the classes for a vector; they sum up to one.
 */
export function softmaxRegression(
  examples: readonly Example[],
  { classes, size, c, seed }: { classes: number; size: number; c: number; seed: number },
): (vector: SparseVector) => number[] {
  // One row of weights for each feature, and a last one of intercepts: rows are what is read and written at once.
  const weights = new Float64Array((size + 1) * classes);
  const margins = new Float64Array(classes);
  const fillMargins = ({ places, values }: SparseVector): void => {
    margins.set(weights.subarray(size * classes));
    for (let at = 0; at < places.length; at++) {
      const row = places[at]! * classes;
      const value = values[at]!;
      for (let k = 0; k < classes; k++) margins[k]! += weights[row + k]! * value;
    }
  };
  const own = examples.map(({ owner }) => {
    const shares = new Float64Array(classes);
    shares[owner] = 1;
    return shares;
  });
  const change = new Float64Array(classes);
  const step = ({ vector }: Example, shares: Float64Array): number => {
    fillMargins(vector);
    const steepness = c * vector.values.reduce((all, value) => all + value * value, 1);
    const next = settledShares(margins, shares, steepness);
    let moved = 0;
    for (let k = 0; k < classes; k++) {
      change[k] = c * (shares[k]! - next[k]!);
      moved += Math.abs(shares[k]! - next[k]!);
    }
    shares.set(next);
    const { places, values } = vector;
    for (let k = 0; k < classes; k++) weights[size * classes + k]! += change[k]!;
    for (let at = 0; at < places.length; at++) {
      const row = places[at]! * classes;
      const value = values[at]!;
      for (let k = 0; k < classes; k++) weights[row + k]! += change[k]! * value;
    }
    return moved;
  };
  const next = random(seed);
  for (let pass = 0; pass < mostPasses; pass++) {
    const order = examples.map((_, at) => ({ at, key: next() })).sort((a, b) => a.key - b.key);
    const moved = order.reduce((all, { at }) => all + step(examples[at]!, own[at]!), 0);
    if (moved < settled * examples.length) break;
  }
  return (vector) => {
    fillMargins(vector);
    const most = margins.reduce((a, b) => Math.max(a, b), -Infinity);
    const powers = Array.from(margins, (margin) => Math.exp(margin - most));
    const total = powers.reduce((all, power) => all + power, 0);
    return powers.map((power) => power / total);
  };
}

/**
 * The shares p that a model gives an example once it has taken them in: ln p + a·p = margin + a·before − λ for each class, with
 * the λ at which they sum up to one. The sum is convex and falls in λ, so Newton's method finds it from any side.
 * @param a how much the margin of an example falls for each unit that its share rises.
 */
function settledShares(margins: Float64Array, before: Float64Array, a: number): Float64Array {
  const goals = margins.map((margin, k) => margin + a * before[k]! + Math.log(a));
  const shares = new Float64Array(margins.length);
  const most = margins.reduce((one, other) => Math.max(one, other), -Infinity);
  let lambda = most + Math.log(margins.reduce((all, margin) => all + Math.exp(margin - most), 0));
  for (let round = 0; round < 50; round++) {
    let [excess, slope] = [-1, 0];
    for (let k = 0; k < goals.length; k++) {
      const product = productLog(goals[k]! - lambda);
      const share = product / a;
      shares[k] = share;
      excess += share;
      slope += share / (1 + product);
    }
    if (Math.abs(excess) < 1e-9) break;
    lambda += excess / slope;
  }
  return shares;
}

/** The w with w + ln w = u, which is Lambert's W of e to the u; by Newton's method on ln w. */
function productLog(u: number): number {
  // There the next term of its series is below what the sums are wrong by anyway.
  if (u < -9) return Math.exp(u) - Math.exp(2 * u);
  let log = u <= 1 ? u : Math.log(u);
  for (let round = 0; round < 20; round++) {
    const power = Math.exp(log);
    const step = (log + power - u) / (1 + power);
    log -= step;
    if (Math.abs(step) < 1e-10) break;
  }
  return Math.exp(log);
}
