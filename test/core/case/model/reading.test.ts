import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { leadOf, standingOf, stepRead, stepsBeside } from '../../../../src/core/case/model/reading';
import { findStep } from '../../../../src/core/case/model/view';
import type { CaseView } from '../../../../src/core/case/model/view';
import { sopWith } from '../../support/sops';
import { answered, caseOn, ticked } from '../../support/cases';

const body = [
  '## Look',
  '',
  '- [ ] Ask for a photo `#photo optional`',
  '- [ ] Look into it `#look`',
  '  - [ ] The order `#order`',
  '  - Only for companies:',
  '    - [ ] The company `#company`',
  '- [ ] Which? `#which`',
  '  - Money → [Money](#money)',
  '  - Nothing → carry on',
  '',
  '## Money',
  '',
  '- [ ] Pay `#pay`',
  '',
].join('\n');

const stepIn = (view: CaseView, id: string) => {
  const step = findStep(view, id);
  assert.ok(step);
  return step;
};

describe('the step that is read', () => {
  const readAfter = (selected: Parameters<typeof stepRead>[1], ...actions: CaseAction[]) =>
    stepRead(caseOn(body, ...actions), selected)?.step.id;

  it('is the one that is selected, whether or not it is done', () => {
    assert.equal(readAfter({ step: 'test#photo' }), 'photo');
    assert.equal(readAfter({ step: 'test#order' }, ticked('order')), 'order');
    assert.equal(readAfter({ step: 'test#look' }), 'look');
  });

  it('is the first open one of a section that is selected', () => {
    assert.equal(readAfter({ sop: 'test', anchor: 'look' }), 'photo');
    assert.equal(readAfter({ sop: 'test', anchor: 'look' }, ticked('photo'), ticked('order')), 'company');
    assert.equal(readAfter({ sop: 'test', anchor: 'money' }, answered('which', 'Money'), ticked('pay')), 'pay');
  });

  it('is the one that is up when nothing is selected, or something that is gone', () => {
    assert.equal(readAfter(undefined), 'order');
    assert.equal(readAfter({ step: 'test#no-such-step' }), 'order');
    const all = [ticked('order'), ticked('company'), answered('which', 'Nothing')];
    assert.equal(readAfter(undefined, ...all), undefined);
  });
});

describe('the steps before and after the one that is read', () => {
  const beside = (id: string | undefined, ...actions: CaseAction[]) => {
    const view = caseOn(body, ...actions);
    const { previous, next } = stepsBeside(view, id === undefined ? undefined : stepIn(view, id));
    return [previous?.step.id, next?.step.id];
  };

  it('are those on the path, in the order of the checklist, groups left out', () => {
    assert.deepEqual(beside('photo'), [undefined, 'order']);
    assert.deepEqual(beside('company'), ['order', 'which']);
    assert.deepEqual(beside('which'), ['company', undefined]);
    assert.deepEqual(beside('which', answered('which', 'Money')), ['company', 'pay']);
    assert.deepEqual(beside('look'), ['photo', 'order']);
  });

  it('are the last one, and none, where all is done', () => {
    assert.deepEqual(beside(undefined), ['which', undefined]);
  });
});

describe('where a step stands', () => {
  it('is its section, the steps around it, and the words that it stands below', () => {
    const view = caseOn(body);
    const { section, within, context } = standingOf(view, stepIn(view, 'company'));
    assert.equal(section?.section.title, 'Look');
    assert.deepEqual(
      within.map(({ step }) => step.id),
      ['look'],
    );
    assert.deepEqual(context, ['Only for companies:']);
  });

  it('is found in an SOP that has no such section any more', () => {
    const view = caseOn(body);
    const step = { ...stepIn(view, 'order'), sop: 'other', key: 'other#order' };
    assert.deepEqual(standingOf(view, step), { section: undefined, within: [], context: [] });
  });
});

describe('where an answer leads', () => {
  const sop = sopWith(
    [
      '- [ ] Which? `#which`',
      '  - Money → [Money](#money)',
      '  - Voucher → [Voucher](#voucher)',
      '  - Other → [Other](../other/other.md#there)',
      '  - Form → [Form](https://example.com/form)',
      '  - Nothing → carry on',
      '',
      '## Money',
      '',
      '- [ ] Pay `#pay`',
    ].join('\n'),
  );

  it('is a section, another file, the web, what the SOP does not have, or on', () => {
    const branches = sop.sections[0]?.steps[0]?.branches ?? [];
    assert.deepEqual(
      branches.map((branch) => leadOf(sop, branch)),
      [
        { kind: 'section', title: 'Money' },
        { kind: 'nowhere', anchor: 'voucher' },
        { kind: 'file', path: '../other/other.md' },
        { kind: 'web', href: 'https://example.com/form' },
        { kind: 'on' },
      ],
    );
  });
});
