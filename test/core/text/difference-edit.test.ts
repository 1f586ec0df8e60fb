import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceEdit } from '../../../src/core/text/difference-edit';
import { applyEdits } from '../../../src/core/text/edit';
import { holds } from '../support/properties';

describe('The edit that makes a text another', () => {
  it('does, for any two texts of one kind of line breaks', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', 'ab'), { maxLength: 6 });
    holds(fc.tuple(text, text, fc.constantFrom('\n', '\r\n')), ([before, after, lineBreak]) => {
      const [old, now] = [before.join(lineBreak), after.join(lineBreak)];
      const edits = differenceEdit(old, now);
      // A text of one line has no line breaks of its own to go by.
      if (before.length > 1 || lineBreak === '\n') assert.equal(applyEdits(old, edits), now);
    });
  });

  it('touches only the lines that differ', () => {
    assert.deepEqual(differenceEdit('a\nb\nc\n', 'a\nx\ny\nc\n'), [
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: 'x\ny\n' },
    ]);
    assert.deepEqual(differenceEdit('a', 'a'), []);
  });
});
