import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { draftRules } from '../../../src/core/lint/draft/rules';
import { describe as told } from '../../../src/core/lint/kinds';

describe('a draft', () => {
  const problemsOf = (text: string) =>
    draftRules.flatMap((rule) => [...rule.check({ text, front: readDraft(text) })]).map(told);

  it('is told which words of a value a comma cuts off', () => {
    assert.deepEqual(problemsOf('---\ncustomer: {name: Pérez, Ana, city: Vic}\n---\n\nHola\n'), [
      'The comma ends the value of “name”, so “Ana” is lost. Put the whole value in quotes, or on a line of its own, as in name: "Pérez, Ana".',
    ]);
  });

  it('is not told of what stands as it is meant', () => {
    const lines = [
      'refund: {amount: 1,50}',
      'customer: {name: "Pérez, Ana"}',
      'name: Pérez, Ana',
      'order: {id: 1, total: 2}',
    ];
    for (const line of lines) assert.deepEqual(problemsOf(`---\n${line}\n---\n`), [], line);
  });
});
