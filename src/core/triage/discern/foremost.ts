/**
 * The few places with the greatest values above the least, the greatest first; of equal ones, those that come first.
 * @param count how many at most. Takes as long as the places are many, times the few.
 */
export function foremost(
  places: readonly number[],
  valueOf: (place: number) => number,
  count: number,
  least = 0,
): number[] {
  const found: { readonly place: number; readonly value: number }[] = [];
  for (const place of places) {
    const value = valueOf(place);
    const last = found.length === count ? (found.at(-1)?.value ?? least) : least;
    if (value <= last) continue;
    const rank = found.findIndex((one) => one.value < value);
    found.splice(rank < 0 ? found.length : rank, 0, { place, value });
    if (found.length > count) found.pop();
  }
  return found.map(({ place }) => place);
}
