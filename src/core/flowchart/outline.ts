import type { Chart, ChartEdge, ChartNode, StageNode } from './chart';
import type { Say } from './words';

/** A line of a flowchart told as a list, with what stands below it. */
export interface OutlineItem {
  readonly text: string;
  /** The id of the step that it is about. */
  readonly step?: string;
  /** The line of the SOP that it is about, from 0. */
  readonly line?: number;
  readonly items: readonly OutlineItem[];
}

/** A flowchart told as a nested list, for those who do not see it: its sections, their steps, and where each answer leads. */
export function outlineOf(chart: Chart, say: Say): OutlineItem[] {
  const from = new Map<string, ChartEdge[]>();
  for (const edge of chart.edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const names = namesOf(chart.nodes, say);
  const nameOf = (id: string) => names.get(id) ?? '';
  const sections = new Map<number, StageNode[]>();
  for (const node of chart.nodes)
    if (node.kind === 'steps' || node.kind === 'question')
      sections.set(node.section, [...(sections.get(node.section) ?? []), node]);

  const leadItem = ({ to, labels, isBack }: ChartEdge): OutlineItem => {
    const target = nodes.get(to);
    const isOutside = target?.kind === 'sop' || target?.kind === 'link';
    const behind = isOutside ? (from.get(to) ?? []).map((edge) => say('after', nameOf(edge.to))) : [];
    const place = isOutside ? `${say(target.kind)}: ${target.title}` : nameOf(to);
    const where = [isBack ? say('goBack', place) : place, ...behind].join(', ');
    return { text: `${labels.length > 0 ? labels.join(' / ') : say('then')} → ${where}`, items: [] };
  };

  const stepItems = (node: StageNode, leads: OutlineItem[]): OutlineItem[] => {
    const [root, open]: [OutlineItem[], { depth: number; items: OutlineItem[] }[]] = [[], []];
    for (const [at, { id, text, tags, depth, line }] of node.steps.entries()) {
      const items: OutlineItem[] = node.kind === 'question' && at === 0 ? leads : [];
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const item = { text: tags.length > 0 ? `${text} (${tags.join(', ')})` : text, step: id, line, items };
      (open.at(-1)?.items ?? root).push(item);
      open.push({ depth, items });
    }
    return node.kind === 'question' ? root : [...root, ...leads];
  };

  return [...sections.values()].map((parts): OutlineItem => {
    const [first] = parts;
    const last = parts.at(-1);
    const items = parts.flatMap((node) => {
      const edges = from.get(node.id) ?? [];
      // What simply goes on with the next step of its section needs no words.
      const told = edges.filter(
        ({ to, labels }) => labels.length > 0 || node === last || nodes.get(to)?.kind === 'sop',
      );
      return stepItems(node, told.map(leadItem));
    });
    const name = first ? nameOf(first.id) : '';
    return {
      text: first?.isReached === false ? `${name} (${say('unreached')})` : name,
      ...(first ? { line: first.line } : {}),
      items,
    };
  });
}

/** A nested list as lines of text. */
export function outlineText(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ text, items: inner }) => [
    indent === '' ? text : `${indent}- ${text}`,
    ...outlineText(inner, indent === '' ? '   ' : `${indent}  `),
  ]);
}

/** What nodes are called: sections by their numbers, so that it is clear which is meant. */
function namesOf(nodes: readonly ChartNode[], say: Say): Map<string, string> {
  const names = new Map<string, string>();
  let number = 0;
  for (const node of nodes)
    switch (node.kind) {
      case 'start':
      case 'end':
        names.set(node.id, say(node.kind));
        break;
      case 'sop':
      case 'link':
        names.set(node.id, node.title);
        break;
      default:
        if (node.title === undefined) names.set(node.id, node.steps[0]?.text ?? '');
        else names.set(node.id, `${++number}. ${node.title || say('untitled')}`);
    }
  return names;
}
