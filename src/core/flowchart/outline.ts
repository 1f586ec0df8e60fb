import type { Chart, ChartEdge, ChartNode, StageNode } from './chart';
import type { ChartState } from './state';
import { Told } from './told';
import type { Say } from './words';

/** A line of a flowchart told as a list, with what stands below it. */
export interface OutlineItem {
  readonly text: string;
  /** The id of the step that it is about. */
  readonly step?: string;
  /** The line of the SOP that it is about, from 0. */
  readonly line?: number;
  /** The id of the node that it is about: a section, or the other SOP, or the website, that an answer leads to. */
  readonly node?: string;
  readonly items: readonly OutlineItem[];
}

/**
 * A flowchart told as a nested list, for those who do not see it: its sections, their steps, and where each answer leads.
 * @param state what of a case is laid over it.
 */
export function outlineOf(chart: Chart, say: Say, state?: ChartState): OutlineItem[] {
  const told = new Told(chart, say, state);
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const sections = new Map<number, StageNode[]>();
  for (const node of chart.nodes)
    if (node.kind === 'steps' || node.kind === 'question')
      sections.set(node.section, [...(sections.get(node.section) ?? []), node]);

  const leadItem = (edge: ChartEdge): OutlineItem => ({
    text: told.lead(edge),
    ...(isOutside(nodes.get(edge.to)) ? { node: edge.to } : {}),
    items: [],
  });

  const stepItems = (node: StageNode, leads: OutlineItem[]): OutlineItem[] => {
    const [root, open]: [OutlineItem[], { depth: number; items: OutlineItem[] }[]] = [[], []];
    for (const [at, step] of node.steps.entries()) {
      const { id, depth, line } = step;
      const items: OutlineItem[] = node.kind === 'question' && at === 0 ? leads : [];
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
      (open.at(-1)?.items ?? root).push({ text: told.step(step), step: id, line, items });
      open.push({ depth, items });
    }
    return node.kind === 'question' ? root : [...root, ...leads];
  };

  return [...sections.values()].flatMap((parts): OutlineItem[] => {
    const [first] = parts;
    if (!first) return [];
    const last = parts.at(-1);
    const items = parts.flatMap((node) => {
      // What simply goes on with the next step of its section needs no words.
      const leads = told
        .leads(node.id)
        .filter(({ to, labels }) => labels.length > 0 || node === last || nodes.get(to)?.kind === 'sop');
      return stepItems(node, leads.map(leadItem));
    });
    return [{ text: told.section(first), line: first.line, node: first.id, items }];
  });
}

function isOutside(node: ChartNode | undefined): boolean {
  return node?.kind === 'sop' || node?.kind === 'link';
}

/** A nested list as lines of text. */
export function outlineText(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ text, items: inner }) => [
    indent === '' ? text : `${indent}- ${text}`,
    ...outlineText(inner, indent === '' ? '   ' : `${indent}  `),
  ]);
}
