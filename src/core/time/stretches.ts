/** A stretch of time, from one moment up to but not including another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The same time in order, in as few stretches as possible: those that overlap or touch become one. */
export function mergeStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}
