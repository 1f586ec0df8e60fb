import type { Chart, ChartEdge, ChartNode, StageNode } from './chart';
import { wrapped } from './wrap';
import type { Say } from './words';

/** How wide lines of text become, in pixels at the usual size. */
const width = 300;
const font = { size: 13 };

/** The brackets around the words of a node, which give it its shape. */
const brackets: Readonly<Record<ChartNode['kind'], readonly [string, string]>> = {
  start: ['([', '])'],
  end: ['([', '])'],
  steps: ['[', ']'],
  question: ['{{', '}}'],
  sop: ['[[', ']]'],
  link: ['(', ')'],
};

/** The chart as Mermaid text, which many Git hosts and wikis draw. */
export function mermaidOf(chart: Chart, say: Say): string {
  const names = new Map(chart.nodes.map((node, at) => [node.id, `n${at}`]));
  const nodes = chart.nodes.map((node) => {
    const [open, close] = brackets[node.kind];
    return `  ${names.get(node.id) ?? ''}${open}"${labelOf(linesOf(node, say))}"${close}`;
  });
  const edges = chart.edges.map(
    (edge) => `  ${names.get(edge.from) ?? ''} ${arrowOf(edge)} ${names.get(edge.to) ?? ''}`,
  );
  return ['flowchart TD', ...nodes, ...edges, ''].join('\n');
}

function arrowOf({ labels, isBack }: ChartEdge): string {
  const arrow = isBack ? '-.->' : '-->';
  return labels.length === 0
    ? arrow
    : `${arrow}|"${labelOf(labels.length > 1 ? labels.map((label) => `• ${label}`) : labels)}"|`;
}

function linesOf(node: ChartNode, say: Say): string[] {
  switch (node.kind) {
    case 'start':
    case 'end':
      return [say(node.kind)];
    case 'sop':
    case 'link':
      return [say(node.kind), node.title];
    default:
      return stageLines(node, say);
  }
}

function stageLines({ kind, title, steps, isReached, isEmpty }: StageNode, say: Say): string[] {
  const tagged = (text: string, tags: readonly string[]) => (tags.length > 0 ? `${text} (${tags.join(', ')})` : text);
  return [
    ...(title ? [title] : isEmpty ? [say('untitled')] : []),
    ...(isReached || title === undefined ? [] : [`(${say('unreached')})`]),
    ...(isEmpty ? [say('noSteps')] : []),
    ...steps.map(({ text, tags, depth }, at) => {
      const isAsked = kind === 'question' && at === 0;
      return `${isAsked ? '' : `${'\u00A0\u00A0'.repeat(depth)}☐ `}${tagged(text, tags)}`;
    }),
  ];
}

function labelOf(lines: readonly string[]): string {
  return lines
    .flatMap((line) => {
      // Spaces before a line are kept by what Mermaid does not take for any.
      const [indent = ''] = /^\u00A0*/.exec(line) ?? [];
      return wrapped(line.slice(indent.length), width, font).map((part) => indent + escaped(part));
    })
    .join('<br/>');
}

/**
 * A text within a label: what means something to Mermaid, to HTML or to Markdown is written as its number, and so is what
 * would make the beginning of a line a list or a heading.
 */
function escaped(text: string): string {
  return text
    .replace(/["'`#&<>()[\]{}|\\*_~^=]/g, numbered)
    .replace(/^[-+]/, numbered)
    .replace(/^(\d+)\./, (_, digits: string) => `${digits}${numbered('.')}`);
}

function numbered(sign: string): string {
  return `#${sign.charCodeAt(0)};`;
}
