// Whether something grows no faster than it should. A time never fails the bench; growing too fast does.

/** Something measured at several sizes. */
export interface Grown {
  readonly what: string;
  /** `flat`: the same at any size; `linear`: ten times as much for ten times the size. */
  readonly expected: 'flat' | 'linear';
  /** What sizes count; SOPs by default. */
  readonly of?: string;
  readonly at: readonly { readonly size: number; readonly value: number }[];
}

/** How much faster than expected something may grow from the smallest size to the largest: caches and garbage collection take their share. */
const tolerance = { flat: 4, linear: 2.5 } as const;

/** A line for people, and whether it grew too fast. */
export function growth({ what, expected, of = 'SOPs', at }: Grown): {
  readonly line: string;
  readonly isTooFast: boolean;
} {
  const [first, last] = [at[0], at.at(-1)];
  if (!first || !last) throw new Error(`${what} was not measured.`);
  const [grown, sizes] = [last.value / first.value, last.size / first.size];
  const most = expected === 'flat' ? tolerance.flat : sizes * tolerance.linear;
  const isTooFast = grown > most;
  return {
    line: `  ${isTooFast ? '✗' : '✓'} ${what}: ${grown.toFixed(1)} times from ${first.size} to ${last.size} ${of} (${Number(sizes.toFixed(1))} times as many) [${expected}, at most ${most.toFixed(0)}]`,
    isTooFast,
  };
}
