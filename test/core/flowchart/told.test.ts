import assert from 'node:assert/strict';
import { caseState } from '../../../src/core/flowchart/case-state';
import { outlineOf, outlineText } from '../../../src/core/flowchart/outline';
import { spokenOf } from '../../../src/core/flowchart/spoken';
import { stateData, stateFrom } from '../../../src/core/flowchart/state-data';
import { answered, caseOn, ticked } from '../support/cases';
import { chartFrom, chartOn, english, rich } from './support';

const view = caseOn(
  '## Check\n\n- [ ] Open `#open 5m`\n- [ ] Which? `#which`\n  - Broken → [Refund](#refund)\n  - Late → [Send](#send)\n  - Wrong → [Other](other.md)\n\n## Refund\n\n- [ ] Refund it `#refund`\n\n## Send\n\n- [ ] Send it `#send`\n',
  ticked('open'),
  answered('which', 'Late'),
);
const chart = chartFrom(view.sop);
const state = caseState(view, view.sop.id, chart);

describe('a flowchart told to those who do not see it', () => {
  it('names each box with where it leads, and each step', () => {
    const { nodes, steps } = spokenOf(chartOn(rich), english);
    assert.equal(nodes.get('section-0'), '1. Check. 2 steps. Then → Which is it?');
    assert.match(
      nodes.get('section-0.1') ?? '',
      /^Question: Which is it\? \(2 h\)\. Broken \/ Late → 2\. Refund\. Wrong → Other SOP: The other, then 3\. Close\./,
    );
    assert.equal(nodes.get('section-2'), '3. Close. 1 step. Then → End');
    assert.equal([...nodes].find(([id]) => id.includes('other.md'))?.[1], 'Other SOP: The other, then 3. Close');
    assert.equal(steps.get('look'), 'Look twice (optional)');
  });

  it('says what a case has done, what is next, and what it does not take', () => {
    assert.deepEqual(outlineText(outlineOf(chart, english, state)), [
      '1. Check',
      '   - Open (5 min) (done)',
      '   - Which? (done)',
      '     - Broken → 2. Refund (not taken)',
      '     - Late → 3. Send',
      '     - Wrong → Other SOP: The other (not taken)',
      '2. Refund (not taken)',
      '   - Refund it',
      '   - Then → End',
      '3. Send',
      '   - Send it (next)',
      '   - Then → End',
    ]);
    assert.equal(spokenOf(chart, english, state).steps.get('send'), 'Send it (next)');
  });

  it('says the same of what came as plain data', () => {
    const again = stateFrom(JSON.parse(JSON.stringify(stateData(state, chart))) as never, chart);
    assert.deepEqual(outlineOf(chart, english, again), outlineOf(chart, english, state));
    for (const edge of chart.edges) assert.equal(again.way([edge]), state.way([edge]));
    for (const node of chart.nodes) assert.equal(again.node(node), state.node(node));
    assert.equal(again.way(chart.edges), state.way(chart.edges));
    assert.equal(again.step('constructor'), undefined);
  });
});
