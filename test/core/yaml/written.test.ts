import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLibraryConfig } from '../../../src/core/library/config';
import { describe as inWords } from '../../../src/core/lint/kinds';
import { codeByError } from '../../../src/core/yaml/written';
import { mended } from '../support/fixes';
import { assertFileProblems } from '../support/problems';
import { holds } from '../support/properties';
import { cut } from '../support/ranges';
import { codesOf, sopFrom } from '../support/sops';

const around = (yaml: string) => `---\n${yaml}\nstatus: approved\nlang: es\nsteps: none\n---\n\nSummary.\n`;
const read = (yaml: string) => sopFrom(around(yaml));

/** A title as it may be written, and the code of what is told of it. */
const titles: readonly (readonly [written: string, code: string])[] = [
  ['Refund: what to do', 'yaml.colon'],
  ['Urgent:', 'yaml.colon'],
  ['[URGENT] No parcel', 'yaml.sign'],
  ['[URGENT]', 'yaml.sign'],
  ['{order} is late', 'yaml.sign'],
  ['{{ page.title }}', 'yaml.sign'],
  ['@ana asks', 'yaml.sign'],
  ['*Important* read first', 'yaml.sign'],
  ['*important', 'yaml.sign'],
  ['&Sons complain', 'yaml.sign'],
  ['!Important', 'yaml.sign'],
  ['!!! Beware', 'yaml.sign'],
  ['% off', 'yaml.sign'],
  ['`code` fails', 'yaml.sign'],
  ['| a bar', 'yaml.sign'],
  ['> a quote', 'yaml.sign'],
  ['? what', 'yaml.sign'],
  ['- a dash', 'yaml.sign'],
  ['"Urgent" orders', 'yaml.sign'],
  ["'Tis late", 'yaml.unclosed'],
  ['Case #42 and others', 'yaml.comment'],
  ['#42', 'yaml.comment'],
];

describe('front matter that YAML would misread', () => {
  for (const [written, code] of titles) {
    it(`keeps the title ${written}, tells it, and puts it in quotes`, () => {
      const sop = read(`title: ${written}\nowner: ana`);
      assert.deepEqual([sop.title, sop.front.owner?.text, sop.status], [written, 'ana', 'approved']);
      assert.deepEqual(codesOf(sop), [code]);
      const [problem] = sop.problems;
      assert.equal(cut(around(`title: ${written}\nowner: ana`), problem!.range), written);
      if (code === 'yaml.comment') return;
      const { text } = mended(around(`title: ${written}`));
      assert.deepEqual([sopFrom(text).title, codesOf(sopFrom(text))], [written, []]);
    });
  }

  it('keeps items of lists as they are written', () => {
    const items = ['where is it: my order', '@you', '{order} lost', '"x" y', 'order #123', '#late', '- a', 'plain'];
    const { front, problems } = read(`title: T\ntriggers:\n${items.map((item) => `  - ${item}`).join('\n')}`);
    assert.deepEqual(front.triggers, items);
    assert.equal(problems.length, items.length - 1);
  });

  it('keeps tags that begin with a number sign, one by one and without it', () => {
    for (const tags of ['#shipping #late', '[#shipping, #late]', '#shipping, #late', '\n  - #shipping\n  - #late'])
      assert.deepEqual(read(`title: T\ntags: ${tags}`).front.tags, ['shipping', 'late'], tags);
    assert.deepEqual(read('title: T\ntags: a, b; c').front.tags, ['a', 'b', 'c']);
  });

  it('keeps a path, in double quotes too', () => {
    for (const title of ['C:\\temp\\new', '"C:\\temp\\new"', "'C:\\temp\\new'"])
      assert.equal(read(`title: ${title}`).title, 'C:\\temp\\new');
    assert.deepEqual(codesOf(read('title: "50\\% off"')), ['yaml.backslash']);
    // Two of them are one, whatever follows.
    assert.deepEqual(codesOf(read(String.raw`title: "a\\' \\\\%"`)), []);
    assert.deepEqual(codesOf(read(String.raw`title: "a\\\%"`)), ['yaml.backslash']);
    assert.equal(read('title: "50\\% off"').title, '50\\% off');
  });

  it('takes a bracket alone for no title', () => {
    for (const bracket of ['[', '{', '[ {']) {
      const sop = read(`title: ${bracket}\nowner: ana`);
      assert.deepEqual([sop.title, sop.front.owner?.text, codesOf(sop)], ['test', 'ana', ['yaml.syntax']], bracket);
    }
  });

  it('makes one line of a title that is written on several', () => {
    for (const sign of ['>', '|', '>-', '|+', ''])
      assert.equal(read(`title: ${sign}\n  A long\n  title`).title, 'A long title', sign);
  });

  it('takes an empty title for none', () => {
    for (const empty of ['""', "''", '" "', '']) {
      assert.equal(read(`title: ${empty}`).title, 'test');
      assert.deepEqual(codesOf(read(`title: ${empty}`)), ['sop.title-missing']);
    }
  });

  it('is read where a tab, a no-break space or no space stands for a space, and told', () => {
    for (const [yaml, code] of [
      ['title:\u00A0T', 'yaml.odd-space'],
      ['\ttitle: T', 'yaml.odd-space'],
      ['\u00A0title: T', 'yaml.odd-space'],
      [' title: T', 'yaml.odd-space'],
      ['title:T', 'yaml.space-missing'],
      ['title: T\ntags:\n\t- a', 'yaml.odd-space'],
      ['title = T', 'yaml.space-missing'],
      ['title：T', 'yaml.space-missing'],
      ['title： T', 'yaml.space-missing'],
      ['Title: T', 'yaml.key-case'],
      ['TITLE: T', 'yaml.key-case'],
      ['title: T\nlast_reviewed: 2026-01-01', 'yaml.key-case'],
      ['title: T\nLast reviewed: 2026-01-01', 'yaml.key-case'],
      ['title: T\n owner: ana', 'yaml.odd-space'],
    ] as const) {
      assert.deepEqual([read(yaml).title, read(yaml).status], ['T', 'approved'], yaml);
      assert.deepEqual(codesOf(read(yaml)), [code], yaml);
      assert.deepEqual(codesOf(sopFrom(mended(around(yaml)).text)), [], yaml);
    }
  });

  it('takes what stands behind other signs of a list for its items, and tells each', () => {
    for (const [one, two] of [
      ['– a b', '– c'],
      ['• a b', '•c'],
      ['* a b', '* c'],
      ['-a b', '-c'],
      ['1. a b', '2) c'],
      ['- a b', '— c'],
    ] as const) {
      const yaml = `title: T\ntriggers:\n  ${one}\n  ${two}`;
      assert.deepEqual(read(yaml).front.triggers, ['a b', 'c'], yaml);
      assert.ok(codesOf(read(yaml)).every((code) => code === 'yaml.item-sign'));
      assert.equal(codesOf(read(yaml)).length, one.startsWith('- ') ? 1 : 2, yaml);
      const { text } = mended(around(yaml));
      assert.deepEqual([sopFrom(text).front.triggers, codesOf(sopFrom(text))], [['a b', 'c'], []]);
    }
  });

  it('takes an item that stands too far in for one of its list', () => {
    const yaml = 'title: T\ntriggers:\n- a\n  - b: c\n- d';
    assert.deepEqual(read(yaml).front.triggers, ['a', 'b: c', 'd']);
    assert.deepEqual(codesOf(read(yaml)), ['yaml.odd-space', 'yaml.colon']);
  });

  it('keeps a title that stands below its key', () => {
    for (const [title, codes] of [
      ['Refund it', []],
      ['Refund: what', ['yaml.colon']],
      ['[URGENT] Refund', ['yaml.sign']],
      ['#42 lost', ['yaml.comment']],
    ] as const) {
      const yaml = `title:\n  ${title}\nowner: ana`;
      assert.deepEqual([read(yaml).title, codesOf(read(yaml))], [title, codes]);
    }
  });

  it('keeps a list with quotes and signs in it', () => {
    const { front } = read(`title: T\ntriggers: [where?, it's late, "x, y", a: b, @c, *]`);
    assert.deepEqual(front.triggers, ['where?', "it's late", 'x, y', 'a: b', '@c', '*']);
  });

  it('keeps words in lists that mean nothing to YAML', () => {
    assert.deepEqual(read('title: T\naliases: [yes, no, null, ~]').front.aliases, ['yes', 'no', 'null', '~']);
  });

  it('tells a title that is all a comment to YAML', () => {
    assert.deepEqual(codesOf(read('title: # 42 lost')), ['yaml.comment', 'sop.title-missing']);
  });

  it('loses one odd line and no other', () => {
    for (const odd of [
      'what is this',
      'owner: ana\n  more: x',
      '}',
      '- a',
      'sla:\n  first-response: 2h\n   next-reply: 3h',
    ]) {
      const sop = read(`title: T\n${odd}\ntags: [a]`);
      assert.deepEqual([sop.title, sop.front.tags, sop.status, sop.lang], ['T', ['a'], 'approved', 'es'], odd);
      assert.equal(codesOf(sop).length, 1, odd);
      assert.ok(['yaml.syntax', 'yaml.indent'].includes(codesOf(sop)[0]!), odd);
    }
  });

  it('is left alone where YAML says what is meant', () => {
    for (const yaml of [
      'title: R & D, 50% off - now! "today" it’s #',
      'title: T\ntags: [\n  a,\n  b\n]',
      'title: T\nanswers: "a\n  b: c\n  d"',
      'title: T\nowner: &a ana\nauthors: [*a]',
      'title: T\nowner: ana # since May',
      '# a comment\ntitle: "T #2" # a comment',
      'title: !!str 42',
      'title: T\ntriggers:\n  - |\n    a: b\n    # c\n  - >-\n    @x',
    ])
      assert.deepEqual(codesOf(read(yaml.replace(/ #$/, ''))), [], yaml);
  });
});

describe('what stands behind a value of front matter', () => {
  const fixed = (yaml: string) => mended(`---\n${yaml}\n---\n\nSummary.\n`).text.split('\n').slice(1, -4).join('\n');

  const kept: readonly (readonly [written: string, better: string])[] = [
    ['title: A: b # note', 'title: "A: b" # note'],
    ['title: "Urgent" orders # note', `title: '"Urgent" orders' # note`],
    ['title: "Urgent: orders # note', 'title: "Urgent: orders" # note'],
    ["title: 'Tis late # note", 'title: "\'Tis late" # note'],
    ['title: [A] b # note', 'title: "[A] b" # note'],
    ['title: "C:\\x" # note', "title: 'C:\\x' # note"],
    ['title: T\ntags: [a, b: c] # note', 'title: T\ntags: [a, "b: c"] # note'],
    ['title: T\ntags: [a, b # note', 'title: T\ntags: [a, b] # note'],
    ['title: T\naliases: [@a, b] # note', 'title: T\naliases: ["@a", b] # note'],
    ['title: T\nowner: {A} b # note', 'title: T\nowner: "{A} b" # note'],
  ];
  for (const [written, better] of kept)
    it(`stays a comment behind what is put in quotes: ${written}`, () => assert.equal(fixed(written), better));

  it('is text where it can be nothing else', () =>
    assert.equal(fixed('title: "Urgent" orders #42'), `title: '"Urgent" orders #42'`));

  it('is told where a text seems to go on with a comment', () => {
    assertFileProblems('---\ntitle: T\nowner: Ana\n  ⟦#42 Madrid⟧\n---\n\nSummary.\n', [
      'yaml.comment',
      '#42 Madrid',
      '"Ana #42 Madrid"',
    ]);
    assertFileProblems('---\ntitle: T\naliases:\n  - one\n    ⟦#2 two⟧\n  - three\n---\n\nSummary.\n', [
      'yaml.comment',
      '#2 two',
      '"one #2 two"',
    ]);
  });

  it('is not told where it clearly is a comment, or part of a text', () => {
    for (const yaml of [
      'owner: Ana\n  # note',
      'owner: Ana\n  #when: x',
      'aliases:\n  - |\n    #2',
      'aliases:\n  - "z\n    #2"',
    ])
      assert.deepEqual(codesOf(sopFrom(`---\ntitle: T\n${yaml}\n---\n\nSummary.\n`)), [], yaml);
  });

  it('is no space that YAML would take for text', () => {
    for (const space of ['\uFEFF', '\u00A0', ' \uFEFF '])
      assert.equal(sopFrom(`---\ntitle: T\nowner: \`ana\`${space}\n---\n\nSummary.\n`).front.owner?.text, '`ana`');
  });
});

describe('library.yml that YAML would misread', () => {
  it('is read as it is written, and told', () => {
    const yaml = 'name: Shop: best\nteam:\n  ana: {name: @ana}\nsynonyms:\n  - [#a, b]\nlang: es\nvision: Room #4\n';
    const { config, problems } = readLibraryConfig(yaml);
    assert.deepEqual(
      [config.name, config.team.get('ana')?.name, config.synonyms, config.lang],
      ['Shop: best', '@ana', [['#a', 'b']], 'es'],
    );
    assert.deepEqual(
      problems.map(({ code, args }) => [code, args[2]]),
      [
        ['yaml.colon', '"Shop: best"'],
        ['yaml.sign', '{name: "@ana"}'],
        ['yaml.sign', '["#a", b]'],
        ['yaml.comment', '"Room #4"'],
      ],
    );
    const { text } = mended(`version: 1\n${yaml}`, { path: 'library.yml' });
    assert.deepEqual(
      readLibraryConfig(text).problems.map(({ code }) => code),
      ['yaml.comment'],
    );
  });

  it('keeps patterns, and backslashes that YAML knows', () => {
    const yaml = 'version: 1\nvariables:\n  a: {label: "A\\tB", pattern: "^\\\\d+$"}\n  b:\n    pattern: ^[A-Z]{2}$\n';
    assert.deepEqual(readLibraryConfig(yaml).problems, []);
  });

  it('may stand between two fences, as front matter does', () => {
    const { config, problems } = readLibraryConfig('---\nversion: 1\nname: Shop\n---\n\n');
    assert.deepEqual([config.name, problems], ['Shop', []]);
  });

  it('loses only hundreds of lines that say nothing, wherever they stand', () => {
    for (const line of ['- x', 'foo {bar', 'tags: [--- x'])
      for (const count of [150, 600]) {
        const { config, problems } = readLibraryConfig(`name: Shop\n${`${line}\n`.repeat(count)}lang: es\n`);
        assert.deepEqual([config.name, config.lang], ['Shop', 'es'], `${count} times ${line}`);
        assert.ok(problems.length > 0);
        assert.ok(problems.every(({ code }) => !code.startsWith('yaml.too-')));
      }
  });
});

describe('what is told of YAML', () => {
  /** Words of the parser and of those who know YAML. */
  const jargon = /mapping|scalar|implicit|flow|block|token|sequence|collection|node|anchor|indicator|nested/i;

  it('has a sentence of ours for each mistake that the parser knows', () => {
    for (const code of new Set(Object.values(codeByError)))
      assert.doesNotMatch(
        inWords({ code, range: read('').problems[0]!.range, args: ['x'], suggestion: undefined }),
        jargon,
      );
  });

  it('never speaks as the parser does, whatever is written', () => {
    const sign = fc.constantFrom(
      ...Array.from('#:-?@&*!|>%`"\'[]{},\\ \n\tab'),
      ': ',
      '- ',
      '\n  ',
      '\n- ',
      'title: ',
      'tags:\n',
      '\u00A0',
    );
    const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
    holds(text, (yaml) => {
      const sop = read(`${yaml}\nowner: ana`);
      for (const problem of sop.problems.filter(({ code }) => code.startsWith('yaml.')))
        assert.doesNotMatch(inWords({ ...problem, args: problem.args.map(() => 'x') }), jargon);
    });
  });

  it('keeps any title that is written on one line', () => {
    const piece = fc.constantFrom(...Array.from('#:-?@&*!|>%`[]{},.$aé1'), ' ', ': ', ' #4', 'Refund', '"', "'");
    const written = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('').trim());
    // In quotes, or with a comment apart, YAML is what is meant.
    const isYaml = (title: string) =>
      /^["']|(?:^| )#(?:[\s#!=-]|$)|^[|>]\d?[+-]?\d?$|^$|^!!|^~$|^[[{][^\p{L}\p{N}]*$/u.test(title);
    holds(
      written.filter((title) => !isYaml(title)),
      (title) => {
        const sop = read(`title: ${title}\nowner: ana`);
        assert.deepEqual([sop.title, sop.front.owner?.text], [title, 'ana']);
      },
    );
  });
});
