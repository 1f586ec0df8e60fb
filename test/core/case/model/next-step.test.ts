import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { nextStep, openBefore } from '../../../../src/core/case/model/next-step';
import { findStep } from '../../../../src/core/case/model/view';
import { answered, caseOn, ticked } from '../../support/cases';

const body = [
  '- [ ] Ask for a photo `#photo optional`',
  '- [ ] Look into it `#look`',
  '  - [ ] The order `#order`',
  '  - [ ] The date `#date optional`',
  '- [ ] Which? `#which`',
  '  - Money → [Money](#money)',
  '  - Nothing',
  '- [ ] Offer a voucher `#voucher discretion`',
  '',
  '## Money',
  '',
  '- [ ] Pay `#pay protocol`',
  '',
].join('\n');

describe('the next step', () => {
  const nextAfter = (...actions: CaseAction[]) => nextStep(caseOn(body, ...actions))?.step.id;

  it('is the first that may not be left undone, of those that are ticked or answered themselves', () => {
    assert.equal(nextAfter(), 'order');
    assert.equal(nextAfter(ticked('order')), 'which');
  });

  it('follows the answers, and is none once all is done', () => {
    assert.equal(nextAfter(ticked('order'), answered('which', 'Money')), 'pay');
    assert.equal(nextAfter(ticked('order'), answered('which', 'Money'), ticked('pay')), undefined);
    assert.equal(nextAfter(ticked('order'), answered('which', 'Nothing')), undefined);
  });

  it('is what comes before a step that is done out of its order', () => {
    const before = (id: string, ...actions: CaseAction[]) => {
      const view = caseOn(body, ...actions);
      const step = findStep(view, id);
      return step && openBefore(view, step)?.step.id;
    };
    assert.equal(before('pay', answered('which', 'Money')), 'order');
    assert.equal(before('pay', ticked('order'), answered('which', 'Money')), undefined);
    assert.equal(before('order'), undefined);
    assert.equal(before('photo'), undefined);
  });
});

describe('a step that is ticked', () => {
  it('keeps why it was done before its turn, and in whose place', () => {
    const view = caseOn(body, {
      ...ticked('order'),
      reason: 'she is on the phone',
      instead_of: 'supervisor',
    } as CaseAction);
    const { reason, insteadOf } = findStep(view, 'order')?.record ?? {};
    assert.deepEqual([reason, insteadOf], ['she is on the phone', 'supervisor']);
  });
});
