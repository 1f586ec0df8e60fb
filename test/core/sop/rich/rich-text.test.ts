import assert from 'node:assert/strict';
import { random } from '../../../bench/random';
import { sampleSops } from '../../../fuzz/sample';
import { allSteps } from '../../../../src/core/sop/model';
import type { Alert, Guidance, Sop } from '../../../../src/core/sop/model';
import { wordsOf } from '../../../../src/core/sop/rich/rich';
import type { Rich } from '../../../../src/core/sop/rich/rich';
import { RichText } from '../../../../src/core/sop/rich/rich-text';
import { markdownOfWords } from '../../support/markdown-of-words';
import { sopWith } from '../../support/sops';

describe('rich text', () => {
  it('has what is bold, linked, shown and code', () => {
    const sop = sopWith(
      'Ask **why**, see [the _table_](../tables.md#fees), `A1`.\n\n![Label](label.png)\n\n- [ ] Go `#go 5m`',
    );
    assert.deepEqual(guidanceIn(sop), [
      [
        { kind: 'text', text: 'Ask ' },
        { kind: 'strong', inner: [{ kind: 'text', text: 'why' }] },
        { kind: 'text', text: ', see ' },
        {
          kind: 'link',
          target: { kind: 'file', path: '../tables.md', anchor: 'fees' },
          inner: [
            { kind: 'text', text: 'the ' },
            { kind: 'emphasis', inner: [{ kind: 'text', text: 'table' }] },
          ],
        },
        { kind: 'text', text: ', ' },
        { kind: 'code', text: 'A1' },
        { kind: 'text', text: '.' },
      ],
      [{ kind: 'image', target: { kind: 'file', path: 'label.png', anchor: undefined }, text: 'Label' }],
    ]);
  });

  it('reads an SOP only once, whatever is filled in', () => {
    const sop = sopWith('Ask **{{ who }}**.');
    let reads = 0;
    const counted = {
      get text() {
        reads++;
        return sop.text;
      },
    };
    const [one] = sop.sections.flatMap(({ guidance }) => guidance);
    assert.ok(one);
    for (const who of ['Ana', 'Blai']) {
      const rich = new RichText(counted, (words) => words.replace('{{ who }}', who));
      assert.equal(wordsOf(rich.words(one.range.start, `Ask ${who}.`)), `Ask ${who}.`);
    }
    assert.equal(reads, 1);
  });

  it('says of a step what the step says, without its tag', () => {
    const sop = sopWith('- [ ] Check the **order** twice `#check @lead 5m`\n- [ ] Go on');
    const [step] = sop.sections.flatMap(({ steps }) => steps);
    assert.ok(step);
    const rich = new RichText(sop).words(step.range.start, step.text);
    assert.deepEqual(rich, [
      { kind: 'text', text: 'Check the ' },
      { kind: 'strong', inner: [{ kind: 'text', text: 'order' }] },
      { kind: 'text', text: ' twice' },
    ]);
  });

  it('says of an alert what the alert says, without its mark', () => {
    const sop = sopWith('> [!WARNING]\n> Never **twice**.\n>\n> Ask first.\n\n- [ ] Go');
    const [alert] = sop.sections.flatMap(({ alerts }) => alerts);
    assert.ok(alert);
    assert.deepEqual(new RichText(sop).words(alert.range.start, alert.text), [
      { kind: 'text', text: 'Never ' },
      { kind: 'strong', inner: [{ kind: 'text', text: 'twice' }] },
      { kind: 'text', text: '.' },
      { kind: 'break' },
      { kind: 'text', text: 'Ask first.' },
    ]);
  });

  it('has the cells of tables with their marks', () => {
    const sop = sopWith('| a | b |\n|---|---|\n| **1** | [x](#y) |\n\n- [ ] Go');
    const table = sop.sections.flatMap(({ guidance }) => guidance).find(({ kind }) => kind === 'table');
    assert.ok(table?.kind === 'table');
    const [, row] = new RichText(sop).rows(table.range.start, table.rows);
    assert.deepEqual(
      row?.map((cell) => cell[0]?.kind),
      ['strong', 'link'],
    );
  });

  it('tells list items from paragraphs', () => {
    const sop = sopWith('Words.\n\n- Item\n\n1. [ ] Go');
    const rich = new RichText(sop);
    const guidance = sop.sections.flatMap((section) => section.guidance).filter(({ text }) => text !== 'Summary.');
    assert.deepEqual(
      guidance.map(({ text, range }) => [text, rich.isItem(range.start)]),
      [
        ['Words.', false],
        ['Item', true],
      ],
    );
  });

  it('fills in what the model has filled in', () => {
    const sop = sopWith('Within **{{ days }}** days.\n\n- [ ] Go');
    const rich = new RichText(sop, (text) => text.replace('{{ days }}', '30'));
    const [guidance] = sop.sections.flatMap((section) => section.guidance).filter(({ text }) => text !== 'Summary.');
    assert.ok(guidance);
    assert.deepEqual(rich.words(guidance.range.start, 'Within 30 days.')[1], {
      kind: 'strong',
      inner: [{ kind: 'text', text: '30' }],
    });
  });

  it('says neither more nor less than the model, whatever the text is', () => {
    for (const sop of sampleSops()) assertSays(sop);
    for (let seed = 1; seed <= 60; seed++) assertSays(sopWith(markdownOfWords(random(seed)).text));
  });
});

function assertSays(sop: Sop): void {
  const rich = new RichText(sop);
  for (const { range, text } of saidIn(sop)) assert.equal(wordsOf(rich.words(range.start, text)), text);
  for (const one of guidanceOf(sop))
    if (one.kind === 'table')
      assert.deepEqual(
        rich.rows(one.range.start, one.rows).map((cells) => cells.map(wordsOf)),
        one.rows,
      );
}

function guidanceIn(sop: Sop): Rich[] {
  const rich = new RichText(sop);
  return guidanceOf(sop)
    .filter(({ text }) => text !== 'Summary.')
    .map(({ range, text }) => rich.words(range.start, text));
}

function guidanceOf(sop: Sop): Guidance[] {
  return sop.sections.flatMap((section) => [
    ...section.guidance,
    ...[...allSteps(section.steps)].flatMap(({ guidance }) => guidance),
  ]);
}

function saidIn(sop: Sop): Pick<Alert, 'text' | 'range'>[] {
  const steps = sop.sections.flatMap((section) => [...allSteps(section.steps)]);
  const alerts = [...sop.sections, ...steps].flatMap((one) => one.alerts);
  return [...steps, ...alerts, ...guidanceOf(sop)];
}
