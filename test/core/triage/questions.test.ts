import assert from 'node:assert/strict';
import { twoQuestions } from '../../../src/core/triage/questions';

function suggested(id: string, confidence: number, ...places: readonly (readonly [number, number])[]) {
  return { id, confidence, reasons: places.map(([start, end]) => ({ phrase: { text: '', start, end } })) };
}

describe('two questions in a message', () => {
  it('are two likely suggestions with nothing in common, in the order they are asked', () => {
    const [late, early] = [suggested('late', 0.8, [60, 70], [5, 9]), suggested('early', 0.7, [10, 20], [50, 55])];
    assert.deepEqual(twoQuestions([late, early]), [early, late]);
  });

  it('may have another suggestion between them', () => {
    const all = [suggested('a', 0.9, [0, 9]), suggested('like a', 0.8, [5, 12]), suggested('b', 0.6, [20, 30])];
    assert.deepEqual(
      twoQuestions(all)?.map(({ id }) => id),
      ['a', 'b'],
    );
  });

  it('are not two answers to the same words, nor one that is hardly likely', () => {
    assert.equal(twoQuestions([suggested('a', 0.9, [0, 9]), suggested('b', 0.8, [8, 12])]), undefined);
    assert.equal(twoQuestions([suggested('a', 0.9, [0, 9]), suggested('b', 0.4, [20, 30])]), undefined);
    assert.equal(twoQuestions([suggested('a', 0.9, [0, 9])]), undefined);
    assert.equal(twoQuestions([]), undefined);
  });
});
