import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { nextStep } from '../../../../src/core/case/model/next-step';
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
});
