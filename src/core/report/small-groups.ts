/** Fewer cases than this could tell on single people: they are shown together with others, or not at all. */
export const smallGroup = 5;

/**
 * Which groups are too small to be shown by themselves. What they are together must not be small either, nor be a single
 * group that could be worked out from the total: then the next smallest goes with them.
 * @param sizes the number of cases of each group, by its key.
 */
export function smallGroups(sizes: ReadonlyMap<string, number>): Set<string> {
  const ascending = [...sizes].filter(([, size]) => size > 0).sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const small = new Set<string>();
  let together = 0;
  for (const [key, size] of ascending) {
    const isEnough = small.size === 0 || (small.size > 1 && together >= smallGroup);
    if (size >= smallGroup && isEnough) break;
    small.add(key);
    together += size;
  }
  return small;
}
