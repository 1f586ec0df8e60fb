import assert from 'node:assert/strict';
import { readTests } from '../../../src/core/scenario/read/read';
import { TestRunner } from '../../../src/core/scenario/run/test-runner';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { sampleLibrary } from '../../core/scenario/trial';
import type { Generator } from '../generator';
import { hostileText, plainText } from '../text';
import { yamlMarks } from '../yaml-marks';

const marks = [
  ...yamlMarks,
  'tests:\n  - ',
  'name: a\n    ',
  'given: {answers: {window: ',
  'expect: {path: [',
  'steps: [open, ',
  'contains: {es: ',
  'messages:\n  - ',
  'columns: [text]\n    rows: [[',
  'lang: [es, ca]',
];

const library = sampleLibrary();

/** A file of tests, read and run. */
export const testYml: Generator<string> = {
  name: 'test-yml',
  maxSize: 250_000,
  make: (random, size) => hostileText(random, marks, size),
  plain: (size) => `messages:\n  - text: >\n      ${plainText(size).replace(/\n/g, ' ')}\n`,
  read(text) {
    const { file } = readTests(text, { uri: 'sops/refund.test.yml', root: 'sops', path: 'refund.test.yml' });
    const runner = new TestRunner(library, () => new TriageIndex());
    const checked = runner.check(file);
    assert.ok(checked.problems.length >= 0);
    for (const test of [...file.tests, ...file.messages].slice(0, 50)) runner.run(checked, test);
  },
};
