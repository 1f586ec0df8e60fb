import assert from 'node:assert/strict';
import type { Chart } from '../../../src/core/flowchart/chart';
import { flowchartSvg, laidOut } from '../../../src/core/flowchart/flowchart';
import type { Folds } from '../../../src/core/flowchart/opened';
import type { Item } from '../../../src/core/flowchart/placed';
import { chartOn, english, rich } from './support';

const chart = chartOn(rich);
const id = chart.nodes.find((node) => node.kind === 'sop' && node.title === 'The other')?.id ?? '';
const inner = chartOn(
  '## Inside\n\n- [ ] Do it `#do`\n- [ ] Where to?\n  - On → [More](more.md)\n\n## Then\n\n- [ ] Then\n',
);
const innerId = inner.nodes.find(({ kind }) => kind === 'sop')?.id ?? '';

function foldsWith(opened: Chart | undefined, folds: Folds = new Map([[innerId, undefined]])): Folds {
  return new Map([[id, opened && { chart: opened, state: undefined, folds }]]);
}

function frames(width: number, folds: Folds): Item[] {
  return laidOut(chart, width, english, folds).items.flatMap(({ item }) => (item.content.kind === 'frame' ? item : []));
}

describe('other SOPs in a flowchart', () => {
  it('are a box each while they are folded, with a sign that they can be unfolded', () => {
    for (const width of [1400, 340]) {
      assert.deepEqual(frames(width, foldsWith(undefined)), []);
      const svg = flowchartSvg(chart, width, { say: english, folds: foldsWith(undefined) });
      assert.equal(svg.split('data-fold=').length, 2, `${width}`);
      assert.ok(!svg.includes('data-frame'));
      assert.ok(!flowchartSvg(chart, width, { say: english }).includes('data-fold='));
    }
  });

  it('are drawn whole in their boxes once they are unfolded, in wide windows and in narrow ones', () => {
    for (const width of [1400, 340]) {
      const [frame, ...others] = frames(width, foldsWith(inner));
      assert.ok(frame?.content.kind === 'frame' && others.length === 0, `${width}`);
      const { frame: content } = frame.content;
      assert.ok(content.placed.width <= content.width && content.head.height + content.placed.height <= content.height);
      const svg = flowchartSvg(chart, width, { say: english, folds: foldsWith(inner) });
      assert.match(svg, /data-frame="[^"]*other/);
      for (const words of ['Inside', 'Do it', 'Refund it']) assert.ok(svg.includes(words), words);
      // Once in the frame, once for what could be unfolded within it.
      assert.equal(svg.split('data-fold=').length, 3);
    }
  });

  it('can be unfolded within each other', () => {
    const deepest = foldsWith(
      inner,
      new Map([[innerId, { chart: chartOn('- [ ] Deep\n'), state: undefined, folds: new Map() }]]),
    );
    for (const width of [1400, 340]) {
      const svg = flowchartSvg(chart, width, { say: english, folds: deepest });
      assert.equal(svg.split('data-frame=').length, 3);
      assert.ok(svg.includes('Deep'));
    }
  });

  it('stay within the width of the drawing', () => {
    for (const width of [1400, 900, 340]) {
      const placed = laidOut(chart, width, english, foldsWith(inner));
      assert.ok(placed.width <= width, `${placed.width} in ${width}`);
      for (const { item, x } of placed.items) assert.ok(x >= 0 && x + item.width <= placed.width, item.id);
    }
  });

  it('are laid over with what a case has done in them', () => {
    const state = {
      step: (step: string) => (step === 'do' ? ('done' as const) : undefined),
      node: () => 'open' as const,
      way: () => 'open' as const,
    };
    const folds = new Map([[id, { chart: inner, state, folds: new Map() }]]);
    const svg = flowchartSvg(chart, 1400, { say: english, folds });
    assert.ok(svg.includes('Do it (done)'));
    assert.ok(!svg.includes('Refund it (done)'));
  });
});
