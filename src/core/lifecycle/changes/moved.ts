/**
 * Which of some things changed their places among each other: as few as can have moved when the others stayed.
 * @param places where each was, in the order that is now.
 * @returns those places. Takes time in proportion to n log n.
 */
export function movedPlaces(places: readonly number[]): Set<number> {
  // The longest row that still goes up: the place at which a row of each length ends lowest, and which one it follows.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
    before.set(place, ends[low - 1]);
  }
  const moved = new Set(places);
  for (let stayed = ends.at(-1); stayed !== undefined; stayed = before.get(stayed)) moved.delete(stayed);
  return moved;
}
