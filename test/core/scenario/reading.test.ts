import assert from 'node:assert/strict';
import { listSops } from '../../../src/core/library/listing';
import { TestsChecker } from '../../../src/core/scenario/check/check-file';
import { readTests } from '../../../src/core/scenario/read/read';
import { isTestPath, sopPathOf } from '../../../src/core/scenario/test-path';
import { MemoryFiles } from '../support/memory-files';
import { sample, sampleLibrary, tried } from './trial';

const library = sampleLibrary();

function problemsOf(text: string, path?: string): readonly string[] {
  return tried(text, library, path).problems;
}

describe('a file of tests', () => {
  it('is one by its name, and no SOP', async () => {
    assert.deepEqual(
      [
        'a/refund.test.yml',
        'refund.TEST.yaml',
        '_old/refund.test.yml',
        '.test.yml',
        'library.yml',
        'refund.test.md',
      ].map(isTestPath),
      [true, true, false, false, false, false],
    );
    assert.equal(sopPathOf('a/refund.test.yml'), 'a/refund.md');
    const files = new MemoryFiles({ 'sops/refund.md': sample['refund.md'], 'sops/refund.test.yml': 'tests: []' });
    const { paths, leftOut } = await listSops(files, 'sops');
    assert.deepEqual({ paths, leftOut }, { paths: ['refund.md'], leftOut: [] });
  });

  it('is about the SOP of its name, or the one that it names', () => {
    const one = 'tests: [{name: A, expect: {steps: open}}]';
    assert.deepEqual(problemsOf(one), []);
    assert.deepEqual(problemsOf(`sop: refund\n${one}`, 'other.test.yml'), []);
    assert.deepEqual(problemsOf(one, 'a/other.test.yml'), [
      '1: There is no SOP “other.md” beside this file. Give both the same name, or write “sop: …” with the id of the SOP that is tested.',
    ]);
    assert.deepEqual(problemsOf(`sop: refnud\n${one}`), [
      '1: There is no SOP with the id “refnud” in this library. Did you mean “refund”?',
    ]);
    assert.deepEqual(problemsOf('messages: [{text: It is broken, sop: repair}]', 'other.test.yml'), []);
  });

  it('tells what is no part of the format, at its place, and keeps the rest', () => {
    const text = `
tests:
  - name: A
    given: {answer: {window: Nobody knows}}
    expect: {steps: open, replies: x}
  - expect: {steps: open}
  - name: B
messages:
  - {text: Hello there, first: 12}
  - columns: [first]
    rows: [[1]]
  - columns: [text]
    rows: [[a, b], c]
`;
    assert.deepEqual(problemsOf(text), [
      '4: Unknown key “answer”. Did you mean “answers”?',
      '5: Unknown key “replies”.',
      '6: “name” is missing here. Add “name: …”.',
      '7: This test expects nothing, so it can hardly fail. Say below “expect:” what is to come of it.',
      '9: “first” must be a whole number from 1 to 8.',
      '10: “text” is missing here. Add “text: …”.',
      '13: “rows” must be a list of lists of text values, such as “- [refund, money back]”.',
      '13: This row has 2 cells, but there are only 1 columns. Put quotes around texts with commas in them.',
    ]);
    assert.deepEqual(
      tried(text, library).results.map(({ test }) => test.kind),
      ['case', 'case', 'message', 'message'],
    );
  });

  it('says what there is where something is named that is not', () => {
    const text = `
tests:
  - name: A
    given:
      facts: {teir: vip, tier: platinum, order.id: 12}
      channel: emial
      answers: {windwo: Longer ago, window: Longer, open: Yes}
    expect: {path: [Chek], ends: Paid, reply: money-on-its-wya, required: [pay, payy]}
  - name: A
    expect: {steps: open}
`;
    assert.deepEqual(problemsOf(text), [
      '9: Another test in this file is called “A” too. Give this one a name of its own.',
      '5: The library knows no “teir”: neither a variable, nor a fact that a rule asks for. Correct the name, or add it to “variables” in library.yml. Did you mean “tier”?',
      '5: “platinum” cannot be the value of “tier”. It may be: “standard”, “vip”.',
      '5: “12” cannot be the value of “order.id”: it does not match the pattern in library.yml.',
      '7: “windwo” is no question of “Refund”. Its questions: “window”. Did you mean “window”?',
      '7: “Longer” is no answer to “When was it delivered?”. The answers: “30 days ago or less”, “Longer ago”, “Nobody knows”. Did you mean “Longer ago”?',
      '7: “open” is no question of “Refund”. Its questions: “window”.',
      '8: “Chek” is neither a section nor a step of “Refund”, nor an SOP that it leads to. Its sections: “Check”, “Pay back”, “Ask”, “End”. Did you mean “Check”?',
      '8: “payy” is no step of “Refund”. Write the id of one, or its words. Did you mean “pay”?',
      '8: “money-on-its-wya” is no reply of “Refund”. Its replies: “money-on-its-way”, “question”, “good-bye”. Did you mean “money-on-its-way”?',
    ]);
  });

  it('is told of as its library sets it, and as its comments say', () => {
    const location = { uri: 'sops/refund.test.yml', root: 'sops', path: 'refund.test.yml' };
    const codes = (text: string) =>
      new TestsChecker(library)
        .checkAt(
          location,
          new Map([['test.expects-nothing', 'off']]),
        )(text)
        .problems.map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(codes('tests: [{name: A}, {name: A, expect: {steps: x}}]'), [
      'test.name-twice warning',
      'test.step-unknown error',
    ]);
    assert.deepEqual(
      codes('# sop-guide-disable-next-line test.step-unknown: it is to come\ntests: [{name: A, expect: {steps: x}}]'),
      [],
    );
  });

  it('is read whatever it holds, and costs no other', () => {
    const read = (text: string) =>
      readTests(text, { uri: 'sops/a.test.yml', root: 'sops', path: 'a.test.yml' }).problems.map(({ code }) => code);
    assert.deepEqual(read(''), ['test.empty']);
    assert.deepEqual(read('- a'), ['yaml.not-a-map']);
    assert.deepEqual(read('tests: a'), ['yaml.not-groups']);
    assert.deepEqual(read(`tests: [${'['.repeat(60)}`), ['yaml.too-deep']);
    assert.deepEqual(read(`# ${'x'.repeat(600_000)}`), ['yaml.too-long']);
  });
});
