import assert from 'node:assert/strict';
import { softmaxRegression } from '../../eval/methods/softmax-regression';
import type { Example } from '../../eval/methods/softmax-regression';
import { characterGrams, wordsAndPairs } from '../../eval/methods/text-features';

const example = (owner: number, values: readonly number[]): Example => ({
  owner,
  vector: { places: Int32Array.from(values.keys()), values: Float64Array.from(values) },
});

describe('logistic regression of the evaluation', () => {
  it('has the weights that its own shares ask for, which is where nothing is better', () => {
    const [classes, size, c] = [3, 2, 1];
    const examples = [example(0, [1, 0]), example(0, [0.8, 0.6]), example(1, [0, 1]), example(2, [-0.6, 0.8])];
    const sharesOf = softmaxRegression(examples, { classes, size, c, seed: 1 });
    const own = examples.map(({ vector }) => sharesOf(vector));
    // The margin of any vector is what the examples say, each as much as it is still wrong: C · Σ (x · xi + 1) (own class − share).
    const margins = (values: readonly number[]) =>
      [0, 1, 2].map((k) =>
        examples.reduce((all, { owner, vector }, at) => {
          const alike = vector.values.reduce((sum, value, place) => sum + value * values[place]!, 1);
          return all + c * alike * ((owner === k ? 1 : 0) - own[at]![k]!);
        }, 0),
      );
    for (const values of [
      [0.6, 0.8],
      [1, 0],
      [-1, 0],
    ]) {
      const powers = margins(values).map(Math.exp);
      const total = powers.reduce((all, power) => all + power, 0);
      sharesOf(example(0, values).vector).forEach((share, k) =>
        assert.ok(Math.abs(share - powers[k]! / total) < 0.02, `${share} is not ${powers[k]! / total}`),
      );
    }
  });

  it('counts grams within words, and a word that is shorter than a gram once', () => {
    assert.deepEqual(
      [...characterGrams('A  no')],
      [
        [' a', 1],
        ['a ', 1],
        [' a ', 1],
        [' n', 1],
        ['no', 1],
        ['o ', 1],
        [' no', 1],
        ['no ', 1],
        [' no ', 1],
      ],
    );
  });

  it('counts words and pairs', () => {
    assert.deepEqual([...wordsAndPairs('¿No va? No.').keys()], ['no', 'va', 'no va', 'va no']);
  });
});
