import assert from 'node:assert/strict';
import { testFindings } from '../../../src/core/scenario/check/check-file';
import { coverageOf, together } from '../../../src/core/scenario/coverage';
import type { NotWalked, Share, SopCoverage } from '../../../src/core/scenario/coverage';
import { readTests } from '../../../src/core/scenario/read/read';
import { nameOfTest } from '../../../src/core/scenario/run/result';
import { asCasesRead } from '../../../src/core/scenario/run/simulated-case';
import { TestRunner } from '../../../src/core/scenario/run/test-runner';
import { isTestPath, sopPathOf } from '../../../src/core/scenario/test-path';
import { describe as describeProblem } from '../../../src/core/lint/kinds';
import { locationOf } from '../support/sops';
import { readSampleLibrary, samplePaths, sampleText } from '../support/sample-library';
import { failuresOf, indexOf } from './trial';

/** More than this share of each SOP is walked through: whoever adds an answer adds what is to come of it. */
const least = 0.95;

const kinds = ['steps', 'answers', 'replies', 'texts'] as const;

const library = readSampleLibrary();
const runner = new TestRunner(library, () => indexOf(library));
const testPaths = samplePaths.filter(isTestPath);

const ran = testPaths.map((path) => {
  const text = sampleText(path);
  const read = readTests(text, locationOf(path));
  const checked = runner.check(read.file);
  const results = [...checked.file.tests, ...checked.file.messages].map((test) => runner.run(checked, test));
  return { path, checked, results, problems: testFindings({ text, read }, checked) };
});

const coverage = [...library.sops]
  .filter(({ status }) => status !== 'retired')
  .map((sop) => coverageOf(asCasesRead(sop, runner.world), runner.walked));

/** Whether more than the least is walked through; nothing is where there is nothing. */
function isEnough({ all, walked }: Share): boolean {
  return all === 0 || walked > least * all;
}

function shareText({ all, walked }: Share): string {
  return `${walked} of ${all}`;
}

function notWalkedText(one: NotWalked): string {
  const line = `line ${one.range.start.line + 1}: ${one.kind}`;
  switch (one.kind) {
    case 'step':
      return `${line} #${one.step} “${one.text}”`;
    case 'answer':
      return `${line} “${one.answer}” to #${one.step}`;
    case 'reply':
      return `${line} “${one.title}”`;
    case 'text':
      return `${line} of “${one.title}” (${[one.lang, one.channel].filter(Boolean).join(', ')})`;
  }
}

/** What of an SOP tests leave out, for whoever has to write them. */
function gapsIn(covered: SopCoverage): string[] {
  const low = kinds.filter((kind) => !isEnough(covered[kind]));
  if (low.length === 0) return [];
  const shares = low.map((kind) => `${kind} ${shareText(covered[kind])}`).join(', ');
  return [`${covered.sop.location.path}: ${shares}`, ...covered.notWalked.map((one) => `  ${notWalkedText(one)}`)];
}

describe('the tests of the sample library', () => {
  it('stand beside each SOP', () => {
    const tested = new Set(testPaths.map(sopPathOf));
    const sops = [...library.sops].map(({ location }) => location.path);
    assert.deepEqual(
      sops.filter((path) => !tested.has(path)),
      [],
    );
    assert.deepEqual(
      ran.filter(({ path, checked }) => checked.sop?.location.path !== sopPathOf(path)).map(({ path }) => path),
      [],
    );
  });

  it('are written without a problem', () => {
    const told = ran.flatMap(({ path, problems }) =>
      problems.map((one) => `${path}:${one.range.start.line + 1} ${describeProblem(one)}`),
    );
    assert.deepEqual(told, []);
  });

  it('pass', () => {
    const failed = ran.flatMap(({ path, results }) => failuresOf({ results }).map((one) => `${path} ${one}`));
    assert.deepEqual(failed, []);
  });

  it('each expect something, under a name of its own', () => {
    for (const { path, checked } of ran) {
      const names = checked.file.tests.map(nameOfTest);
      assert.deepEqual(names, [...new Set(names)], path);
      assert.ok(checked.file.messages.length > 0, path);
      for (const { expected, name } of checked.file.tests)
        assert.ok(
          Object.values(expected).some((one: unknown) => (Array.isArray(one) ? one.length > 0 : one !== undefined)),
          `${path}: ${name.text}`,
        );
    }
  });

  it('walk through more than 95 % of each SOP', () => {
    assert.deepEqual(coverage.flatMap(gapsIn), []);
  });

  it('walk through more than 95 % of all of them', () => {
    const all = kinds.map((kind) => [kind, together(coverage.map((one) => one[kind]))] as const);
    assert.deepEqual(
      all.filter(([, share]) => !isEnough(share)).map(([kind, share]) => `${kind} ${shareText(share)}`),
      [],
    );
  });
});
