import { Graph, layout } from '@dagrejs/dagre';
import type { Chart } from './chart';
import { itemsOf } from './items';
import type { Measures } from './items';
import { noFolds } from './opened';
import type { Folds } from './opened';
import type { Item, Placed, Point, Way } from './placed';
import { route } from './route';
import type { Passage, Seated, Stop } from './route';
import type { Say } from './words';

/** Between what stands side by side, in pixels. */
const apart = 22;
/** How much it matters that something stands close to what leads to it: answers below their question, and so on. */
const [firmly, closely, loosely, hardly] = [8, 3, 1, 0];

/** Puts the boxes of a chart into their places, and draws the ways between them. */
export function place(chart: Chart, measures: Measures, say: Say, folds: Folds = noFolds): Placed {
  const { items, ways } = itemsOf(chart, measures, say, folds);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: apart, edgesep: 16, ranksep: 40, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of items) graph.setNode(id, { width, height });
  const piles = new Set(items.flatMap(({ id, content }) => (content.kind === 'pile' ? [id] : [])));
  const links = ways.map((way, at) => (way.isBack ? [] : linksOf(way, at, piles)));
  for (const [at, { label, isBack }] of ways.entries())
    if (label && !isBack) graph.setNode(labelNode(at), { width: label.width, height: label.height });
  for (const { from, to, ...link } of links.flat()) graph.setEdge(from, to, link, 'way');
  for (const [from, to] of below(chart, items)) graph.setEdge(from, to, { weight: hardly }, 'hidden');
  layout(graph);
  const places = new Places(graph, links.flat());
  const passages = ways.map((way, at): Passage => {
    const label = way.label && !way.isBack ? places.ofNode(labelNode(at)) : undefined;
    const [before = [], after = []] = (links[at] ?? []).map((link) => places.between(link));
    return { way, stops: [...before, ...(label ? [label] : []), ...after], label };
  });
  const seated = items.map((item): Seated => ({ item, ...places.ofNode(item.id) }));
  const isMirrored = turnedRound(passages) > 0;
  const turned = <T extends { readonly x: number }>(one: T): T => (isMirrored ? { ...one, x: -one.x } : one);
  return route(
    seated.map(turned),
    passages.map(({ way, stops, label }) => ({ way, stops: stops.map(turned), label: label && turned(label) })),
  );
}

interface Link {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  /** How many levels lie between at the least, and one more. */
  readonly minlen: number;
}

/**
 * A way with answers leads to them first: so they stand right below their question. A pile, which has its answers in it,
 * stands beside what the others lead to.
 */
function linksOf({ from, to, label }: Way, at: number, piles: ReadonlySet<string>): Link[] {
  if (!label) return [{ from, to, weight: to === 'end' ? loosely : closely, minlen: piles.has(to) ? 2 : 1 }];
  const node = labelNode(at);
  return [
    { from, to: node, weight: firmly, minlen: 1 },
    { from: node, to, weight: closely, minlen: 1 },
  ];
}

function labelNode(at: number): string {
  return `label ${at}`;
}

/** Where the layout has put things, by levels from the top. */
class Places {
  readonly #graph: Graph;
  readonly #levels: ReadonlyMap<number, number>;

  constructor(graph: Graph, links: readonly Link[]) {
    this.#graph = graph;
    const middles = new Set(graph.nodes().map((id) => round((graph.node(id) as Point).y)));
    for (const link of links) for (const { y } of this.#points(link)) middles.add(round(y));
    this.#levels = new Map([...middles].sort((a, b) => a - b).map((y, level) => [y, level]));
  }

  ofNode(id: string): Stop {
    return this.#stop(this.#graph.node(id) as Point);
  }

  /** Where a link passes the levels between its ends. */
  between(link: Link): Stop[] {
    return this.#points(link).map((point) => this.#stop(point));
  }

  #points({ from, to }: Link): Point[] {
    return (this.#graph.edge(from, to, 'way') as { readonly points: Point[] }).points.slice(1, -1);
  }

  #stop({ x, y }: Point): Stop {
    return { x, level: this.#levels.get(round(y)) ?? 0 };
  }
}

function round(y: number): number {
  return Math.round(y * 8) / 8;
}

/** How many more answers of questions stand right of what is written behind them than left of it. */
function turnedRound(passages: readonly Passage[]): number {
  const first = new Map<string, number[]>();
  for (const { way, stops } of passages) {
    const x = stops[0]?.x;
    if (x !== undefined) first.set(way.from, [...(first.get(way.from) ?? []), x]);
  }
  let balance = 0;
  for (const xs of first.values())
    for (let at = 1; at < xs.length; at++) balance += Math.sign((xs[at - 1] ?? 0) - (xs[at] ?? 0));
  return balance;
}

/** What nothing leads to stands below all else. */
function* below({ nodes }: Chart, items: readonly Item[]): Generator<readonly [string, string]> {
  const known = new Set(items.map(({ id }) => id));
  const unreached = nodes.filter((node) => 'isReached' in node && !node.isReached && node.title !== undefined);
  const last = nodes.findLast(
    (node) => known.has(node.id) && (node.kind === 'end' || ('isReached' in node && node.isReached)),
  );
  if (last) for (const { id } of unreached) yield [last.id, id];
}
