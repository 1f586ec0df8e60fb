import assert from 'node:assert/strict';
import { applyEdits, overlap } from '../../../src/core/text/edit';
import type { TextEdit } from '../../../src/core/text/edit';

const edit = (line: number, from: number, to: number, text: string): TextEdit => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  text,
});

describe('edits of a text', () => {
  it('are made by the places before any of them', () => {
    assert.equal(applyEdits('one\ntwo\n', [edit(1, 0, 3, '2'), edit(0, 0, 1, 'O'), edit(0, 3, 3, '!')]), 'One!\n2\n');
  });

  it('take the line breaks of the text', () => {
    assert.equal(applyEdits('one\r\ntwo', [edit(1, 0, 0, 'and\n')]), 'one\r\nand\r\ntwo');
    assert.equal(applyEdits('one', [edit(0, 3, 3, '\n')]), 'one\n');
  });

  it('must not overlap', () => {
    assert.throws(() => applyEdits('word', [edit(0, 0, 2, 'x'), edit(0, 1, 3, 'y')]), RangeError);
  });

  it('overlap when they share a letter, or begin at the same place', () => {
    assert.ok(overlap(edit(0, 0, 2, ''), edit(0, 1, 3, '')));
    assert.ok(overlap(edit(0, 1, 1, ''), edit(0, 1, 1, '')));
    assert.ok(overlap(edit(0, 0, 5, ''), edit(0, 2, 3, '')));
    assert.ok(!overlap(edit(0, 0, 2, ''), edit(0, 2, 3, '')));
    assert.ok(!overlap(edit(0, 0, 2, ''), edit(1, 0, 2, '')));
  });
});
