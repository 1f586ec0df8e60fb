import assert from 'node:assert/strict';
import type { Linter } from '../../../src/core/lint/linter';
import type { Level } from '../../../src/core/problem';
import { added, configured, libraryOf, linterOf, newLinter } from '../support/libraries';
import { assertProblems } from '../support/problems';
import { marked } from '../support/ranges';

const text = '---\ntitle: T\ntitel: x\n---\n\n[a](none.md)\n';
const library = (config?: string) => libraryOf({ 'a.md': text }, config);

/** The severities of what is wrong with the file, by code. */
function severitiesIn(linter: Linter, path = 'sops/a.md'): Record<string, string> {
  return Object.fromEntries(linter.problems(path).map(({ code, severity }) => [code, severity]));
}

const settings = (levels: Record<string, Level>) => () => new Map(Object.entries(levels));

describe('how bad a problem is', () => {
  it('is what its check says', () => {
    assert.deepEqual(severitiesIn(newLinter(library())), {
      'yaml.unknown-key': 'warning',
      'sop.target-missing': 'error',
    });
  });

  it('may be set in library.yml, for its own SOPs', () => {
    const two = library('lint: {severity: {yaml.unknown-key: error, sop.target-missing: off}}');
    two.update([added('b.md', text, 'other')]);
    assert.deepEqual(severitiesIn(linterOf(two)), { 'yaml.unknown-key': 'error' });
    assert.deepEqual(severitiesIn(linterOf(two), 'other/b.md'), {
      'yaml.unknown-key': 'warning',
      'sop.target-missing': 'error',
    });
  });

  it('is said last by the settings', () => {
    const both = library('lint: {severity: {yaml.unknown-key: error, sop.target-missing: warning}}');
    assert.deepEqual(severitiesIn(newLinter(both, settings({ 'yaml.unknown-key': 'information' }))), {
      'yaml.unknown-key': 'information',
      'sop.target-missing': 'warning',
    });
  });

  it('may change: everything is checked again then', () => {
    const levels = new Map<string, Level>();
    const both = library('name: x');
    const linter = newLinter(both, () => new Map(levels));
    assert.equal(severitiesIn(linter)['yaml.unknown-key'], 'warning');
    levels.set('yaml.unknown-key', 'error');
    let stale: unknown;
    linter.onDidChange((told) => (stale = told));
    linter.reconsider();
    assert.deepEqual(stale, { sops: ['sops/a.md'], configs: ['sops'] });
    assert.equal(severitiesIn(linter)['yaml.unknown-key'], 'error');
  });

  it('follows library.yml', () => {
    const one = library();
    assert.equal(severitiesIn(linterOf(one))['yaml.unknown-key'], 'warning');
    one.update([configured('lint: {severity: {yaml.unknown-key: information}}')]);
    assert.equal(severitiesIn(linterOf(one))['yaml.unknown-key'], 'information');
  });

  it('is always an error where the file cannot be read', () => {
    const broken = libraryOf({ 'a.md': '' }, 'lint: {severity: {sop.empty: off}}');
    assert.deepEqual(severitiesIn(newLinter(broken, settings({ 'sop.empty': 'off' }))), { 'sop.empty': 'error' });
  });

  it('counts for library.yml too', () => {
    const config = 'lint: {severity: {yaml.unknown-key: information}}\nnmae: x\n';
    assert.deepEqual(
      linterOf(libraryOf({}, config))
        .configProblems('sops')
        .map(({ code, severity }) => [code, severity]),
      [['yaml.unknown-key', 'information']],
    );
  });
});

describe('mistakes in severities', () => {
  const mistakes: readonly (readonly [yaml: string, ...expected: [string, ...string[]][]])[] = [
    ['lint: {severity: {⟦yaml.unknwon-key⟧: off}}', ['lint.code-unknown', 'yaml.unknwon-key', 'yaml.unknown-key']],
    ['lint: {severity: {⟦colour⟧: off}}', ['lint.code-unknown', 'colour']],
    ['lint: {severity: {⟦sop.empty⟧: off}}', ['lint.code-fatal', 'sop.empty']],
    [
      'lint: {severity: {reply.empty: ⟦warn⟧}}',
      ['yaml.not-one-of', 'reply.empty', 'warn', 'error, warning, information, off'],
    ],
    ['lint: {⟦severitty⟧: {}}', ['yaml.unknown-key', 'severitty', 'severity']],
    ['lint: ⟦off⟧', ['yaml.not-group', 'lint']],
  ];
  for (const [yaml, ...expected] of mistakes)
    it(`are told: ${marked(yaml).text}`, () =>
      assertProblems(yaml, linterOf(libraryOf({}, marked(yaml).text)).configProblems('sops'), expected));
});
