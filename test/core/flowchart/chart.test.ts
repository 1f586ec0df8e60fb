import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSopPath } from '../../../src/core/library/path';
import { stepsOf } from '../../../src/core/sop/model';
import { assertGrowsEvenly } from '../support/growth';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';
import { sopFrom, sopWith, withFrontMatter } from '../support/sops';
import { chartFrom, chartOn, rich, waysIn } from './support';

/** The ids of all steps in a chart, as often as they are in it. */
function stepIds(chart: ReturnType<typeof chartOn>): string[] {
  return chart.nodes.flatMap((node) => ('steps' in node ? node.steps.map(({ id }) => id) : []));
}

describe('a flowchart', () => {
  it('joins sections, questions, answers and what those lead to', () => {
    assert.deepEqual(waysIn(chartOn(rich)), [
      'start ----> Check',
      'Check ----> Which is it?',
      'Which is it? --Broken / Late--> Refund',
      'Which is it? --Wrong--> sop The other',
      'sop The other ----> Close',
      'Which is it? --Unknown--> sop unknown.md#part',
      'sop unknown.md#part ----> Close',
      'Which is it? --Question--> link a.example/help',
      'link a.example/help ----> Close',
      'Which is it? ..Again..> Check',
      'Refund ----> Close',
      'Close ----> end',
    ]);
  });

  it('says what the tags of steps say in words, and never as they are typed', () => {
    const steps = chartOn(rich).nodes.flatMap((node) => ('steps' in node ? node.steps : []));
    assert.deepEqual(
      steps.map(({ text, tags, depth, isRequired }) => [text, tags.join(', '), depth, isRequired]),
      [
        ['Open the order', 'the boss, 5 min, protocol', 0, true],
        ['Look twice', 'optional', 1, false],
        ['Which is it?', '2 h', 0, true],
        ['Refund it', 'discretion', 0, true],
        ['Close it', '', 0, true],
      ],
    );
  });

  it('asks in the middle of a section, and goes where the answers lead at its end', () => {
    assert.deepEqual(
      waysIn(
        chartOn(
          '## A\n\n- [ ] Paid?\n  - Yes → [B](#b)\n  - No → [C](#c)\n- [ ] Note it\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c\n',
        ),
      ),
      [
        'start ----> Paid?',
        'Paid? --Yes / No--> Note it',
        'Note it --Paid? Yes--> B',
        'Note it --Paid? No--> C',
        'B ----> end',
        'C ----> end',
      ],
    );
  });

  it('asks inside a step', () => {
    assert.deepEqual(
      waysIn(
        chartOn(
          '## A\n\n- [ ] Look\n  - [ ] Here?\n    - Yes → [B](#b)\n    - No → [Other](other.md)\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c\n',
        ),
      ),
      [
        'start ----> A',
        'A --Here? No--> sop The other',
        'sop The other ----> C',
        'A --Here? Yes--> B',
        'A ----> C',
        'B ----> C',
        'C ----> end',
      ],
    );
  });

  it('goes on behind a question whose answers all lead back', () => {
    assert.deepEqual(waysIn(chartOn('## A\n\n- [ ] a\n- [ ] Well?\n  - No → [A](#a)\n\n## B\n\n- [ ] b\n')), [
      'start ----> A',
      'A ----> Well?',
      'Well? ..No..> A',
      'Well? ----> B',
      'B ----> end',
    ]);
  });

  it('shows what is never come to, and leads from there to nothing that is', () => {
    const chart = chartOn(
      '## A\n\n- [ ] Which?\n  - X → [B](#b)\n  - X → [C](#c)\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c\n- [ ] d?\n  - Y → [D](#d)\n\n## D\n\n- [ ] d\n',
    );
    assert.deepEqual(
      chart.nodes.flatMap((node) =>
        'isReached' in node && !node.isReached ? [node.title ?? node.steps[0]?.text] : [],
      ),
      ['C', 'd?', 'D'],
    );
    assert.deepEqual(waysIn(chart), [
      'start --X--> Which?'.replace('X', ''),
      'Which? --X--> B',
      'B ----> end',
      'C ----> d?',
      'd? --Y--> D',
    ]);
  });

  it('is empty without steps', () => {
    assert.deepEqual(chartOn('Only text.\n').nodes, []);
  });

  it('shows a section that is only text where an answer leads there', () => {
    const { nodes } = chartOn(
      '## A\n\n- [ ] Which?\n  - X → [B](#b)\n  - Y → [C](#c)\n\n## B\n\nText.\n\n## C\n\n### D\n\n- [ ] d\n',
    );
    assert.deepEqual(
      nodes.flatMap((node) => ('isEmpty' in node ? [[node.title, node.isEmpty]] : [])),
      [
        ['A', false],
        ['B', true],
        ['C', false],
        ['D', false],
      ],
    );
  });

  it('has each step of each sample SOP once', () => {
    const paths = readdirSync('sops', { recursive: true, encoding: 'utf8' }).filter(isSopPath);
    assert.ok(paths.length > 20);
    for (const path of paths) {
      const sop = sopFrom(readFileSync(join('sops', path), 'utf8'), path);
      assert.deepEqual(
        stepIds(chartFrom(sop)),
        [...stepsOf(sop)].map(({ id }) => id),
      );
    }
  });

  it('has each step of any text once, and joins only what is in it', () => {
    holds(anyText, (text) => {
      const sop = sopFrom(text);
      const chart = chartFrom(sop);
      assert.deepEqual(
        stepIds(chart),
        [...stepsOf(sop)].map(({ id }) => id),
      );
      const ids = new Set(chart.nodes.map(({ id }) => id));
      assert.equal(ids.size, chart.nodes.length);
      for (const { from, to } of chart.edges) assert.ok(ids.has(from) && ids.has(to), `${from} → ${to}`);
    });
  });

  it('grows evenly with the steps', () => {
    assertGrowsEvenly(
      500,
      (size) =>
        sopFrom(
          withFrontMatter(
            Array.from(
              { length: size },
              (_, at) => `## S${at}\n\n- [ ] a\n- [ ] b?\n  - x → [N](#s${at + 1})\n  - y\n\n`,
            ).join(''),
          ),
        ),
      (sop) => chartFrom(sop),
    );
  });

  it('shows signs that are not seen by their numbers', () => {
    const [first] = chartFrom(sopWith('- [ ] a\u202Eb\n')).nodes.flatMap((node) => ('steps' in node ? node.steps : []));
    assert.equal(first?.text, 'a\\u202Eb');
  });
});
