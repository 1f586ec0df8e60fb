import assert from 'node:assert/strict';
import { recordTexts } from '../../src/core/case/record/fault';
import { describe as inWords, kindOf, kinds } from '../../src/core/lint/kinds';
import { draftRules } from '../../src/core/lint/draft/rules';
import { libraryRules } from '../../src/core/lint/all-rules';
import { configRules } from '../../src/core/lint/config/rules';
import { sopRules } from '../../src/core/lint/sop/rules';
import { problem, severities } from '../../src/core/problem';

const codes = [...kinds.keys()];
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const texts = { ...Object.fromEntries(codes.map((code) => [code, kindOf(code).message])), ...recordTexts };
const told = (code: string, ...args: string[]) => inWords({ code, range, args, suggestion: undefined });

describe('problems', () => {
  it('have a code, a severity and a sentence each', () => {
    for (const code of codes) {
      assert.match(code, /^(sop|yaml|reply|library|draft|lint|plain|test)\.[a-z-]+$/);
      assert.ok(severities.includes(kindOf(code).severity));
    }
    for (const [code, text] of Object.entries(texts)) assert.match(text, /^\S.*(\.|\?|\})$/, code);
  });

  it('have one meaning each, however many rules find them', () => {
    for (const kind of [...sopRules, ...libraryRules, ...configRules, ...draftRules].flatMap((rule) => rule.kinds))
      assert.equal(kindOf(kind.code), kind, kind.code);
  });

  it('are errors where they keep the file from being read', () => {
    for (const [code, kind] of kinds) if (kind.isFatal) assert.equal(kind.severity, 'error', code);
  });

  it('never use the same words twice', () => {
    assert.equal(new Set(Object.values(texts)).size, Object.keys(texts).length);
  });

  it('number their placeholders from zero without gaps', () => {
    for (const [code, text] of Object.entries(texts)) {
      const numbers = new Set([...text.matchAll(/\{(\d)\}/g)].map((match) => Number(match[1])));
      assert.deepEqual(
        [...numbers].sort(),
        [...numbers].map((_, index) => index),
        code,
      );
    }
  });

  it('can be said in English with their placeholders filled in', () => {
    for (const code of codes) {
      const words = told(code, '#0', '#1', '#2', '#3');
      assert.equal(words, kindOf(code).message.replaceAll(/\{(\d)\}/g, '#$1'), code);
    }
  });

  it('say what was probably meant', () => {
    assert.equal(
      inWords({ code: 'yaml.unknown-key', range, args: ['titel'], suggestion: 'title' }),
      'Unknown key “titel”. Did you mean “title”?',
    );
  });

  it('say a placeholder twice when it stands there twice', () => {
    assert.equal(told('sop.branch-without-link', 'Perhaps').split('Perhaps').length, 3);
  });

  it('take arguments as they are, braces and dollars included', () => {
    assert.ok(inWords(problem('sop.unreadable', range, '{1} $& $1')).endsWith('{1} $& $1'));
  });

  it('leave a placeholder standing that has no argument', () => {
    assert.equal(inWords(problem('yaml.not-text', range)), kindOf('yaml.not-text').message);
  });

  it('with an unknown code are a mistake in the program', () => {
    assert.throws(() => told('sop.nothing-of-the-kind'), /sop\.nothing-of-the-kind/);
  });
});
