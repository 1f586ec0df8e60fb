import assert from 'node:assert/strict';
import { fixAll, fixesOf } from '../../../src/core/lint/fixing';
import { kindOf } from '../../../src/core/lint/kinds';
import { TestsChecker } from '../../../src/core/scenario/check/check-file';
import type { SopLocation } from '../../../src/core/sop/model';
import { applyEdits } from '../../../src/core/text/edit';
import type { Library } from '../../../src/core/library/library';
import { added, removed } from '../support/libraries';
import { sample, sampleLibrary } from './trial';

function location(path: string): SopLocation {
  return { uri: `sops/${path}`, root: 'sops', path };
}

/** The texts that the fixes of each problem make of a file of tests, by its code. */
function offered(text: string, path = 'refund.test.yml', library: Library = sampleLibrary()): [string, string[]][] {
  const check = new TestsChecker(library).checkAt(location(path));
  const file = check(text);
  return file.problems.map((one) => [one.code, fixesOf(file, one, check).map(({ edits }) => applyEdits(text, edits))]);
}

/** Fails unless each of these names in a test is mended into the other. */
function mends(code: string, test: (name: string) => string, names: Readonly<Record<string, string>>): void {
  for (const [wrong, right] of Object.entries(names))
    assert.deepEqual(offered(test(wrong)), [[code, [test(right)]]], wrong);
}

const given = (inner: string) => `tests:\n  - name: A\n    given: {${inner}}\n    expect: {ends: End}\n`;
const expected = (inner: string) => `tests:\n  - name: A\n    expect: {${inner}}\n`;

describe('problems of tests are mended', () => {
  it('by the name that was meant, as YAML reads it there', () => {
    mends('test.sop-unknown', (id) => `sop: ${id}\n${expected('ends: End')}`, {
      refnud: 'refund',
      '"refnud"': '"refund"',
    });
    mends('test.sop-unknown', (id) => `messages: [{text: It is broken, sop: ${id}}]`, { repiar: 'repair' });
    mends('test.question-unknown', (id) => given(`answers: {${id}: Longer ago}`), {
      windw: 'window',
      '"#windw"': '"window"',
    });
    mends('test.answer-unknown', (answer) => given(`answers: {window: ${answer}}`), {
      'Long ago': 'Longer ago',
      "'Long ago'": "'Longer ago'",
      '31 days ago or less': '30 days ago or less',
    });
    mends('test.step-unknown', (id) => expected(`steps: [${id}]`), { opne: 'open', 'Tag the ordre': 'Tag the order' });
    mends('test.place-unknown', (id) => expected(`path: [Check, ${id}]`), { 'Pay bakc': 'Pay back', repiar: 'repair' });
    mends('test.reply-unknown', (id) => expected(`reply: ${id}`), { 'money-on-the-way': 'money-on-its-way' });
    mends('test.fact-unknown', (name) => given(`facts: {${name}: "20"}`), { 'refund.amuont': 'refund.amount' });
    mends('test.value-refused', (value) => given(`facts: {tier: ${value}}`), { standrad: 'standard' });
    mends('yaml.unknown-key', (key) => `tests:\n  - name: A\n    expect: {ends: End, ${key}: open}\n`, {
      stesp: 'steps',
      'not-step': 'not-steps',
    });
  });

  it('also where what is wrong with its answer shows only then', () => {
    assert.deepEqual(offered(given('answers: {windw: In spring}')), [
      ['test.question-unknown', [given('answers: {window: In spring}')]],
      ['test.answer-unknown', []],
    ]);
  });

  it('in quotes where YAML would read something else', () => {
    const odd = sample['refund.md'].replace('Nobody knows →', 'No →').replace('Longer ago →', 'Two, or three: long →');
    const library = sampleLibrary({ ...sample, 'refund.md': odd });
    const answered = (answer: string) => given(`answers: {window: ${answer}}`);
    const after = (answer: string) => offered(answered(answer), undefined, library).flatMap(([, texts]) => texts);
    assert.deepEqual(after('Two or three long'), [answered('"Two, or three: long"')]);
    assert.deepEqual(after('Noo'), [answered('"No"')]);
  });

  it('by a name of its own for a test that is called as another', () => {
    const named = (...names: string[]) =>
      `tests:\n${names.map((name) => `  - {name: ${name}, expect: {ends: End}}\n`).join('')}`;
    assert.deepEqual(offered(named('A', 'A', 'A (2)', 'A')), [
      ['test.name-twice', [named('A', 'A (3)', 'A (2)', 'A')]],
      ['test.name-twice', [named('A', 'A', 'A (2)', 'A (4)')]],
    ]);
  });

  it('by naming the SOP, where one is called nearly as the file, or was', () => {
    const text = `# About refunds\n${expected('ends: End')}`;
    const after = `# About refunds\nsop: refund\n${expected('ends: End')}`;
    assert.deepEqual(offered(text, 'refnud.test.yml'), [['test.sop-missing', [after]]]);
    assert.deepEqual(offered(text, 'else/where.test.yml'), [['test.sop-missing', []]]);
    const library = sampleLibrary();
    library.update([removed('refund.md')]);
    const { 'refund.md': moved } = sample;
    library.update([added('payment/back.md', moved)]);
    assert.deepEqual(offered(text, 'refund.test.yml', library), [['test.sop-missing', [after]]]);
  });

  it('all at once where there is no doubt', () => {
    const text = given('facts: {refund.amuont: "20"}, answers: {windw: Longer ago}');
    const check = new TestsChecker(sampleLibrary()).checkAt(location('refund.test.yml'));
    assert.equal(fixAll(check(text), check).text, given('facts: {refund.amount: "20"}, answers: {window: Longer ago}'));
  });

  it('by a variable in library.yml for a fact that is none yet', () => {
    const check = new TestsChecker(sampleLibrary()).checkAt(location('refund.test.yml'));
    const [unknown] = check(given('facts: {gift.card: A1}')).problems;
    assert.deepEqual(kindOf(unknown!.code).declares?.(unknown!), { name: 'gift.card', label: 'Gift card' });
  });
});
