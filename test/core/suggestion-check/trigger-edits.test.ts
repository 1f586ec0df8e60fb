import assert from 'node:assert/strict';
import { withoutTrigger, withTrigger } from '../../../src/core/suggestion-check/trigger-edits';
import { applyEdits } from '../../../src/core/text/edit';
import { sopFrom } from '../support/sops';

const file = (front: string) => `---\ntitle: A\n${front}---\n\nWords.\n`;
const edited = (text: string, edit: (sop: ReturnType<typeof sopFrom>) => ReturnType<typeof withTrigger>) => {
  const found = edit(sopFrom(text));
  return 'edits' in found ? applyEdits(text, found.edits) : found.obstacle;
};

describe('a trigger', () => {
  it('is added to a list with hyphens, in brackets, to one alone, or to none', () => {
    for (const [before, after] of [
      ['triggers:\n  - one # so far\n', 'triggers:\n  - one # so far\n  - "two: three"\n'],
      ['triggers: [one]\n', 'triggers: [one, "two: three"]\n'],
      ['triggers: []\n', 'triggers: ["two: three"]\n'],
      ['triggers: one\n', 'triggers: [one, "two: three"]\n'],
      ['', 'triggers:\n  - "two: three"\n'],
    ] as const)
      assert.equal(
        edited(file(before), (sop) => withTrigger(sop, 'two: three')),
        file(after),
      );
  });

  it('is taken out, also where it stands in quotes or is the last', () => {
    for (const [before, after] of [
      ['triggers:\n  - one\n  - "two: three"\n', 'triggers:\n  - one\n'],
      ["triggers: [one, 'two: three', four]\n", 'triggers: [one, four]\n'],
      ['triggers:\n  - "two: three"\n', ''],
    ] as const)
      assert.equal(
        edited(file(before), (sop) => withoutTrigger(sop, 'two: three')),
        file(after),
      );
  });

  it('is added once, and not taken out where it is not', () => {
    const text = file('triggers: [one]\n');
    assert.equal(
      edited(text, (sop) => withTrigger(sop, 'one')),
      text,
    );
    assert.equal(
      edited(text, (sop) => withoutTrigger(sop, 'two')),
      text,
    );
  });

  it('is left to its author where front matter cannot be read', () => {
    assert.equal(
      edited('---\ntitle: [\n---\n', (sop) => withTrigger(sop, 'one')),
      'broken',
    );
  });
});
