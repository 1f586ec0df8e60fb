import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HashNumbers } from '../../../src/core/triage/hash-numbers';
import { Lists } from '../../../src/core/triage/lists';
import { holds } from '../support/properties';

const isAdded = fc.boolean();

describe('the numbers of hashes', () => {
  // Few hashes, so that they come and go.
  const hash = fc.integer({ min: -20, max: 20 }).map((one) => one * 1024);

  it('are one for each, whatever comes and goes', () => {
    holds(fc.array(fc.tuple(isAdded, hash), { maxLength: 200 }), (changes) => {
      const table = new HashNumbers();
      const numbers = new Map<number, number>();
      for (const [adds, one] of changes) {
        if (adds) numbers.set(one, table.add(one));
        else {
          table.remove(one);
          numbers.delete(one);
        }
        for (let other = -20; other <= 20; other++)
          assert.equal(table.find(other * 1024), numbers.get(other * 1024) ?? -1);
        assert.equal(new Set(numbers.values()).size, numbers.size);
        assert.ok([...numbers.values()].every((number) => number < 41));
      }
    });
  });
});

describe('lists in one array', () => {
  it('hold what was added and not taken out, and use their room again', () => {
    holds(fc.array(fc.tuple(isAdded, fc.nat({ max: 3 }), fc.nat({ max: 12 })), { maxLength: 300 }), (changes) => {
      const lists = new Lists();
      const expected = [0, 1, 2, 3].map(() => new Set<number>());
      for (const [adds, list, value] of changes) {
        const own = expected[list]!;
        if (adds === own.has(value)) continue;
        if (adds) lists.add(list, value);
        else lists.remove(list, value);
        if (adds) own.add(value);
        else own.delete(value);
        expected.forEach((values, at) => {
          assert.deepEqual(
            [...lists.values.subarray(lists.start(at), lists.start(at) + lists.length(at))].sort((a, b) => a - b),
            [...values].sort((a, b) => a - b),
          );
        });
      }
    });
  });

  it('do not grow by coming and going', () => {
    const lists = new Lists();
    for (let round = 0; round < 1000; round++) {
      for (let value = 0; value < 50; value++) lists.add(round % 7, value);
      for (let value = 0; value < 50; value++) lists.remove(round % 7, value);
    }
    assert.ok(lists.values.length <= 1024);
  });
});
