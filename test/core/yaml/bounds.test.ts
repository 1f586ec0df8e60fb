import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readLibraryConfig } from '../../../src/core/library/config';
import { migrateLibrary } from '../../../src/core/library/migrate';
import { readSop } from '../../../src/core/sop/read';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { draftBounds, frontMatterBounds, libraryBounds } from '../../../src/core/yaml/bounds';
import type { YamlBounds } from '../../../src/core/yaml/bounds';
import { readYaml } from '../../../src/core/yaml/document';

/** What some YAML goes over, and the text from there on. */
function excessOf(text: string, bounds: YamlBounds = frontMatterBounds): [string, string] | undefined {
  const { excess } = readYaml(text, bounds);
  return excess && [excess.code, text.slice(excess.start, excess.start + 8)];
}

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));

describe('YAML over a bound', () => {
  it('is too long', () => {
    assert.deepEqual(excessOf(`a: ${'x'.repeat(frontMatterBounds.size)}`), ['yaml.too-long', 'xxx']);
    assert.equal(excessOf(`a: ${'x'.repeat(frontMatterBounds.size - 3)}`), undefined);
    assert.equal(excessOf(`a: ${'x'.repeat(frontMatterBounds.size)}`, libraryBounds), undefined);
  });

  it('has too many parts', () => {
    const { parts } = draftBounds;
    const bounds = { size: 10 * draftBounds.size, parts };
    for (const part of ['a,', '"",', '\\n', '- \n', '}\n', '[]\n', 'a:\n', '#\n', '"\\q"\n']) {
      const text =
        part === '\\n' ? `a: "${part.repeat(parts)}"` : `${part.endsWith(',') ? '[' : ''}${part.repeat(parts)}`;
      assert.equal(excessOf(text, bounds)?.[0], 'yaml.too-many-parts', part);
    }
  });

  describe('is too deep', () => {
    for (const [name, text] of [
      ['in brackets', `a: ${'['.repeat(33)}`],
      ['in braces', `a: ${'{a: '.repeat(33)}`],
      ['in both', `a: ${'[{'.repeat(17)}`],
      ['in lines', lines(34, (at) => `${' '.repeat(at)}a:\n`).join('')],
      ['in lists', lines(34, (at) => `${' '.repeat(at)}-\n`).join('')],
      ['in keys', '? '.repeat(34)],
      ['in values without a key', ': '.repeat(34)],
      ['in lists of one line', '- '.repeat(34)],
      ['in all of them', '- ? '.repeat(17)],
      ['in values on one line', `a: ${'b: '.repeat(34)}`],
      ['in values on one line each', 'a: b: c\n'.repeat(40)],
      ['in brackets on many lines', `a: ${'[\n '.repeat(33)}`],
      ['with tabs', `a:\t${'[\t'.repeat(33)}`],
    ] as const)
      it(name, () => assert.equal(excessOf(text)?.[0], 'yaml.too-deep'));

    it('only beyond 32 levels', () => {
      for (const text of [`${'['.repeat(32)}x${']'.repeat(32)}`, `a: ${'{a: '.repeat(31)}1${'}'.repeat(31)}`])
        assert.equal(excessOf(text), undefined, text);
      assert.deepEqual(excessOf(`${'['.repeat(32)}[xy]`), ['yaml.too-deep', '[xy]']);
    });

    it('not in texts and comments, nor beside each other', () => {
      const open = '[{'.repeat(100);
      for (const text of [
        `a: "${open}"`,
        `a: '${open}'`,
        `a: x ${'('.repeat(9)} y # ${open}`,
        `# ${open}`,
        `a: |\n  ${open}\n  ${'- '.repeat(99)}\nb: >-\n  ${'? '.repeat(99)}`,
        `a:\n${'  - [x, {y: z}]\n'.repeat(500)}`,
        `a: see ${'- ? : '.replaceAll(': ', ':').repeat(99)}`,
        `[${'[], {}, '.repeat(500)}]`,
      ])
        assert.equal(excessOf(text), undefined, text.slice(0, 40));
    });
  });

  it('refers to too much', () => {
    for (const mark of ['&a ', '*a, ', '!t ', '!!str ', '&a &b '])
      assert.equal(excessOf(`a: [${mark.repeat(101)}]`)?.[0], 'yaml.too-many-references', mark);
    assert.equal(excessOf('%YAML 1.2\n'.repeat(101))?.[0], 'yaml.too-many-references');
    assert.equal(excessOf(`a: &a {b: 1}\n${lines(99, (at) => `k${at}:\n  <<: *a\n`).join('')}`), undefined);
    assert.equal(excessOf(`a: R&D *very* !important ${'& * ! '.repeat(100)}`), undefined);
  });

  it('has a second document', () => {
    assert.deepEqual(excessOf('a: 1\n--- x\n'), ['yaml.too-many-documents', '--- x\n']);
    assert.equal(excessOf('a: 1\n...\nb: 2\n')?.[0], 'yaml.too-many-documents');
    for (const text of ['---\na: 1\n', 'a: 1\n...\n', 'a: "\n  --- x"\n', 'a: |\n  --- x\n'])
      assert.equal(excessOf(text), undefined, text);
  });

  it('has too many empty lines in a row', () => {
    assert.equal(excessOf(`a: |\n  x\n${'\n'.repeat(400)}${' #\n'.repeat(400)}`)?.[0], 'yaml.too-many-empty-lines');
    assert.equal(excessOf(`a: 1\n${'\n'.repeat(150)}b: 1\n${' \n'.repeat(150)}`), undefined);
  });
});

describe('a file over a bound', () => {
  const hostile = [
    `${'? '.repeat(3000)}\n--- x\n`,
    `{${lines(30_000, (at) => `k${at},`).join('')}}`,
    `a: ${'&a '.repeat(15_000)}`,
    `a: &a {}\nb:\n${'  <<: *a\n'.repeat(4_000)}`,
    `a: ${'['.repeat(20_000)}`,
  ];

  it('says so, and the rest of it is read', () => {
    for (const yaml of hostile) {
      const sop = readSop(`---\ntitle: T\n${yaml}\n---\n\nSummary.\n\n- [ ] Step \`#a\`\n`, {
        uri: 'sops/a.md',
        root: 'sops',
        path: 'a.md',
      });
      assert.equal(sop.summary, 'Summary.');
      assert.match(sop.problems.map(({ code }) => code).join(), /^yaml\.too-[a-z-]+$/);
      assert.deepEqual(syntaxOf(sop).front, []);
    }
  });

  it('says so as library.yml too, and is not converted', () => {
    for (const yaml of hostile.filter((text) => !text.startsWith('{'))) {
      const { problems } = readLibraryConfig(`name: Shop\n${yaml.replace('a: [', 'a: ')}`);
      const known = problems.every(({ code }) => code.startsWith('yaml.'));
      assert.ok(problems.length > 0 && known, JSON.stringify(problems).slice(0, 200));
      assert.equal(migrateLibrary(yaml).kind, 'unreadable', yaml.slice(0, 30));
    }
  });
});

describe('an ordinary file', () => {
  it('is within the bounds, as the sample library is', () => {
    assert.equal(excessOf(readFileSync('sops/library.yml', 'utf8'), { ...libraryBounds, parts: 6_000 }), undefined);
  });

  it('may have a thousand triggers', () => {
    const triggers = lines(1_500, (at) => `  - "dónde está mi paquete ${at}"\n`).join('');
    assert.equal(excessOf(`title: T\ntriggers:\n${triggers}`), undefined);
  });
});

describe('aliases', () => {
  const laughs = (depth: number) =>
    `synonyms:\n  - &a0 [${'x, '.repeat(50)}x]\n${lines(depth, (at) => `  - &a${at + 1} [${`*a${at}, `.repeat(8)}*a${at}]\n`).join('')}`;

  it('stand for what they name', () => {
    const { config, problems } = readLibraryConfig(
      'team:\n  a: &a {name: Ana, role: &r agent}\n  b: *a\n  c: {role: *r}\n',
    );
    assert.deepEqual([config.team.get('b')?.name, config.team.get('c')?.role, problems], ['Ana', 'agent', []]);
  });

  it('cannot make much of little', () => {
    const { problems } = readLibraryConfig(laughs(9));
    assert.ok(problems.length < 200);
    const big = `limits:\n  a: &a {${lines(10_000, (at) => `k${at}: 1`).join(', ')}}\n${lines(90, (at) => `  b${at}: *a\n`).join('')}`;
    const { config, problems: told } = readLibraryConfig(big);
    assert.ok([...config.limits.values()].reduce((sum, { size }) => sum + size, 0) < 100_000);
    assert.ok(told.some(({ code }) => code === 'yaml.too-many-references'));
  });
});
