import assert from 'node:assert/strict';
import { readSop } from '../../../src/core/sop/read';
import { firstReading } from '../../../src/core/sop/reading';
import { assertGrowsEvenly } from '../support/growth';
import { outlineOf } from '../support/outlines';
import { locationOf, sopFrom, sopWith, stepsIn, withFrontMatter } from '../support/sops';

const alertsIn = (body: string) =>
  sopWith(body).sections.flatMap(({ alerts }) => alerts.map(({ kind, text }) => [kind, text]));

describe('alerts', () => {
  const marks: readonly (readonly [mark: string, kind: string])[] = [
    ['[!WARNING]', 'warning'],
    ['[!DANGER]', 'caution'],
    ['[!CUIDADO]', 'warning'],
    ['[!Atenció]', 'warning'],
    ['[!PELIGRO]', 'caution'],
    ['[!consejo]', 'tip'],
    ['[!IMPORTANTE]', 'important'],
    ['[!info]', 'note'],
    ['[!faq]-', 'note'],
    ['[!warning]+', 'warning'],
  ];
  for (const [mark, kind] of marks)
    it(`are what ${mark} makes of a quote`, () => {
      assert.deepEqual(alertsIn(`- [ ] Z\n\n> ${mark} Look\n> out.\n`), [[kind, 'Look out.']]);
    });

  it('are what a bold word makes of a quote', () => {
    assert.deepEqual(
      alertsIn('- [ ] Z\n\n> **Warning**\n> Look out.\n\n> **Importante:** mira.\n\n> **Ana**: mira.\n'),
      [
        ['warning', 'Warning Look out.'],
        ['important', 'Importante: mira.'],
      ],
    );
  });

  it('are not a link that begins with a sign', () => {
    assert.deepEqual(alertsIn('- [ ] Z\n\n> [!nota](x.md) that\n'), []);
  });

  const forms: readonly (readonly [name: string, written: string, kind: string, text: string])[] = [
    ['MkDocs', '!!! warning\n    Promise *nothing*.', 'warning', 'Promise nothing.'],
    ['MkDocs with a title', '!!! danger "Stop"\n    Promise nothing.', 'caution', 'Stop: Promise nothing.'],
    ['MkDocs behind a blank line', '!!! tip\n\n    Promise\n\n    nothing.', 'tip', 'Promise nothing.'],
    ['MkDocs that is folded', '??? note "More"\n    Of this.', 'note', 'More: Of this.'],
    ['Docusaurus', ':::tip\nPromise *nothing*.\n:::', 'tip', 'Promise nothing.'],
    ['Docusaurus with a title', ':::warning[Stop]\nPromise nothing.\n:::', 'warning', 'Stop: Promise nothing.'],
    [
      'Docusaurus with blank lines',
      ':::danger Stop!\n\nPromise\n\nnothing.\n\n:::',
      'caution',
      'Stop! Promise nothing.',
    ],
    ['Docusaurus with bullets', ':::cuidado\n- One\n- Two\n:::', 'warning', 'One Two'],
    ['Docusaurus with a title in braces', ':::note{title="More"}\nRead this.\n:::', 'note', 'More: Read this.'],
    ['MkDocs without a space', '!!!danger "Stop"\n    Promise nothing.', 'caution', 'Stop: Promise nothing.'],
    ['VitePress', '::: info\nRead this.\n:::', 'note', 'Read this.'],
    ['Quarto', '::: {.callout-important}\nRead this.\n:::', 'important', 'Read this.'],
  ];
  for (const [name, written, kind, text] of forms)
    it(`are read as ${name} writes them`, () => {
      assert.deepEqual(alertsIn(`- [ ] Z\n\n${written}\n`), [[kind, text]]);
      const [step] = stepsIn(sopWith(`- [ ] Z\n\n${`${written}\n`.replace(/^(?=.)/gm, '  ')}`));
      assert.deepEqual(
        step?.alerts.map((one) => [one.kind, one.text]),
        [[kind, text]],
      );
    });

  it('hold no steps: those stay beside them', () => {
    assert.deepEqual(outlineOf(sopWith(':::tip Look\n\n- [ ] Open it\n\n:::\n\n- [ ] Close it\n')), [
      '! Look',
      '[ ] Open it',
      '[ ] Close it',
    ]);
  });

  it('are no summary', () => {
    assert.equal(sopFrom('---\ntitle: T\n---\n\n:::tip\n\nLook.\n\n:::\n\nWhat it does.\n').summary, 'What it does.');
  });

  it('are not taken for words with such signs', () => {
    for (const body of [
      '!!! Never do that',
      '!!!Warning to all',
      '??? what is this',
      '::: tip that is never closed\n\nWords',
      'a ::: b',
      '!!!',
    ])
      assert.deepEqual(alertsIn(`- [ ] Z\n\n${body}\n`), [], body);
    assert.deepEqual(alertsIn('- [ ] Z\n\n:::tip\n\nA\n\n## B\n\nC\n\n:::\n'), []);
  });

  it('are what they were in cases begun with version 0.1', () => {
    const text = withFrontMatter('> [!DANGER]\n> Look\n\n!!! warning\n    Look\n');
    const { sections } = readSop(text, locationOf(), firstReading);
    assert.deepEqual(
      sections.flatMap(({ alerts }) => alerts),
      [],
    );
  });

  it('are looked for in linear time', () => {
    for (const part of [':::tip\n\nA\n\n', ':::tip\n\n- a\n- b\n\n', '!!! tip\n\n    a\n\n', '!!! "', ':::tip['])
      assertGrowsEvenly(
        60_000,
        (size) => part.repeat(size / part.length),
        (body) => sopWith(body),
      );
  });
});
