import assert from 'node:assert/strict';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, guide, removeSop } from './support/guide';

const path = 'sops/general/guidance-test.md';
const text = `---
title: Call the customer
status: approved
lang: en
---

Rings the customer.

Have the order open.

## Before

- Only if it is a company:
  - [ ] Ask for the tax number

| Country | Days |
| --- | --- |
| Spain | 3 |

## The call

- [ ] Ring

  \`\`\`text
  Good morning.
  It is *me*.
  \`\`\`

Then wait.

- [ ] Is the card valid?
  - Yes → [Pay](#pay), and tell Ana
- [ ] ~~Send a fax~~

> [!CAUTION]
> Never ask for the number.

## Read on

![The form](form.png)

## Pay

- [ ] Pay it

  \`\`\`reply lang=en
  It is paid.
  \`\`\`
`;

describe('What an SOP says beside its steps', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
    await rows.begin(path, 'G-1');
  });

  after(async () => {
    await closeEditors();
    await removeSop(path);
  });

  it('is shown where it stands, as what it is', () => {
    assert.deepEqual(rows.below(), [
      ['Call the customer', ''],
      ['Before', ''],
      ['The call', ''],
      ['Read on', ''],
    ]);
    assert.deepEqual(rows.below('Call the customer'), [['Have the order open.', '']]);
    assert.deepEqual(rows.below('Before'), [
      ['Only if it is a company:', ''],
      ['Country · Days', 'table'],
    ]);
    assert.deepEqual(rows.below('Only if it is a company:'), [['Ask for the tax number', 'next']]);
    assert.deepEqual(rows.below('The call'), [
      ['Ring', ''],
      ['Then wait.', ''],
      ['Is the card valid?', ''],
      ['Send a fax', 'struck out'],
      ['Never ask for the number.', ''],
    ]);
    assert.deepEqual(rows.below('Ring'), [['Good morning.', '2 lines']]);
    assert.deepEqual(rows.below('Good morning.'), [['It is *me*.', '']]);
    assert.deepEqual(rows.below('Is the card valid?'), [['Yes', 'and tell Ana']]);
    assert.deepEqual(rows.below('Read on'), [['The form', 'picture']]);
  });

  it('can be read with the mouse and by screen readers', () => {
    assert.match(rows.tooltip('Country · Days'), /\| Country \| Days \|\n\|---\|---\|\n\| Spain \| 3 \|/);
    assert.match(rows.tooltip('Good morning.'), /```text\nGood morning\.\nIt is \*me\*\.\n```/);
    const spoken = (label: string) => rows.item(label).accessibilityInformation?.label;
    assert.equal(spoken('Spain · 3'), 'Country: Spain, Days: 3');
    assert.equal(spoken('Only if it is a company:'), 'Steps for: Only if it is a company:');
    assert.equal(spoken('Good morning.'), 'Text: Good morning. It is *me*.');
  });
});
