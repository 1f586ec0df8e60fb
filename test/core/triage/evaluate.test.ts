import assert from 'node:assert/strict';
import { evaluate } from '../../../src/core/triage/evaluate';
import { sopFrom } from '../support/sops';

const sop = (id: string) => sopFrom(`---\nid: ${id}\ntitle: ${id}\n---\n\nText.\n`, `${id}.md`);
const suggested: Readonly<Record<string, readonly (readonly [id: string, confidence: number])[]>> = {
  one: [
    ['a', 0.95],
    ['b', 0.05],
  ],
  two: [
    ['b', 0.85],
    ['a', 0.15],
  ],
  three: [],
  four: [],
  five: [['c', 0.85]],
};
const evaluation = evaluate(
  [
    { message: 'one', expected: ['a'] },
    { message: 'two', expected: ['a'] },
    { message: 'three', expected: ['a'] },
    { message: 'four', expected: [] },
    { message: 'five', expected: ['b', 'c'] },
  ],
  (message) => suggested[message]!.map(([id, confidence]) => ({ sop: sop(id), confidence })),
);

describe('an evaluation', () => {
  it('counts what was right first and among the first three; nothing is right where nothing fits', () => {
    assert.equal(evaluation.cases, 5);
    assert.equal(evaluation.accuracy1, 3 / 5);
    assert.equal(evaluation.accuracy3, 4 / 5);
    assert.equal(evaluation.mrr, (1 + 1 / 2 + 0 + 1 + 1) / 5);
  });

  it('tells how much confidence is worth', () => {
    const bin = evaluation.reliability.find(({ from }) => from === 0.8);
    assert.deepEqual([bin?.count, bin?.meanConfidence, bin?.shareRight], [2, 0.85, 0.5]);
    assert.ok(evaluation.calibrationError > 0 && evaluation.calibrationError < 1);
  });

  it('lists what was taken for what, with an example', () => {
    assert.deepEqual(evaluation.confusions, [
      { meant: 'a', suggested: 'b', count: 1, example: 'two' },
      { meant: 'a', suggested: undefined, count: 1, example: 'three' },
    ]);
  });

  it('of nothing is nothing', () => {
    assert.equal(evaluate([], () => []).accuracy1, 0);
  });
});
