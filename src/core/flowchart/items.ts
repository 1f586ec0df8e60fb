import { boxOf, labelBox } from './box';
import type { Chart, ChartEdge, ChartNode, OutsideNode } from './chart';
import { frameOf } from './column';
import type { Folds } from './opened';
import type { Item, Way } from './placed';
import type { Say } from './words';

/** How large things may be. */
export interface Measures {
  /** The width of boxes, in pixels. */
  readonly card: number;
  /** From how many SOPs and websites that a question leads to they are piled. */
  readonly pileFrom: number;
}

/** From the edge of a pile to its boxes. */
export const pileInset = 10;

/** The items of a chart and the ways between them. */
export function itemsOf(chart: Chart, measures: Measures, say: Say, folds: Folds): { items: Item[]; ways: Way[] } {
  const isOpen = (node: ChartNode) => folds.get(node.id) !== undefined;
  const piled = pilesOf(
    chart.nodes.filter((node) => !isOpen(node)),
    measures.pileFrom,
  );
  const into = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const place = new Map<string, string>();
  const items = new Map<string, Item>();
  for (const node of chart.nodes) {
    const opened = folds.get(node.id);
    if ((node.kind === 'sop' || node.kind === 'link') && opened) {
      place.set(node.id, node.id);
      const frame = frameOf(node, opened, Math.round(measures.card * 1.6), say);
      items.set(node.id, { id: node.id, content: { kind: 'frame', frame }, width: frame.width, height: frame.height });
      continue;
    }
    const pile = node.kind === 'sop' || node.kind === 'link' ? piled.get(node.question) : undefined;
    const id = pile ? `pile-${pile[0]?.question ?? ''}` : node.id;
    place.set(node.id, id);
    if (items.has(id)) continue;
    items.set(id, pile ? pileItem(id, pile, into, measures, say) : boxItem(node, measures, say));
  }
  return { items: [...items.values()], ways: waysOf(chart.edges, place, items, measures) };
}

/** By the id of their question. */
function pilesOf(nodes: readonly ChartNode[], from: number): Map<string, OutsideNode[]> {
  const piles = new Map<string, OutsideNode[]>();
  for (const node of nodes)
    if (node.kind === 'sop' || node.kind === 'link')
      piles.set(node.question, [...(piles.get(node.question) ?? []), node]);
  return new Map([...piles].filter(([, pile]) => pile.length >= from));
}

function boxItem(node: ChartNode, { card }: Measures, say: Say): Item {
  const isQuestion = node.kind === 'question';
  const box = boxOf(node, isQuestion ? Math.round(card * 1.15) : card, say);
  return { id: node.id, content: { kind: 'box', box }, width: box.width, height: box.height };
}

function pileItem(
  id: string,
  nodes: readonly OutsideNode[],
  into: ReadonlyMap<string, readonly ChartEdge[]>,
  { card }: Measures,
  say: Say,
): Item {
  let y = pileInset - 2;
  const inner = card - 2 * pileInset;
  const parts = nodes.map((node) => {
    const edges = into.get(node.id) ?? [];
    const label = labelBox(
      edges.flatMap(({ labels }) => labels),
      inner,
    );
    const box = boxOf(node, inner, say);
    const part = { label, labelTop: y, box, boxTop: y + label.height + 9, edges };
    y = part.boxTop + box.height + pileInset;
    return part;
  });
  const pile = { parts, width: card, height: y };
  return { id, content: { kind: 'pile', pile }, width: card, height: y };
}

function waysOf(
  edges: readonly ChartEdge[],
  place: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, Item>,
  { card }: Measures,
): Way[] {
  const joined = new Map<string, ChartEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([place.get(edge.from), place.get(edge.to), edge.isBack]);
    joined.set(key, [...(joined.get(key) ?? []), edge]);
  }
  return [...joined.values()].map((same): Way => {
    const [from = '', to = ''] = [place.get(same[0]?.from ?? ''), place.get(same[0]?.to ?? '')];
    // In a pile the answers stand beside what they lead to.
    const labels = items.get(to)?.content.kind === 'pile' ? [] : [...new Set(same.flatMap((edge) => edge.labels))];
    const label = labels.length > 0 ? labelBox(labels, Math.min(card - 16, 190)) : undefined;
    return { from, to, edges: same, label, isBack: same[0]?.isBack ?? false };
  });
}
