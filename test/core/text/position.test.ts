import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/position';
import { holds } from '../support/properties';

const at = (line: number, character: number) => ({ line, character });
/** Texts with many line breaks of all kinds. */
const texts = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '😀', ''), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('positions', () => {
  it('count lines ended by LF, CRLF and CR alike', () => {
    for (const text of ['ab\nc\n', 'ab\r\nc\r\n', 'ab\rc\r']) {
      const index = new LineIndex(text);
      assert.equal(index.lineCount, 3);
      assert.deepEqual(
        [0, 1, 2, 3].map((line) => index.lineLength(line)),
        [2, 1, 0, 0],
      );
      assert.equal(text[index.offsetAt(at(1, 0))], 'c');
    }
  });

  it('begin at the start of the text', () => {
    assert.deepEqual(new LineIndex('').positionAt(0), at(0, 0));
    assert.deepEqual(new LineIndex('').rangeAt(0, 0), { start: at(0, 0), end: at(0, 0) });
  });

  it('outside the text become its nearest end', () => {
    const index = new LineIndex('ab\nc');
    assert.deepEqual(index.positionAt(-5), at(0, 0));
    assert.deepEqual(index.positionAt(99), at(1, 1));
    assert.equal(index.offsetAt(at(-1, 5)), 2);
    assert.equal(index.offsetAt(at(9, 9)), 4);
    assert.equal(index.offsetAt(at(0, -1)), 0);
  });

  it('inside a line break become the end of its line', () => {
    assert.deepEqual(new LineIndex('ab\r\nc').positionAt(3), at(0, 2));
    assert.equal(new LineIndex('ab\r\nc').offsetAt(at(0, 99)), 2);
  });

  it('count as UTF-16 does', () => {
    assert.deepEqual(new LineIndex('😀a').positionAt(2), at(0, 2));
  });

  it('never turn a range around', () => {
    assert.deepEqual(new LineIndex('abc').rangeAt(2, 1), { start: at(0, 2), end: at(0, 2) });
  });

  it('and offsets say the same', () => {
    holds(
      fc.tuple(texts, fc.nat(60)),
      ([text, offset]) => {
        const index = new LineIndex(text);
        const position = index.positionAt(offset);
        const back = index.offsetAt(position);
        const isInBreak = offset < text.length && text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(back, isInBreak ? offset - 1 : Math.min(offset, text.length));
        assert.deepEqual(index.positionAt(back), position);
      },
      300,
    );
  });

  it('know as many lines as there are line breaks, and one more', () => {
    holds(texts, (text) => assert.equal(new LineIndex(text).lineCount, text.split(/\r\n|\r|\n/).length));
  });
});
