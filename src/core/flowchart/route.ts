import type { Item, Placed, PlacedWay, Point, Way } from './placed';

/** An item with its middle, and the level it stands on. */
export interface Seated {
  readonly item: Item;
  readonly x: number;
  readonly level: number;
}

/** A way with the places it passes on the levels between its ends. */
export interface Passage {
  readonly way: Way;
  readonly stops: readonly Stop[];
  /** Where its answers stand; undefined where it has none, or leads back. */
  readonly label: Stop | undefined;
}

/** A place on a level. */
export interface Stop {
  readonly x: number;
  readonly level: number;
}

const margin = 8;
/** The least room between two levels, that around the lines that run there, and that between those. */
const [least, around, between] = [7, 11, 9];
/** From the corner of a box to where a line may begin or end. */
const corner = 18;
/** From the boxes to the lines that lead back, and between those. */
const beside = 16;

/** A piece of a way between two levels: it leaves one at `from` and comes to the next at `to`. */
interface Crossing {
  readonly gap: number;
  readonly from: number;
  readonly to: number;
  /** Those with the same run on one line. */
  readonly bundle: string;
}

interface Line {
  readonly passage: Passage;
  readonly crossings: readonly Crossing[];
  /** Of a way that leads back: where it goes up. */
  readonly up: number | undefined;
}

/**
 * Draws the ways between items, level by level: beside items straight down, and from side to side only between two levels,
 * so that no way crosses a box or a label.
 */
export function route(seated: readonly Seated[], passages: readonly Passage[]): Placed {
  const seats = new Map(seated.map((one) => [one.item.id, one]));
  const count = (end: 'from' | 'to') => {
    const counts = new Map<string, number>();
    for (const { way } of passages) counts.set(way[end], (counts.get(way[end]) ?? 0) + 1);
    return counts;
  };
  const [leaving, coming] = [count('from'), count('to')];
  const levels =
    1 +
    Math.max(
      0,
      ...seated.map(({ level }) => level),
      ...passages.flatMap(({ stops }) => stops.map(({ level }) => level)),
    );
  let right = Math.max(0, ...seated.map(({ x, item }) => x + item.width / 2));
  for (const { way, label } of passages) if (label) right = Math.max(right, label.x + (way.label?.width ?? 0) / 2);
  const lines = passages.map((passage): Line => {
    const { way, stops } = passage;
    const [start, goal] = [seats.get(way.from), seats.get(way.to)];
    if (!start || !goal) return { passage, crossings: [], up: undefined };
    const isFan = (leaving.get(way.from) ?? 0) > 1;
    const isFunnel = (coming.get(way.to) ?? 0) > 1;
    if (way.isBack) {
      const room = (way.label?.width ?? 0) / 2;
      const up = right + beside + room;
      right = up + room;
      const crossings = [
        { gap: start.level, from: start.x, to: up, bundle: `out ${way.from}` },
        { gap: goal.level - 1, from: up, to: goal.x, bundle: `in ${way.to}` },
      ];
      return { passage, crossings, up };
    }
    const from = isFan ? start.x : port(start, stops[0]?.x ?? goal.x);
    const to = isFunnel ? goal.x : port(goal, stops.at(-1)?.x ?? from);
    const xs = [from, ...stops.map(({ x }) => x), to];
    const crossings = xs.slice(1).map((x, at): Crossing => {
      const isFirst = at === 0 && isFan;
      const isLast = at === xs.length - 2 && isFunnel;
      const bundle = isFirst ? `out ${way.from}` : isLast ? `in ${way.to}` : `${way.from} ${way.to} ${at}`;
      return { gap: start.level + at, from: xs[at] ?? x, to: x, bundle };
    });
    return { passage, crossings, up: undefined };
  });
  const lanes = lanesOf(lines.flatMap(({ crossings }) => crossings));
  return drawn(seated, lines, lanes, levels, right);
}

/** Where a line that comes from or goes to some place touches an item: straight above or below it, where it can. */
function port({ item, x }: Seated, towards: number): number {
  const reach = Math.max(0, item.width / 2 - corner);
  return Math.min(Math.max(towards, x - reach), x + reach);
}

/** For each gap the bundles that run from side to side in it, each with its lane from the top. */
type Lanes = ReadonlyMap<number, { readonly lanes: ReadonlyMap<string, number>; readonly count: number }>;

function lanesOf(crossings: readonly Crossing[]): Lanes {
  const gaps = new Map<number, Map<string, [left: number, right: number]>>();
  for (const { gap, from, to, bundle } of crossings) {
    if (Math.abs(from - to) < 1) continue;
    const spans = gaps.get(gap) ?? new Map<string, [number, number]>();
    gaps.set(gap, spans);
    const [left, right] = spans.get(bundle) ?? [Infinity, -Infinity];
    spans.set(bundle, [Math.min(left, from, to), Math.max(right, from, to)]);
  }
  return new Map(
    [...gaps].map(([gap, spans]) => {
      const rows: [number, number][][] = [];
      const lanes = new Map<string, number>();
      // What spreads runs above what comes together.
      const order = (bundle: string) => (bundle.startsWith('out ') ? 0 : bundle.startsWith('in ') ? 2 : 1);
      for (const [bundle, span] of [...spans].sort(([a], [b]) => order(a) - order(b))) {
        const isFree = (row: [number, number][]) =>
          row.every(([left, right]) => span[1] + 8 < left || right + 8 < span[0]);
        // Nothing runs above what was placed before and lies across it.
        const under = rows.findLastIndex((row) => !isFree(row)) + 1;
        (rows[under] ??= []).push(span);
        lanes.set(bundle, under);
      }
      return [gap, { lanes, count: rows.length }];
    }),
  );
}

function drawn(seated: readonly Seated[], lines: readonly Line[], lanes: Lanes, levels: number, right: number): Placed {
  const heights = new Array<number>(levels).fill(0);
  const raise = (level: number, height: number) => (heights[level] = Math.max(heights[level] ?? 0, height));
  for (const { item, level } of seated) raise(level, item.height);
  for (const { passage } of lines) {
    if (passage.label) raise(passage.label.level, passage.way.label?.height ?? 0);
  }
  const tops: number[] = [];
  const gapTops = new Map<number, number>();
  let y = margin;
  const openGap = (gap: number) => {
    gapTops.set(gap, y);
    const count = lanes.get(gap)?.count ?? 0;
    y += count > 0 ? 2 * around + between * (count - 1) : gap >= 0 && gap < levels - 1 ? least : 0;
  };
  openGap(-1);
  for (let level = 0; level < levels; level++) {
    tops.push(y);
    y += heights[level] ?? 0;
    openGap(level);
  }
  const left = Math.min(
    0,
    ...seated.map(({ x, item }) => x - item.width / 2),
    ...lines.flatMap(({ passage }) => {
      const { label, way } = passage;
      return label ? [label.x - (way.label?.width ?? 0) / 2] : [];
    }),
  );
  const shift = margin - left;
  const laneY = (gap: number, bundle: string) =>
    (gapTops.get(gap) ?? 0) + around + between * (lanes.get(gap)?.lanes.get(bundle) ?? 0);
  const seats = new Map(seated.map((one) => [one.item.id, one]));
  const items = seated.map(({ item, x, level }) => ({ item, x: x + shift - item.width / 2, y: tops[level] ?? 0 }));
  const ways = lines.map(({ passage, crossings, up }): PlacedWay => {
    const { way } = passage;
    const [start, goal] = [seats.get(way.from), seats.get(way.to)];
    const points: Point[] = [];
    const go = (x: number, to: number) => points.push({ x: x + shift, y: to });
    const [first] = crossings;
    const last = crossings.at(-1);
    if (first && start) go(first.from, (tops[start.level] ?? 0) + start.item.height);
    for (const { gap, from, to, bundle } of crossings) {
      if (Math.abs(from - to) < 1) continue;
      const at = laneY(gap, bundle);
      go(from, at);
      go(to, at);
    }
    if (last && goal) go(last.to, tops[goal.level] ?? 0);
    const stop = passage.label;
    const label = way.label;
    if (!label) return { way, points, label: undefined };
    const level = stop?.level ?? start?.level ?? 0;
    const x = (up ?? stop?.x ?? 0) + shift - label.width / 2;
    const top = (tops[level] ?? 0) + ((heights[level] ?? 0) - label.height) / 2;
    return { way, points, label: { box: label, x, y: up === undefined ? top : (tops[level] ?? 0) } };
  });
  return { width: Math.ceil(right + shift + margin), height: Math.ceil(y + margin), items, ways };
}
