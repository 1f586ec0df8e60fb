import assert from 'node:assert/strict';
import { vsixProblems } from '../../tools/package/vsix';

const good = [
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'changelog.md',
  'dist/cli-lint-QA4ZT2YL.js',
  'dist/cli.js',
  'dist/flowchart.js',
  'dist/fuse.js',
  'dist/languages.json',
  'dist/learning.js',
  'dist/node-panel-PLWJIZC2.js',
  'dist/node.js',
  'dist/re2js.js',
  'dist/reading-page.js',
  'dist/reading.js',
  'dist/report.js',
  'dist/stemmers.js',
  'dist/small-words.js',
  'dist/word-vectors-table.js',
  'dist/step.js',
  'dist/web.js',
  'l10n/bundle.l10n.es.json',
  'media/icons/sop.svg',
  'media/schemas/library.json',
  'package.json',
  'package.nls.es.json',
  'package.nls.json',
  'readme.md',
  'sops/library.yml',
  'sops/payment/refund.md',
  'sops/payment/refund.test.yml',
];

describe('What is in the package', () => {
  it('is all that is needed', () => {
    assert.deepEqual(vsixProblems(good), []);
  });

  it('is missing no file', () => {
    const without = good.filter((file) => file !== 'dist/web.js');
    assert.deepEqual(vsixProblems(without), ['is missing: dist/web.js']);
  });

  it('is missing no notices', () => {
    const without = good.filter((file) => !file.startsWith('THIRD'));
    assert.deepEqual(vsixProblems(without), ['is missing: THIRD-PARTY-NOTICES.txt']);
  });

  it('is missing no folder', () => {
    const without = good.filter((file) => !file.startsWith('l10n/'));
    assert.equal(vsixProblems(without).length, 1);
  });

  for (const stray of [
    'dist/node.js.map',
    'dist/node.meta.json',
    'src/core/sop.ts',
    'test/run.ts',
    'node_modules/yaml/index.js',
    'tsconfig.json',
    '.vscode/launch.json',
  ]) {
    it(`is not ${stray}`, () => {
      assert.deepEqual(vsixProblems([...good, stray]), [`does not belong in it: ${stray}`]);
    });
  }
});
