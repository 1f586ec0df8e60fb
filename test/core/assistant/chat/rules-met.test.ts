import assert from 'node:assert/strict';
import { rulesMet } from '../../../../src/core/assistant/chat/rules-met';
import { Assistant } from '../../support/assistants';
import { refundLibrary } from '../library';

describe('The rules of an SOP about handing over', () => {
  const { context } = new Assistant(refundLibrary());
  const sop = (id: string) => context.library.withId(id)[0]!;
  const met = (id: string, amount?: string) =>
    rulesMet(sop(id), amount === undefined ? {} : { refund: { amount } }, context);

  it('are met by what a message says, before any case begins', () => {
    const [rule, ...others] = met('give-refund', '150');
    assert.equal(rule?.to, 'supervisor');
    assert.equal(rule.rule.kind, 'condition');
    assert.deepEqual(others, []);
  });

  it('are not met where it says otherwise, nothing, or the SOP has none', () => {
    assert.deepEqual(met('give-refund', '50'), []);
    assert.deepEqual(met('give-refund'), []);
    assert.deepEqual(met('send-back', '150'), []);
  });
});
