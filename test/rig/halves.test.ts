import assert from 'node:assert/strict';
import { halves } from '../host/halves';

describe('Halves', () => {
  it('weigh about the same, and are the same each time', () => {
    const weights: Record<string, number> = { a: 9, b: 1, c: 5, d: 5, e: 1 };
    const parted = halves(Object.keys(weights), (name) => weights[name] ?? 0);
    assert.deepEqual(parted, [
      ['a', 'b', 'e'],
      ['c', 'd'],
    ]);
  });

  it('hold each name once, also when there are few', () => {
    assert.deepEqual(
      halves([], () => 1),
      [[], []],
    );
    assert.deepEqual(
      halves(['a'], () => 1),
      [['a'], []],
    );
  });
});
