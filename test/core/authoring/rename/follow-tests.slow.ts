import assert from 'node:assert/strict';
import type { TestText } from '../../../../src/core/authoring/rename/follow-tests';
import { rename } from '../../../../src/core/authoring/rename/rename';
import { renameInTests } from '../../../../src/core/authoring/rename/rename-in-tests';
import { Trial } from '../../../../src/core/authoring/rename/trial';
import type { Library } from '../../../../src/core/library/library';
import type { Target } from '../../../../src/core/library/mention';
import { meantBy } from '../../../../src/core/scenario/names/same-thing';
import { namedIn } from '../../../../src/core/scenario/names/named-in-tests';
import type { NamedInTests } from '../../../../src/core/scenario/names/named-in-tests';
import type { CheckedTests } from '../../../../src/core/scenario/check/check-tests';
import { readTests } from '../../../../src/core/scenario/read/read';
import { TestRunner } from '../../../../src/core/scenario/run/test-runner';
import { isTestPath } from '../../../../src/core/scenario/test-path';
import { stepsOf } from '../../../../src/core/sop/model';
import { applyEdits } from '../../../../src/core/text/edit';
import { failuresOf, indexOf } from '../../scenario/trial';
import { readSampleLibrary, samplePaths, sampleText } from '../../support/sample-library';
import { locationOf } from '../../support/sops';

const root = 'sops';
const library = readSampleLibrary();
const tests: readonly TestText[] = samplePaths
  .filter(isTestPath)
  .map((path) => ({ location: locationOf(path), text: sampleText(path) }));

/** What is renamed of each kind, and what it is called then. */
const renamings = {
  'an SOP': 'new-sop',
  'a step': 'new-step',
  'a step of another SOP': 'other-step',
  'a section': 'Something new',
  'a section of another SOP': 'Something else',
  'a reply': 'Quite a new answer',
  'a variable': 'fact.renamed',
  'a constant': 'constant.renamed',
  'a person': 'new-person',
} as const;

type Kind = keyof typeof renamings;

/** What a name in a test of an SOP means. */
function meantIn(checked: CheckedTests, named: NamedInTests): readonly [Kind, Target] | undefined {
  const { names, sop } = checked;
  if (named.kind === 'fact') return ['a variable', { kind: 'variable', root, name: named.text }];
  if (named.kind === 'person') return ['a person', { kind: 'person', root, name: named.text }];
  if (named.kind === 'sop') return ['an SOP', { kind: 'id', id: named.text }];
  const [, constant] = /\{\{ ([\w.]+) \}\}/.exec(named.text) ?? [];
  if (constant !== undefined) return ['a constant', { kind: 'variable', root, name: constant }];
  const meant = names && meantBy(named, names);
  if (!meant || meant.kind === 'answer') return undefined;
  const { id, location, sections, replies } = meant.sop;
  if (meant.kind === 'sop') return ['an SOP', { kind: 'id', id }];
  const { path } = location;
  const isOwn = id === sop?.id;
  if (meant.kind === 'step')
    return [
      isOwn ? 'a step' : 'a step of another SOP',
      { kind: 'step', root, path, id: [...stepsOf(meant.sop)][meant.at]!.id },
    ];
  if (meant.kind === 'reply') return ['a reply', { kind: 'section', root, path, anchor: replies[meant.at]!.id }];
  const { anchor } = sections[meant.at]!;
  return [isOwn ? 'a section' : 'a section of another SOP', { kind: 'section', root, path, anchor }];
}

/** What of a kind the tests name most often: whatever the library is about, that is where renaming has most to do. */
function mostNamed(kind: Kind, all: readonly (readonly [Kind, Target])[]): Target {
  const counts = new Map<string, number>();
  for (const [one, target] of all)
    if (one === kind) counts.set(JSON.stringify(target), (counts.get(JSON.stringify(target)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  assert.ok(most, `The tests name ${kind}.`);
  return JSON.parse(most[0]) as Target;
}

function runnerOf(of: Library): TestRunner {
  return new TestRunner(of, () => indexOf(of));
}

describe('the tests of the sample library', () => {
  it('pass as before once what they name most is called otherwise', () => {
    const now = runnerOf(library);
    const all = tests.flatMap(({ text, location }) => {
      const checked = now.check(readTests(text, location).file);
      return namedIn(checked.file).flatMap((named) => {
        const meant = meantIn(checked, named);
        return meant ? [meant] : [];
      });
    });
    // One renaming after the other, so that the tests run once: what one of them misses is missing in the end.
    let [before, texts] = [library, tests];
    for (const kind of Object.keys(renamings) as Kind[]) {
      const target = mostNamed(kind, all);
      const name = renamings[kind];
      const { edits, refusal } = rename(target, name, before);
      assert.ok(edits, `${JSON.stringify(target)} → ${name}: ${refusal?.reason}`);
      const inTests = renameInTests(target, name, edits, before, texts);
      assert.ok(inTests.size > 0, `No test is written otherwise: ${JSON.stringify(target)} → ${name}`);
      texts = texts.map((one) => ({ ...one, text: applyEdits(one.text, inTests.get(one.location.uri) ?? []) }));
      before = new Trial(before, edits).library;
    }
    const then = runnerOf(before);
    const failed = texts.flatMap(({ location, text }) => {
      const read = readTests(text, location);
      const checked = then.check(read.file);
      const results = read.file.tests.map((test) => then.run(checked, test));
      const problems = [...read.problems, ...checked.problems].map(({ code }) => code);
      return [...problems, ...failuresOf({ results })].map((one) => `${location.path}: ${one}`);
    });
    assert.deepEqual(failed, []);
  });
});
