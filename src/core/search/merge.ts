/** Merges two sorted lists into one. */
export function merge(
  some: readonly number[],
  others: readonly number[],
  compare: (a: number, b: number) => number,
): number[] {
  const merged: number[] = [];
  let at = 0;
  for (const one of some) {
    for (let other = others[at]; other !== undefined && compare(other, one) < 0; other = others[++at])
      merged.push(other);
    merged.push(one);
  }
  for (; at < others.length; at++) merged.push(others[at] ?? 0);
  return merged;
}
