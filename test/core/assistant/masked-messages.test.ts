import assert from 'node:assert/strict';
import { ChoiceEvaluation, leaked, markedToReceive, mostMarkedSent } from '../../eval/choice';

describe('The messages that are kept apart, for a language model', () => {
  let all: readonly ReturnType<ChoiceEvaluation['request']>[] = [];

  before(() => {
    const evaluation = new ChoiceEvaluation();
    all = markedToReceive().map((one) => evaluation.request(one));
  });

  it('never have a personal value that the product finds in them', () => {
    const lost = all.flatMap((one) => leaked(one, one.personal));
    assert.ok(all.flatMap(({ personal }) => personal).length > 300);
    assert.equal(lost.length, 0, `${lost.length} personal values would be sent`);
  });

  it('have hardly any that a person marked', () => {
    const marked = all.flatMap((one) => leaked(one, one.marked));
    assert.ok(all.flatMap((one) => one.marked).length > 500);
    assert.ok(marked.length <= mostMarkedSent, `${marked.length} values that a person marked would be sent`);
  });

  it('are all sent, for each says something besides', () => {
    assert.ok(all.every(({ request }) => request !== undefined));
  });
});
