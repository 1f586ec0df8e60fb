import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apart, beginningOf } from '../../../src/core/text/excerpts';
import { holds } from '../support/properties';

describe('Excerpts', () => {
  it('are the beginning of a text, cut between words', () => {
    assert.equal(beginningOf(' One\n two three ', 20), 'One two three');
    assert.equal(beginningOf('One two three', 9), 'One two…');
    assert.equal(beginningOf('Onetwothree', 5), 'Onetw…');
    assert.equal(beginningOf('abcd😀', 5), 'abcd…');
  });

  it('show what two texts differ in, also where that is within a long word', () => {
    const [link, rest] = [
      `https://example.com/${'a'.repeat(60)}`,
      ' and more of it that is the same in both'.repeat(3),
    ];
    assert.deepEqual(apart(`See ${link}/one${rest}`, `See ${link}/two${rest}`, 50), [
      '…aaaaaaaaaaaaaaa/one and more of it that…',
      '…aaaaaaaaaaaaaaa/two and more of it that…',
    ]);
  });

  it('of two texts are as long as asked for, and differ where they do', () => {
    const word = fc.constantFrom('a', 'bb', 'customer', 'x'.repeat(50), '😀', '\n');
    const words = fc.array(word, { maxLength: 60 }).map((all) => all.join(' '));
    holds(fc.tuple(words, words, words, words), ([begin, one, other, end]) => {
      const [before, after] = [`${begin} ${one} ${end}`, `${begin} ${other} ${end}`];
      const [old, now] = apart(before, after, 80);
      for (const text of [old, now]) assert.ok(text.length <= 82 && !/\n/.test(text), text);
      if (begin.length < 10 && one.trim() !== other.trim() && one.length + other.length + end.length < 60)
        assert.notEqual(old, now);
    });
  });
});
