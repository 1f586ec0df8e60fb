import assert from 'node:assert/strict';
import fc from 'fast-check';
import { widthOf } from '../../../src/core/flowchart/measure';
import { wrapped } from '../../../src/core/flowchart/wrap';
import { assertGrowsEvenly } from '../support/growth';
import { holds } from '../support/properties';

const font = { size: 13 };

describe('breaking words into lines', () => {
  it('breaks between words, and within those that are too long', () => {
    assert.deepEqual(wrapped('one two three', 60, font), ['one two', 'three']);
    assert.deepEqual(
      wrapped('a incomprehensibilities b', 60, font).map((line) => line.length < 12),
      [true, true, true, true],
    );
  });

  it('breaks Chinese and Japanese anywhere but before what closes', () => {
    const lines = wrapped('返品の理由は何ですか？返品の理由は何ですか。', 80, font);
    assert.ok(lines.length > 2);
    assert.ok(lines.every((line) => !/^[？。]/.test(line)));
    assert.equal(lines.join(''), '返品の理由は何ですか？返品の理由は何ですか。');
  });

  it('never takes apart what is one sign to people', () => {
    const family = '👨‍👩‍👧‍👦';
    assert.ok(wrapped(family.repeat(9), 60, font).every((line) => line.split(family).join('') === ''));
  });

  it('ends with an ellipsis where there are too many', () => {
    const lines = wrapped('word '.repeat(50), 80, font, 3);
    assert.equal(lines.length, 3);
    assert.match(lines[2] ?? '', /…$/);
  });

  it('loses no word, and no line is wider than it may be', () => {
    holds(
      fc.tuple(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 30, max: 300 })),
      ([text, width]) => {
        const lines = wrapped(text, width, font);
        const plain = (words: string) => words.replace(/\s/gu, '');
        assert.equal(plain(lines.join('')), plain(text));
        for (const line of lines)
          assert.ok(widthOf(line, font) <= width || [...new Intl.Segmenter().segment(line)].length === 1, line);
      },
    );
  });

  it('takes time that grows with the text', () => {
    for (const piece of ['word ', 'x', '字', '👍'])
      assertGrowsEvenly(
        20_000,
        (size) => piece.repeat(size),
        (text) => wrapped(text, 200, font),
      );
  });
});
