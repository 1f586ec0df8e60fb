import assert from 'node:assert/strict';
import { outlineOf, outlineText } from '../../../src/core/flowchart/outline';
import { sayIn } from '../../../src/core/flowchart/words';
import { chartOn, english, rich } from './support';

describe('a flowchart as a list', () => {
  it('says the sections, their steps, and where each answer leads', () => {
    assert.deepEqual(outlineText(outlineOf(chartOn(rich), english)), [
      '1. Check',
      '   - Open the order (the boss, 5 min, protocol)',
      '     - Look twice (optional)',
      '   - Which is it? (2 h)',
      '     - Broken / Late → 2. Refund',
      '     - Wrong → Other SOP: The other, then 3. Close',
      '     - Unknown → Other SOP: unknown.md#part, then 3. Close',
      '     - Question → Website: a.example/help, then 3. Close',
      '     - Again → back to 1. Check',
      '2. Refund',
      '   - Refund it (discretion)',
      '   - Then → 3. Close',
      '3. Close',
      '   - Close it',
      '   - Then → End',
    ]);
  });

  it('says what is asked in the middle of a section, and what is never come to', () => {
    const chart = chartOn(
      '- [ ] First?\n  - Yes → [B](#b)\n  - Yes → [C](#c)\n- [ ] More\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c\n',
    );
    assert.deepEqual(outlineText(outlineOf(chart, english)), [
      '1. Beginning',
      '   - First?',
      '     - Yes → More',
      '   - More',
      '   - First? Yes → 2. B',
      '2. B',
      '   - b',
      '   - Then → End',
      '3. C (no answer leads here)',
      '   - c',
    ]);
  });

  it('knows the lines of its steps', () => {
    const [first] = outlineOf(chartOn('## A\n\n- [ ] a\n'), english);
    assert.deepEqual([first?.line, first?.items[0]?.line, first?.items[0]?.step], [6, 8, 'a']);
  });

  it('is said in the first language it knows', () => {
    assert.equal(sayIn(['de', 'ca-ES', 'es'])('end'), 'Fi');
    assert.equal(sayIn([undefined, 'xx'])('end'), 'End');
    assert.equal(sayIn(['constructor'])('end'), 'End');
    assert.equal(sayIn(['es'])('goBack', 'Cierre'), 'volver a Cierre');
  });
});
