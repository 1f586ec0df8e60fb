import assert from 'node:assert/strict';
import { describe as inWords, problem, problemTable, severityOf, templateOf } from '../../src/core/problem';
import type { ProblemCode } from '../../src/core/problem';

const codes = Object.keys(problemTable) as ProblemCode[];
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

describe('problems', () => {
  it('have a severity and a sentence each', () => {
    for (const code of codes) {
      assert.match(code, /^(sop|yaml|reply|library|record)\.[a-z-]+$/);
      assert.ok(['error', 'warning', 'information'].includes(severityOf(code)));
      assert.match(templateOf(code), /^\S.*(\.|\?|\})$/, code);
    }
  });

  it('say nothing in the same words', () => {
    assert.equal(new Set(codes.map(templateOf)).size, codes.length);
  });

  it('number their placeholders from zero without gaps', () => {
    for (const code of codes) {
      const numbers = new Set([...templateOf(code).matchAll(/\{(\d)\}/g)].map((match) => Number(match[1])));
      assert.deepEqual(
        [...numbers].sort(),
        [...numbers].map((_, index) => index),
        code,
      );
    }
  });

  it('are told in English with their placeholders filled in', () => {
    for (const code of codes) {
      const words = inWords(problem(code, range, '#0', '#1', '#2'));
      assert.equal(words, templateOf(code).replaceAll(/\{(\d)\}/g, '#$1'), code);
    }
  });

  it('say a placeholder twice when it stands there twice', () => {
    assert.equal(inWords(problem('sop.branch-without-link', range, 'Perhaps')).split('Perhaps').length, 3);
  });

  it('take arguments as they are, braces and dollars included', () => {
    assert.ok(inWords(problem('sop.unreadable', range, '{1} $& $1')).endsWith('{1} $& $1'));
  });

  it('leave a placeholder standing that has no argument', () => {
    assert.equal(inWords(problem('yaml.not-text', range)), templateOf('yaml.not-text'));
  });
});
