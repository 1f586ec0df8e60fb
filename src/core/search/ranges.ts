/** A half-open range of a text. */
export type Range = readonly [start: number, end: number];

/** Ranges in order, with those that touch or overlap joined. */
export function joinedRanges(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
