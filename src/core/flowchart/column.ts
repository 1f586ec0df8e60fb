import { boxOf, rowOf } from './box';
import type { RowText } from './box';
import type { Chart, ChartEdge, ChartNode, OutsideNode } from './chart';
import type { Folds, Opened } from './opened';
import type { Frame, Item, PanelRow, Placed, PlacedItem, PlacedWay } from './placed';
import type { Say } from './words';

const margin = 8;
/** Between two boxes, in pixels. */
const apart = 22;
/** By how much a table is narrower than the box above it, at each side. */
const inset = 14;
/** Between a table and an SOP that is shown below it. */
const between = 8;
/** From the edge of an SOP that is shown in its box to what is in it. */
const frameInset = 8;

/** Another SOP with its own flowchart in its box. @param width pixels. */
export function frameOf(node: OutsideNode, opened: Opened, width: number, say: Say): Frame {
  const head = boxOf(node, width, say);
  const placed = column(opened.chart, width - 2 * frameInset, say, opened.folds);
  return { head, opened, placed, width, height: head.height + placed.height + frameInset };
}

/**
 * Puts the boxes of a chart below each other, in the order written, each with a table of where it goes on unless that is the
 * next one. It suits narrow windows, and charts of any size.
 */
export function column(chart: Chart, width: number, say: Say, folds: Folds): Placed {
  const shown = chart.nodes.filter(({ kind }) => kind !== 'sop' && kind !== 'link');
  const from = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const words = new Words(nodes, from, say);
  const inner = width - 2 * margin;
  const items: PlacedItem[] = [];
  const ways: PlacedWay[] = [];
  let y = margin;
  for (const [at, node] of shown.entries()) {
    const next = shown[at + 1];
    const box = boxOf(node, inner, say);
    const x = margin + (inner - box.width) / 2;
    items.push({ item: { id: node.id, content: { kind: 'box', box }, width: box.width, height: box.height }, x, y });
    y += box.height;
    const edges = from.get(node.id) ?? [];
    const [only] = edges;
    const isNext = edges.length === 1 && only?.labels.length === 0 && only.to === next?.id;
    if (edges.length > 0 && !isNext) {
      const item = panelOf(node, edges, { words, folds, width: inner - 2 * inset });
      items.push({ item, x: margin + inset, y });
      y += item.height;
    }
    for (const { to } of edges) {
      const [outside, opened] = [nodes.get(to), folds.get(to)];
      if (!opened || (outside?.kind !== 'sop' && outside?.kind !== 'link')) continue;
      const frame = frameOf(outside, opened, inner - 2 * inset, say);
      y += between;
      items.push({
        item: { id: to, content: { kind: 'frame', frame }, width: frame.width, height: frame.height },
        x: margin + inset,
        y,
      });
      y += frame.height;
    }
    if (isNext) {
      const middle = margin + inner / 2;
      const points = [
        { x: middle, y },
        { x: middle, y: y + apart },
      ];
      ways.push({
        way: { from: node.id, to: only.to, edges, label: undefined, isBack: false },
        points,
        label: undefined,
      });
    }
    if (next) y += apart;
  }
  return { width, height: Math.ceil(y + margin), items, ways };
}

function panelOf(
  node: ChartNode,
  edges: readonly ChartEdge[],
  { words, folds, width }: { readonly words: Words; readonly folds: Folds; readonly width: number },
): Item {
  let top = 0;
  const rows = edges.map((edge): PanelRow => {
    const { lines, bottom } = rowOf(words.of(edge), top, width);
    const row = {
      edge,
      outside: folds.get(edge.to) ? undefined : words.outside(edge),
      top,
      height: bottom - top,
      lines,
    };
    top = bottom;
    return row;
  });
  const panel = { rows, isQuestion: node.kind === 'question', width, height: top };
  return { id: `table-${node.id}`, content: { kind: 'panel', panel }, width, height: top };
}

/** What is said of ways. */
class Words {
  readonly #titles = new Map<string, string>();

  constructor(
    readonly nodes: ReadonlyMap<string, ChartNode>,
    readonly from: ReadonlyMap<string, readonly ChartEdge[]>,
    readonly say: Say,
  ) {
    for (const node of nodes.values()) this.#titles.set(node.id, this.#titleOf(node));
  }

  /** The SOP or website that a way leads to. */
  outside({ to }: ChartEdge): OutsideNode | undefined {
    const node = this.nodes.get(to);
    return node?.kind === 'sop' || node?.kind === 'link' ? node : undefined;
  }

  of(edge: ChartEdge): RowText {
    const { to, labels, isBack } = edge;
    const answers = labels.length > 0 ? labels : [this.say('then')];
    const node = this.outside(edge);
    const title = this.#titles.get(to) ?? '';
    if (!node) return { answers, to: isBack ? this.say('goBack', title) : title, about: [] };
    const behind = (this.from.get(to) ?? []).map((edge) => this.say('after', this.#titles.get(edge.to) ?? ''));
    return { answers, to: title, about: [this.say(node.kind), ...behind] };
  }

  #titleOf(node: ChartNode): string {
    switch (node.kind) {
      case 'start':
      case 'end':
        return this.say(node.kind);
      case 'sop':
      case 'link':
        return node.title;
      default:
        return node.title || (node.steps[0]?.text ?? this.say('untitled'));
    }
  }
}
