/** How often each of some things occurs. */
export type Counts = ReadonlyMap<string, number>;

export function countsOf(keys: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

export function sum(all: readonly Counts[]): Counts {
  const total = new Map<string, number>();
  for (const counts of all) for (const [key, count] of counts) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}
