import assert from 'node:assert/strict';
import fc from 'fast-check';
import { smallGroup, smallGroups } from '../../../src/core/report/small-groups';
import { intervalOfDifference, mean, percentile, roundTo } from '../../../src/core/report/statistics';
import { saysNone } from '../../../src/core/report/step-tally';
import { cesScore, csatScore, npsScore, placeOf } from '../../../src/core/report/surveys';
import { holds } from '../support/properties';

const sorted = fc
  .array(fc.double({ noNaN: true, min: 0, max: 1e9 }), { minLength: 1 })
  .map((values) => values.sort((a, b) => a - b));

describe('Percentiles', () => {
  it('interpolate between ranks, as spreadsheets do', () => {
    assert.equal(percentile([1, 2, 3, 4], 0.5), 2.5);
    assert.equal(percentile([10, 20, 30], 0.5), 20);
    // Place 0.9 × 9 = 8.1: between the 9th and the 10th of ten.
    assert.ok(Math.abs(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)! - 9.1) < 1e-9);
    assert.equal(percentile([], 0.5), undefined);
    assert.equal(mean([]), undefined);
  });

  it('lie between the least and the most, and never fall', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    holds(fc.tuple(sorted, share, share), ([values, a, b]) => {
      const [low, high] = [percentile(values, Math.min(a, b))!, percentile(values, Math.max(a, b))!];
      const slack = 1e-9 * (values.at(-1)! + 1);
      assert.ok(values[0]! - slack <= low && low <= high + slack && high <= values.at(-1)! + slack);
    });
  });
});

describe('Scores', () => {
  it('are the better the higher their place, whichever end of the scale is the good one', () => {
    assert.deepEqual(
      [1, 4, 5].map((score) => csatScore(placeOf({ score, min: 1, max: 5, better: 'high' })!)),
      [1, 4, 5],
    );
    assert.deepEqual(
      [1, 2, 5].map((score) => csatScore(placeOf({ score, min: 1, max: 5, better: 'low' })!)),
      [5, 4, 1],
    );
    assert.deepEqual(
      [1, 7].map((score) => cesScore(placeOf({ score, min: 1, max: 7, better: 'low' })!)),
      [7, 1],
    );
    assert.deepEqual(
      [0, 6, 9, 10].map((score) => npsScore(placeOf({ score, min: 0, max: 10, better: 'high' })!)),
      [0, 6, 9, 10],
    );
    assert.equal(placeOf({ score: 11, min: 0, max: 10, better: 'high' }), undefined);
  });
});

describe('Small groups', () => {
  const small = (sizes: Record<string, number>) => [...smallGroups(new Map(Object.entries(sizes)))].sort().join();

  it('are shown together', () => {
    assert.equal(small({ a: 9, b: 4, c: 2 }), 'b,c');
    assert.equal(small({ a: 9, b: 5 }), '');
    assert.equal(small({}), '');
  });

  it('take another along when one alone could be worked out from the total, or when all are few', () => {
    assert.equal(small({ a: 9, b: 6, c: 4 }), 'b,c');
    assert.equal(small({ a: 9, b: 6, c: 1, d: 1 }), 'b,c,d');
    assert.equal(small({ a: 4 }), 'a');
  });

  it('are never alone among others, and never too few together while there are more', () => {
    holds(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 }), (counts) => {
      const sizes = new Map(counts.map((count, index) => [String(index), count]));
      const folded = smallGroups(sizes);
      const together = [...folded].reduce((sum, key) => sum + sizes.get(key)!, 0);
      for (const [key, size] of sizes) if (!folded.has(key)) assert.ok(size >= smallGroup);
      if (folded.size > 0 && folded.size < sizes.size) assert.ok(folded.size > 1 && together >= smallGroup);
    });
  });
});

describe('The interval of a difference', () => {
  const rounded = (...[before, after, z]: Parameters<typeof intervalOfDifference>) =>
    intervalOfDifference(before, after, z).map((value) => roundTo(value, 4));

  it('is that of the paper it is from', () => {
    // Newcombe, Interval estimation for the difference between independent proportions, 1998, table II, method 10.
    assert.deepEqual(rounded({ part: 48, n: 80 }, { part: 56, n: 70 }), [0.0524, 0.3339]);
    assert.deepEqual(rounded({ part: 3, n: 10 }, { part: 9, n: 10 }), [0.1705, 0.809]);
    assert.deepEqual(rounded({ part: 0, n: 10 }, { part: 10, n: 10 }), [0.6075, 1]);
  });

  it('is wider where it has to be surer', () => {
    const [low = 0, high = 0] = rounded({ part: 48, n: 80 }, { part: 56, n: 70 }, 2.576);
    assert.ok(low < 0.0524 && high > 0.3339);
  });
});

describe('Answers that say that none fits', () => {
  for (const answer of [
    'Ninguna de estas',
    'ninguno',
    'Otro',
    'Otra cosa',
    'Cap d’aquestes',
    "Cap d'aquests",
    'Altres',
    'None of these',
    'None of the above.',
    'Other',
    'Something else',
  ]) {
    it(`“${answer}”`, () => assert.ok(saysNone(answer)));
  }

  for (const answer of [
    'Sí',
    'No',
    'Otro modelo, color o medida',
    'Ninguna avería a la vista',
    'None left in stock',
    'Another colour',
    'Capital',
  ]) {
    it(`not “${answer}”`, () => assert.ok(!saysNone(answer)));
  }
});
