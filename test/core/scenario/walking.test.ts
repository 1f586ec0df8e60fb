import assert from 'node:assert/strict';
import { sampleLibrary, tried } from './trial';

const library = sampleLibrary();

/** The step that a test of the refund is walked to. */
function walkedTo(given: string, expect: string): string | undefined {
  const { runner, checked } = tried(`tests:\n  - name: A\n    given: ${given}\n    expect: ${expect}\n`, library);
  const [test] = checked.file.tests;
  return test && runner.walk(checked, test)?.at?.replace(/^refund#/, '');
}

const recent = '{answers: {window: 30 days ago or less}}';
const later = '{answers: {window: Longer ago, warranty: "Yes"}}';

describe('walking through a test', () => {
  it('gives its answers, joins the SOPs that they lead to, and knows what is known', () => {
    const { runner, checked } = tried(
      `tests: [{name: A, given: {lang: es, facts: {refund.amount: 20}, answers: {window: Longer ago, warranty: "Yes"}}, expect: {ends: Free}}]`,
      library,
    );
    const [test] = checked.file.tests;
    const walk = test && runner.walk(checked, test);
    assert.deepEqual(
      walk?.actions.map((one) => [one.event, 'to' in one ? one.to : 'sop_id' in one ? one.sop_id : '']),
      [
        ['answer', 'Longer ago'],
        ['join', 'repair'],
        ['answer', 'Yes'],
      ],
    );
    assert.equal(walk.start.facts?.['lang']?.[0], 'es');
    assert.equal(walk.lang, 'es');
  });

  it('ends at the last step where all comes as expected', () => {
    assert.equal(walkedTo(recent, '{steps: pay}'), 'gift');
  });

  it('leads to the question whose answer leads elsewhere than expected', () => {
    assert.equal(walkedTo(recent, '{path: [Check, Ask, End]}'), 'window');
    assert.equal(walkedTo(later, '{path: [Check, repair#Workshop, repair#Paid, End]}'), 'repair#warranty');
    assert.equal(
      walkedTo('{answers: {window: Longer ago, "repair#warranty": "No", tell: x}}', '{ends: End}'),
      'repair#warranty',
    );
  });

  it('leads to the step that is named, or that offers the reply', () => {
    assert.equal(walkedTo(recent, '{not-steps: pay}'), 'pay');
    assert.equal(walkedTo(recent, '{required: photo}'), 'photo');
    assert.equal(walkedTo(recent, '{steps: send-question}'), 'window');
    assert.equal(walkedTo(recent, '{contains: Nobody says so}'), 'tell');
    assert.equal(walkedTo(recent, '{reply: question}'), 'gift');
    assert.equal(walkedTo('{}', '{path: [Check, End, Ask]}'), 'open');
  });
});
