import { chartOf } from '../../../src/core/flowchart/chart';
import type { Chart, ChartNode } from '../../../src/core/flowchart/chart';
import { sayIn } from '../../../src/core/flowchart/words';
import type { Sop } from '../../../src/core/sop/model';
import { sopWith } from '../support/sops';

export const english = sayIn(['en']);

/** The chart of an SOP whose library knows one other, `other.md`. */
export function chartFrom(sop: Sop): Chart {
  return chartOf(sop, {
    say: english,
    role: (role) => (role === 'boss' ? 'the boss' : role),
    linked: (path) => (path === 'other.md' ? 'The other' : undefined),
  });
}

/** The chart of Markdown. */
export function chartOn(body: string): Chart {
  return chartFrom(sopWith(body));
}

/** A chart as lines, such as `Check --Yes--> Money`. */
export function waysIn(chart: Chart): string[] {
  const names = new Map(chart.nodes.map((node) => [node.id, nameOf(node)]));
  return chart.edges.map(
    ({ from, to, labels, isBack }) =>
      `${names.get(from)} ${isBack ? '..' : '--'}${labels.join(' / ')}${isBack ? '..>' : '-->'} ${names.get(to)}`,
  );
}

function nameOf(node: ChartNode): string {
  switch (node.kind) {
    case 'start':
    case 'end':
      return node.kind;
    case 'sop':
    case 'link':
      return `${node.kind} ${node.title}`;
    default:
      return (node.kind === 'question' ? undefined : node.title) ?? node.steps[0]?.text ?? '';
  }
}

/** All kinds of things in one SOP. */
export const rich = `## Check

- [ ] Open the order \`#open 5m protocol @boss\`
  - [ ] Look twice \`#look optional\`
- [ ] Which is it? \`#which 2h\`
  - Broken → [Refund](#refund)
  - Late → [Refund](#refund)
  - Wrong → [Other](other.md)
  - Unknown → [Unknown](unknown.md#part)
  - Question → [Web](https://a.example/help)
  - Again → [Check](#check)

## Refund

- [ ] Refund it \`#refund discretion\`

## Close

- [ ] Close it
`;

/** Many sections with a question each, which lead to two sections that come later. */
export function sectionsOf(count: number): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `## S${at}\n\n- [ ] Do ${at}\n- [ ] Which ${at}?\n  - A → [S${at + 1}](#s${at + 1})\n  - B → [S${at + 2}](#s${at + 2})\n\n`,
  ).join('');
}
