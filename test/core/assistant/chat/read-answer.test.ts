import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longestAnswer, readAnswer } from '../../../../src/core/assistant/chat/read-answer';
import { holds } from '../../support/properties';
import { refundLibrary } from '../library';

const sop = refundLibrary().withId('give-refund')[0]!;
const passages = [
  { sop, place: 'Check', text: 'The money is back within 30 days, at most 1.000,50 €.' },
  { sop, place: 'Pay back', text: 'The supervisor approves it.' },
];
const read = (answer: string) => readAnswer(answer, passages);

describe('What a language model answers to a question', () => {
  it('is read statement by statement, with the passages each rests on', () => {
    assert.deepEqual(read('It takes 30 days. [1]\n- The supervisor **approves** it [2][1].\n2. `Both` of it [1, 2]'), {
      statements: [
        { text: 'It takes 30 days.', sources: [0] },
        { text: 'The supervisor approves it.', sources: [1, 0] },
        { text: 'Both of it', sources: [0, 1] },
      ],
      leftOut: 0,
      isNotCovered: false,
    });
    assert.deepEqual(
      read('One thing [1]. Another [2].').statements.map(({ text, sources }) => [text, ...sources]),
      [
        ['One thing.', 0],
        ['Another.', 1],
      ],
    );
  });

  it('counts only where its numbers stand in its passages, in whatever words or digits they are written, and so its links', () => {
    for (const answer of [
      'You get it in sixty days [1]',
      'It takes a fortnight [1]',
      'It takes ٦٠ days [1]',
      'It takes ６０ days [1]',
      'Pay at www.evil.example [1]',
      'Mail boss@evil.example [1]',
      'Pay at evil-shop.com [1]',
    ])
      assert.deepEqual(read(answer).statements, [], answer);
    for (const answer of ['It takes thirty days [1]', 'It takes ٣٠ days [1]', 'The supervisor approves it [2]'])
      assert.equal(read(answer).statements.length, 1, answer);
  });

  it('counts only where it names passages that there are', () => {
    for (const answer of [
      'It takes a while.',
      'It does [3].',
      'It does [0].',
      'It does [1][9].',
      '[1]',
      'It does (1).',
    ])
      assert.deepEqual(read(answer).statements, [], answer);
    const { statements, leftOut } = read('Founded [1]. And one that names nothing.');
    assert.deepEqual([statements.length, leftOut], [1, 1]);
  });

  it('counts only where it says no other numbers than they do', () => {
    assert.equal(read('At most 1,000.50 euros [1]').statements.length, 1);
    assert.equal(read('At most 1,500 euros [1]').leftOut, 1);
    assert.equal(read('Within 14 days [1]').leftOut, 1);
    assert.equal(read('Within 30 days [2]').leftOut, 1);
  });

  it('may be that nothing covers it, and nothing else', () => {
    for (const answer of ['NOT_COVERED', ' NOT_COVERED.\n', '**NOT_COVERED**'])
      assert.deepEqual(read(answer), { statements: [], leftOut: 0, isNotCovered: true }, answer);
    assert.equal(read('It takes 30 days [1]\nNOT_COVERED').isNotCovered, false);
    assert.equal(read('').isNotCovered, false);
  });

  it('is read whatever it is: no more of it than a person reads, and never with sources that are not there', () => {
    const piece = fc.constantFrom('[1]', '[2]', '[7]', '\n', '- ', '`', '[1,2]', '12 ');
    holds(fc.tuple(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(piece)), ([text, more]) => {
      const { statements, leftOut } = read(text + more.join(text.slice(0, 9)));
      for (const one of statements) {
        assert.ok(one.sources.length > 0 && one.sources.every((at) => at === 0 || at === 1));
        assert.doesNotMatch(one.text, /[\r\n]/);
      }
      assert.ok(leftOut >= 0);
    });
    const { statements } = read('Yes [1]\n'.repeat(longestAnswer));
    assert.equal(statements.length, 20);
  });
});
