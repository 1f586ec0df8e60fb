import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { allowedTypos, editDistance } from '../../../src/core/search/edit-distance';
import { holds } from '../support/properties';

describe('the distance of words', () => {
  it('counts letters added, missing, changed and swapped', () => {
    for (const [typed, word, expected] of [
      ['pago', 'pago', 0],
      ['pgo', 'pago', 1],
      ['paggo', 'pago', 1],
      ['pazo', 'pago', 1],
      ['apgo', 'pago', 1],
      ['apog', 'pago', 2],
      ['', 'ab', 2],
    ] as const)
      assert.equal(editDistance(typed, word, 2), expected, `${typed} ${word}`);
  });

  it('stops counting beyond the limit', () => {
    assert.ok(editDistance('tarjeta', 'reembolso', 2) > 2);
    assert.ok(editDistance('a'.repeat(100), 'a'.repeat(100), 2) > 2);
  });

  it('compares with beginnings of words when asked to', () => {
    assert.equal(editDistance('seguimeinto', 'seguimientos', 2, true), 1);
    assert.equal(editDistance('segiu', 'seguimiento', 1, true), 1);
    assert.ok(editDistance('segiu', 'seguimiento', 1) > 1);
  });

  it('is never more than that without swaps, and at least half of it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    holds(fc.tuple(words, words), ([one, other]) => {
      const [own, plain] = [editDistance(one, other, 20), distance(one, other)];
      assert.ok(own <= plain && own * 2 >= plain, `${one} ${other}: ${own}, ${plain}`);
      assert.equal(own, editDistance(other, one, 20));
    });
  });

  it('allows more typos in longer words', () => {
    assert.deepEqual([1, 3, 4, 7, 8, 20].map(allowedTypos), [0, 0, 1, 1, 2, 2]);
  });
});
