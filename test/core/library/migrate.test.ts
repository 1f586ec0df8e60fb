import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { kindOf } from '../../../src/core/lint/kinds';
import type { FixFile } from '../../../src/core/lint/fix';
import { readLibraryConfig } from '../../../src/core/library/config';
import { migrateLibrary } from '../../../src/core/library/migrate';
import { applyEdits } from '../../../src/core/text/edit';
import { anyText, fragments } from '../support/hostile';
import { libraryOf, newLinter } from '../support/libraries';
import { holds } from '../support/properties';

/** The text in the present format. */
function migrated(text: string): string {
  const migration = migrateLibrary(text);
  if (migration.kind !== 'old') assert.fail(JSON.stringify(migration));
  return migration.text;
}

describe('migrating library.yml', () => {
  it('writes the version before the first key and keeps all else: comments, order, layout', () => {
    const text = '# Our shop\n\n# Its name\nname:   Shop # short\nteam: {ana: {name: Ana}}\n';
    assert.equal(
      migrated(text),
      '# Our shop\n\n# Its name\nversion: 1\nname:   Shop # short\nteam: {ana: {name: Ana}}\n',
    );
  });

  for (const [what, text, expected] of [
    ['CR LF', 'name: a\r\nlang: es\r\n', 'version: 1\r\nname: a\r\nlang: es\r\n'],
    ['no line break at the end', 'name: a', 'version: 1\nname: a'],
    ['a document start', '---\nname: a\n', '---\nversion: 1\nname: a\n'],
    ['indented keys', '  name: a\n  lang: es\n', '  version: 1\n  name: a\n  lang: es\n'],
    ['braces', '{name: a, lang: es}\n', '{version: 1, name: a, lang: es}\n'],
    ['empty braces', '{}\n', '{version: 1}\n'],
    ['a version left empty', 'name: a\nversion:\nlang: es\n', 'name: a\nversion: 1\nlang: es\n'],
    ['an anchor', 'name: &n a\nvision: *n\n', 'version: 1\nname: &n a\nvision: *n\n'],
  ] as const) {
    it(`works with ${what}`, () => assert.equal(migrated(text), expected));
  }

  it('changes nothing that is in the present format already, or says nothing', () => {
    for (const text of ['version: 1\nname: a\n', '', '# a comment\n', '---\n'])
      assert.deepEqual(migrateLibrary(text), { kind: 'current' }, JSON.stringify(text));
    assert.deepEqual(migrateLibrary(readFileSync('sops/library.yml', 'utf8')), { kind: 'current' });
  });

  it('leaves alone what is newer, or cannot be read', () => {
    assert.deepEqual(migrateLibrary('version: 2\nname: a\n'), { kind: 'newer', version: 2 });
    for (const text of ['name: [a\n', '- a\n', 'text', 'version: [1]\nname: a\n'])
      assert.equal(migrateLibrary(text).kind, 'unreadable', text);
  });

  it('leaves alone what somebody wrote as the version although it is none', () => {
    for (const version of ['abc', '1.0', '0', 'one # first', '[1]']) {
      const migration = migrateLibrary(`version: ${version}\nname: a\n`);
      assert.ok(migration.kind === 'unreadable' && migration.reason.includes('version: 1'), version);
    }
  });

  it('does it once, says the same and never throws, whatever the text is', () => {
    const key = fc.constantFrom(
      'name: a\n',
      'lang: es\n',
      '# note\n',
      '\n',
      'team: {ana: {}}\n',
      'variables:\n  a.b: {}\n',
    );
    holds(
      fc.oneof(
        fc.uniqueArray(key).map((lines) => lines.join('')),
        anyText,
        fragments,
      ),
      (text) => {
        const migration = migrateLibrary(text);
        if (migration.kind !== 'old') return;
        assert.deepEqual(migrateLibrary(migration.text), { kind: 'current' });
        assert.equal(applyEdits(text, [migration.edit]), migration.text);
        assert.deepEqual(
          { ...readLibraryConfig(migration.text).config, version: 0 },
          { ...readLibraryConfig(text).config, version: 0 },
        );
      },
      300,
    );
  });
});

describe('library.version-old', () => {
  const problemsOf = (text: string) =>
    newLinter(libraryOf({}, text))
      .configProblems('sops')
      .filter(({ code }) => code.startsWith('library.version'));

  it('is a note on a file that does not say its format, and mends it', () => {
    const text = '# Shop\nname: a\n';
    const [problem] = problemsOf(text);
    assert.deepEqual(
      [problem?.code, problem?.severity, problem?.args],
      ['library.version-old', 'information', ['0', '1']],
    );
    const lines = text.split('\n');
    const file: FixFile = { lines, sop: undefined, cut: () => '', languageOf: () => undefined };
    const [fix] = kindOf('library.version-old').fix!(problem!, file);
    assert.equal(fix?.isPreferred, false);
    assert.equal(applyEdits(text, fix.edits), '# Shop\nversion: 1\nname: a\n');
  });

  it('is no note on any other', () => {
    assert.deepEqual(problemsOf('version: 1\nname: a\n'), []);
    assert.deepEqual(problemsOf(''), []);
    assert.deepEqual(
      problemsOf('version: 2\n').map(({ code }) => code),
      ['library.version-newer'],
    );
    assert.deepEqual(
      problemsOf('version: one\n').map(({ code }) => code),
      ['library.version-invalid'],
    );
  });
});
