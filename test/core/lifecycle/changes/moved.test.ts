import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedPlaces } from '../../../../src/core/lifecycle/changes/moved';
import { holds } from '../../support/properties';

describe('What moved among some things', () => {
  it('is nothing where they are in their order', () => {
    assert.deepEqual([...movedPlaces([]), ...movedPlaces([0, 1, 5, 9])], []);
    assert.deepEqual([...movedPlaces([1, 2, 3, 0])], [0]);
    assert.deepEqual([...movedPlaces([3, 0, 1, 2])], [3]);
  });

  it('leaves the others in their order, and no more could have stayed', () => {
    const orders = fc.uniqueArray(fc.nat(30), { maxLength: 8 });
    holds(orders, (places) => {
      const moved = movedPlaces(places);
      const stayed = places.filter((place) => !moved.has(place));
      assert.deepEqual(
        stayed,
        [...stayed].sort((a, b) => a - b),
      );
      assert.equal(stayed.length, longest(places, -1));
    });
  });
});

/** How many can stay at most, tried in all ways. */
function longest([first, ...rest]: readonly number[], above: number): number {
  if (first === undefined) return 0;
  const without = longest(rest, above);
  return first > above ? Math.max(without, 1 + longest(rest, first)) : without;
}
