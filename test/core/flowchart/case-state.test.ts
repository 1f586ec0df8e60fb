import assert from 'node:assert/strict';
import type { CaseAction } from '../../../src/core/case/model/action';
import { caseState } from '../../../src/core/flowchart/case-state';
import { flowchartSvg } from '../../../src/core/flowchart/flowchart';
import { answered, caseOn, skipped, ticked } from '../support/cases';
import { chartFrom, english } from './support';

const body = `## Check

- [ ] Open the order \`#open\`
- [ ] Look \`#look optional\`
- [ ] Which is it? \`#which\`
  - Broken → [Refund](#refund)
  - Late → [Send](#send)
  - Wrong → [Other](other.md)

## Refund

- [ ] Refund it \`#refund\`

## Send

- [ ] Send it \`#send\`

## Close

- [ ] Close it \`#close\`
`;

function laid(...actions: CaseAction[]) {
  const view = caseOn(body, ...actions);
  const chart = chartFrom(view.sop);
  const state = caseState(view, view.sop.id, chart);
  const node = (name: string) =>
    chart.nodes.find((one) => ('title' in one && one.title === name) || one.id === name) ?? assert.fail(name);
  const way = (from: string, to: string) =>
    state.way(chart.edges.filter((edge) => edge.from === node(from).id && edge.to === node(to).id));
  return { view, chart, state, node, way };
}

describe('a case on its flowchart', () => {
  it('shows what is done, skipped and up', () => {
    const { state } = laid(ticked('open'), skipped('look'));
    assert.deepEqual(
      ['open', 'look', 'which', 'refund', 'close'].map((id) => state.step(id)),
      ['done', 'skipped', 'next', undefined, undefined],
    );
  });

  it('leaves all ways open before a question is answered, and shows the one taken after that', () => {
    const before = laid(ticked('open'));
    assert.deepEqual(
      ['Refund', 'Send', 'The other', 'Close'].map((name) => before.state.node(before.node(name))),
      ['open', 'open', 'open', 'taken'],
    );
    const { state, node, chart } = laid(ticked('open'), answered('which', 'Late'));
    assert.deepEqual(
      ['Refund', 'Send', 'The other', 'Close'].map((name) => state.node(node(name))),
      ['off', 'taken', 'off', 'taken'],
    );
    const ways = chart.edges
      .map((edge) => `${edge.labels.join()} ${state.way([edge])}`)
      .filter((way) => !way.startsWith(' '));
    assert.deepEqual(ways, ['Broken off', 'Late taken', 'Wrong off']);
    assert.equal(state.step('send'), 'next');
  });

  it('is drawn without relying on colours', () => {
    const { chart, state } = laid(ticked('open'), skipped('look'), answered('which', 'Late'));
    const svg = flowchartSvg(chart, 1080, { say: english, state });
    for (const words of ['Open the order (done)', 'Look · optional (skipped)', 'Send it (next)'])
      assert.ok(svg.includes(words), words);
    assert.match(svg, /line-through/);
    assert.match(svg, /stroke-dasharray="5 4"/);
  });
});
