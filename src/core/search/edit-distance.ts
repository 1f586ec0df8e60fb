/** How many letters may differ, by the length of the typed word: short words are too alike for guessing. */
export function allowedTypos(length: number): 0 | 1 | 2 {
  if (length >= 8) return 2;
  return length >= 4 ? 1 : 0;
}

/** Row length of the distance table, which is kept between calls; 64 letters are enough for any word. */
const longest = 64;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/**
 * Counts how many letters differ between two words: added, missing, changed, or two neighbours swapped (the optimal
 * string alignment distance of Damerau and Levenshtein).
 * @param limit the largest distance of interest.
 * @param asPrefix whether `typed` may be the beginning of `word`, in which case the rest of `word` costs nothing.
 * @returns the distance, or some number above `limit` when it is larger than that.
 */
export function editDistance(typed: string, word: string, limit: number, asPrefix = false): number {
  const width = Math.min(word.length, typed.length + limit);
  if (typed.length > longest || width > longest || width < typed.length - limit || (!asPrefix && word.length > width))
    return limit + 1;
  let [beforeLast, last, current] = rows as readonly [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let row = 1; row <= typed.length; row++) {
    const letter = typed.charCodeAt(row - 1);
    current[0] = row;
    let best = row;
    for (let column = 1; column <= width; column++) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      const areSwapped =
        row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other;
      if (areSwapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return asPrefix ? Math.min(...last.subarray(0, width + 1)) : (last[width] ?? limit + 1);
}
