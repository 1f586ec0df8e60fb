import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { readLibraryConfig } from '../../../src/core/library/config';
import { compilePattern } from '../../../src/core/text/pattern';
import type { Pattern, WrongPattern } from '../../../src/core/text/pattern';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

function pattern(source: string): Pattern {
  const compiled = compilePattern(source);
  assert.ok('matches' in compiled, JSON.stringify(compiled));
  return compiled;
}

function wrong(source: string): WrongPattern {
  const compiled = compilePattern(source);
  assert.ok('wrong' in compiled, `${source} is a pattern`);
  return compiled;
}

describe('a pattern', () => {
  it('matches what JavaScript’s would', () => {
    const texts = ['BR-104233', 'xBR-104233', '24,90', 'año 2026', '14/10/2026', 'a\nb', 'é', '“x”', '', '/', 'a]b'];
    const sources = [
      ...[
        '^[A-Z]{2}-[0-9]{6}$',
        '[0-9]+([.,][0-9]{2})?$',
        '^\\d{2}/\\d{2}/\\d{4}$',
        '\\bBR',
        'a.b',
        '^b',
        '\\/',
        '[]a]?b',
      ],
      ...[
        '(?<year>\\d{4})',
        '\\u00e9',
        '[^\\u0000-\\u007f]',
        '\\p{L}+',
        'x|24',
        '(?:B|x)R-',
        '\\s',
        '^$',
        '[(?=]',
        '\\(?=?',
      ],
    ];
    for (const source of sources) {
      const own = new RegExp(source);
      const plain = source.includes('\\p') ? new RegExp(source, 'u') : own;
      for (const text of texts) assert.equal(pattern(source).matches(text), plain.test(text), `${source} in ${text}`);
    }
  });

  it('cannot look around, nor refer back', () => {
    const parts = ['(?=a)b', '(?!a)b', '(?<=a)b', '(?<!a)b', '(a)\\1', '(?<n>a)\\k<n>'].map((source) => {
      const { wrong: why, part } = wrong(source);
      return `${why} ${part}`;
    });
    assert.deepEqual(parts, [...['(?=', '(?!', '(?<=', '(?<!', '\\1', '\\k'].map((part) => `unsupported ${part}`)]);
  });

  it('says what is wrong where it is none', () => {
    assert.deepEqual(['(', '[', 'a{2,1}', '*a', '\\'].map(wrong), [
      { wrong: 'invalid', part: 'missing closing ): `(`' },
      { wrong: 'invalid', part: 'missing closing ]: `[`' },
      { wrong: 'invalid', part: 'invalid repeat count: `{2,1}`' },
      { wrong: 'invalid', part: 'missing argument to repetition operator: `*`' },
      { wrong: 'invalid', part: 'trailing backslash at end of expression' },
    ]);
  });

  it('is refused before it is built when its program would be too large', () => {
    for (const source of [
      'a'.repeat(501),
      '(a{50}){50}',
      '((a{10}b{10}){10}){10}',
      '[a-z]{999}{9}',
      'a{0,999}b{0,999}c{0,999}',
    ])
      assert.equal(wrong(source).wrong, 'too-large', source);
  });

  it('is never larger than it was taken for', () => {
    const atom = fc.constantFrom('a', '.', '[a-z]', '\\d', '\\p{L}', 'é', '\\.', '^', '$', '[]{3}]', 'b|c');
    const repeated = (inner: fc.Arbitrary<string>) =>
      fc
        .tuple(inner, fc.constantFrom('', '', '*', '+', '?', '{3}', '{2,}', '{0,4}', '{1,9}', '??'))
        .map((one) => one.join(''));
    const { whole } = fc.letrec<{ whole: string; part: string }>((tie) => ({
      part: fc.oneof({ maxDepth: 3 }, repeated(atom), repeated(tie('whole').map((inner) => `(${inner})`))),
      whole: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    }));
    holds(
      whole,
      (source) => {
        const compiled = compilePattern(source);
        if ('wrong' in compiled) return;
        // Two more begin and end every program.
        const size = RE2JS.compile(source).programSize();
        assert.ok(size <= compiled.size + 4, `${source}: ${size} > ${compiled.size}`);
      },
      300,
    );
  });

  it('never fails to be read', () => holds(anyText, (text) => void compilePattern(text), 200));

  // A backtracking engine would go on for longer than anybody lives; the time limit of the tests would tell.
  it('gets through any text', () => {
    const text = 'a'.repeat(100_000);
    for (const source of ['(a+)+$', '^(a|a)*$', '(a*)*b', '(a|aa)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*)*x{20}'])
      assert.equal(pattern(source).matches(`${text}!`), false, source);
  });
});

describe('the patterns of a library', () => {
  it('may together be no larger than what is made in no time', () => {
    const lines = Array.from({ length: 120 }, (_, index) => `  a${index}: {pattern: "(a{30}){30}"}\n`).join('');
    const { config, problems } = readLibraryConfig(`variables:\n${lines}`);
    const read = [...config.variables.values()].filter((one) => one.pattern);
    assert.deepEqual([read.length, config.variables.size], [52, 120]);
    assert.deepEqual([...new Set(problems.map((one) => one.code))], ['library.pattern-too-large']);
  });
});
