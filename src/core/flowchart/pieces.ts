import type { Item, Placed, PlacedItem, PlacedWay, Point } from './placed';

/** What is left for the last piece, in pixels, so that no end stands alone on a page. */
const leastLast = 150;

/**
 * Cuts a flowchart into pieces that fit pages: between boxes, or in a box that is taller than
 * a page between its steps. Put below each other without a gap, they
 * are the whole.
 * @param tallest how tall a piece may be, in pixels; it is taller only where a single step is.
 */
export function piecesOf(placed: Placed, tallest: number): Placed[] {
  const tops = [0, ...cutsOf(placed, tallest)];
  const pieces = tops.map((top, at) => ({
    width: placed.width,
    height: (tops[at + 1] ?? placed.height) - top,
    items: [] as PlacedItem[],
    ways: [] as PlacedWay[],
  }));
  /** The pieces that something is in, and where those begin. */
  const around = (from: number, to: number) => {
    const [first, last] = [countUpTo(tops, from) - 1, countUpTo(tops, to) - 1];
    return pieces
      .slice(Math.max(0, first), last + 1)
      .map((piece, at) => ({ piece, top: tops[Math.max(0, first) + at] ?? 0 }));
  };
  for (const one of placed.items)
    for (const { piece, top } of around(one.y, one.y + one.item.height)) piece.items.push(up(one, top));
  for (const way of placed.ways) {
    const heights = way.points.map(({ y }) => y);
    for (const { piece, top } of around(least(heights), -least(heights.map((y) => -y))))
      piece.ways.push({
        ...way,
        points: way.points.map((point) => up(point, top)),
        label: way.label && up(way.label, top),
      });
  }
  return pieces;
}

function up<T extends Point>(one: T, by: number): T {
  return { ...one, y: one.y - by };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

/** How many of some sorted numbers are no larger than another. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

function cutsOf(placed: Placed, tallest: number): number[] {
  const last = placed.height - leastLast;
  const between = placesBetween(takenBy(placed, (item) => [[0, item.height]]));
  const within = placesBetween(takenBy(placed, rowsOf));
  const cuts: number[] = [];
  for (let top = 0; placed.height - top > tallest;) {
    const lowest = (places: readonly number[]) => places[countUpTo(places, Math.min(top + tallest, last)) - 1] ?? 0;
    const next = within[countUpTo(within, top)] ?? Infinity;
    const cut = [lowest(between), lowest(within), next].find((place) => place > top && place <= last);
    if (cut === undefined) break;
    cuts.push(cut);
    top = cut;
  }
  return cuts;
}

/** From the upper edge of an item to where something in it begins and ends. */
type Stretch = readonly [from: number, to: number];

/** What must not be cut, from the top. */
function takenBy({ items, ways }: Placed, within: (item: Item) => readonly Stretch[]): Stretch[] {
  return [
    ...items.flatMap(({ y, item }) => within(item).map(([from, to]): Stretch => [y + from, y + to])),
    ...ways.flatMap(({ label }) => (label ? [[label.y, label.y + label.box.height] as const] : [])),
  ].sort(([a], [b]) => a - b);
}

/** The steps of a box, the first with the title and the last with what is left. */
function rowsOf({ content, height }: Item): Stretch[] {
  const areas = content.kind === 'box' ? content.box.areas : [];
  const ends = [...areas.slice(0, -1).map((area) => area.y + area.height), height];
  return ends.map((to, at) => [areas[at]?.y ?? 0, to] as const).map(([from, to], at) => [at === 0 ? 0 : from, to]);
}

/** The middles of all stretches with nothing in them. What touches belongs together, as a table and the box above it. */
function placesBetween(taken: readonly Stretch[]): number[] {
  const places: number[] = [];
  let end = taken[0]?.[1] ?? 0;
  for (const [from, to] of taken) {
    if (from > end) places.push(Math.round((end + from) / 2));
    end = Math.max(end, to);
  }
  return places;
}
