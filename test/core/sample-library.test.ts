import assert from 'node:assert/strict';
import type { LocalText } from '../../src/core/library/local-text';
import { describe as inWords } from '../../src/core/lint/kinds';
import type { Finding } from '../../src/core/lint/finding';
import { fillReply } from '../../src/core/reply/fill';
import { assertSound } from './support/invariants';
import { plainSop } from './support/sops';
import { readSampleLibrary } from './support/sample-library';
import { linterOf } from './support/libraries';

const library = readSampleLibrary();

/** Problems as a reader would cite them. */
function cited(file: string, problems: readonly Finding[]): string[] {
  return problems
    .filter((one) => one.severity === 'error')
    .map((one) => `${file}:${one.range.start.line + 1} ${inWords(one)}`);
}

describe('the sample library', () => {
  it('has SOPs', () => {
    assert.ok(library.size > 20);
  });

  it('has no errors', () => {
    assert.deepEqual(
      [...library.sops].flatMap((sop) => cited(sop.location.path, linterOf(library).problems(sop.location.uri))),
      [],
    );
    assert.deepEqual(cited('library.yml', linterOf(library).configProblems('sops')), []);
  });

  it('is read soundly', () => {
    for (const sop of library.sops)
      assertSound({ ...plainSop(sop), problems: linterOf(library).problems(sop.location.uri) }, sop.text);
  });

  it('names every category, and no folder that is not there', () => {
    const folders = library
      .categories()
      .map((category) => category.folder)
      .filter(Boolean)
      .sort();
    assert.deepEqual(folders, [...library.config('sops').categories.keys()].sort());
  });

  it('has replies that can all be filled in', () => {
    for (const sop of library.sops) {
      for (const variant of sop.replies.flatMap((reply) => reply.variants))
        assert.doesNotThrow(() => fillReply(variant.text, {}), `${sop.id}: ${variant.text.slice(0, 40)}`);
    }
  });
});

describe('the labels of the sample library', () => {
  const { categories, goals, roles, rules, surveys, team, variables } = library.config('sops');

  it('are there in three languages for everything that people choose from or are told', () => {
    const all: [string, LocalText][] = [
      ...[...categories].map(([key, { title }]): [string, LocalText] => [key, title]),
      ...[...roles],
      ...rules.map(({ title, when }): [string, LocalText] => [JSON.stringify(when), title]),
      ...[...variables].flatMap(([key, { label, values }]) => [
        [key, label] as [string, LocalText],
        ...[...values].map(([value, text]): [string, LocalText] => [`${key} ${value}`, text]),
      ]),
      ...[...surveys].map(([key, { question }]): [string, LocalText] => [key, question]),
      ...goals.map(({ id = '', title }): [string, LocalText] => [id, title]),
    ];
    const lacking = all.filter(
      ([, text]) => !Object.hasOwn(text, '') && ['en', 'es', 'ca'].some((one) => !Object.hasOwn(text, one)),
    );
    assert.deepEqual(lacking, []);
    // A name that is the same everywhere is written once.
    assert.deepEqual(
      all.filter(([, text]) => Object.hasOwn(text, '')).map(([key]) => key),
      ['refund.method bizum', 'refund.method paypal'],
    );
  });

  it('name every role of the team', () => {
    assert.deepEqual(
      [...team.values()].flatMap(({ role }) => (role !== undefined && !roles.has(role) ? [role] : [])),
      [],
    );
  });
});
