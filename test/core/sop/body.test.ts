import assert from 'node:assert/strict';
import { assertBodyProblems, assertFileProblems } from '../support/problems';
import { cut } from '../support/ranges';
import { codesOf, sopFrom, sopWith, withFrontMatter } from '../support/sops';

describe('the title', () => {
  it('is the first heading of the first level when the front matter has none', () => {
    assert.equal(sopFrom('## Below\n\n# The title\n\n# Another\n').title, 'The title');
  });

  it('is the file’s name when nothing else gives one', () => {
    assert.equal(sopFrom('Text\n', 'a/card-declined.md').title, 'card-declined');
    assert.equal(sopFrom('', 'a/empty.MD').title, 'empty');
  });
});

describe('the summary', () => {
  it('is the first paragraph, without its marks and line breaks', () => {
    assert.equal(
      sopFrom('---\ntitle: T\n---\n\nReturn *the*\n**money** [soon](#a) `now`.\n\nMore.\n').summary,
      'Return the money soon now.',
    );
  });

  it('may stand below the title and an alert', () => {
    assert.equal(
      sopFrom('---\ntitle: T\n---\n# T\n\n> [!NOTE]\n> Careful\n\nWhat it achieves.\n').summary,
      'What it achieves.',
    );
  });

  it('is not looked for after the first section or the first step', () => {
    assertFileProblems('⟦⟧---\ntitle: T\n---\n\n## Section\n\nText\n\n- [ ] Step\n', ['sop.summary-missing']);
    assertFileProblems('⟦⟧---\ntitle: T\n---\n\n- [ ] Step\n\nText\n', ['sop.summary-missing']);
  });

  it('is reported missing only where the front matter is in order', () => {
    assert.deepEqual(codesOf(sopFrom('# T\n\n- [ ] Step\n')), ['sop.front-matter-missing']);
    assert.deepEqual(
      codesOf(sopFrom('---\ntitle: [\n---\n')).filter((code) => code.startsWith('sop.')),
      [],
    );
  });
});

describe('headings', () => {
  /** The anchors that a Git host gives some Markdown's headings. */
  const anchors = (body: string) => sopWith(body).headings.map((heading) => heading.anchor);

  it('get the anchors that a Git host gives them', () => {
    assert.deepEqual(
      anchors(
        '# Reembolso\n\n# Envío y devolución\n\n# ¿Qué hago?\n\n# A & B\n\n# `code` *and* [link](#x)\n\n# 日本 2026\n\n# a_b-c\n\n# Ünïcödé!\n',
      ),
      ['reembolso', 'envío-y-devolución', 'qué-hago', 'a--b', 'code-and-link', '日本-2026', 'a_b-c', 'ünïcödé'],
    );
  });

  it('with the same words are told apart by a number', () => {
    assert.deepEqual(anchors('# A\n\n# A\n\n# a\n\n# A-1\n'), ['a', 'a-1', 'a-2', 'a-1-1']);
  });

  it('underlined, indented or closed by hashes count as well', () => {
    assert.deepEqual(anchors('One\n===\n\nTwo\n---\n\n  ## Three ##\n'), ['one', 'two', 'three']);
  });

  it('in lists and quotes have anchors but open no section', () => {
    const sop = sopWith('# A\n\n> ## B\n\n- # C\n\n# D\n');
    assert.deepEqual(
      sop.headings.map((heading) => heading.anchor),
      ['a', 'b', 'c', 'd'],
    );
    assert.deepEqual(
      sop.sections.map((section) => section.anchor),
      ['a', 'd'],
    );
  });

  it('know their level, their words and their place', () => {
    const text = withFrontMatter('### The *third*\n\nTwo\nlines\n=====\n');
    const { headings } = sopFrom(text);
    assert.deepEqual(
      headings.map(({ level, title, range }) => [level, title, cut(text, range)]),
      [
        [3, 'The third', '### The *third*'],
        [1, 'Two lines', 'Two\nlines\n====='],
      ],
    );
  });

  it('in code do not count', () => {
    assert.deepEqual(anchors('```\n# A\n```\n\n    # B\n'), []);
  });
});

describe('sections', () => {
  it('hold the steps and alerts below their headings', () => {
    const { sections } = sopWith('# A\n\n- [ ] One\n- [ ] Two\n\n## B\n\n> [!TIP]\n> Hint\n\n- [ ] Three\n\n# C\n');
    const content = sections.map(({ title, level, steps, alerts }) => [
      title,
      level,
      steps.map((step) => step.text),
      alerts.length,
    ]);
    assert.deepEqual(content, [
      ['A', 1, ['One', 'Two'], 0],
      ['B', 2, ['Three'], 1],
      ['C', 1, [], 0],
    ]);
  });

  it('begin with one without a heading when something stands before the first heading', () => {
    const { sections } = sopWith('- [ ] First\n\n# A\n');
    assert.deepEqual(
      sections.map(({ anchor, level, steps }) => [anchor, level, steps.length]),
      [
        ['', 0, 1],
        ['a', 1, 0],
      ],
    );
  });

  it('do not when nothing does', () => {
    assert.deepEqual(
      sopFrom('Summary\n\n# A\n').sections.map((section) => section.anchor),
      ['a'],
    );
  });
});

describe('alerts', () => {
  it('are quotes that begin with their kind, in any case', () => {
    const text = withFrontMatter(
      '> [!WARNING]\n> Do not promise\n> a *date*.\n\n> [!note] On one line\n\n> [!Caution]\n>\n> - listed\n\n> [!IMPORTANT]\n\n> [!TIP]\n',
    );
    const [section] = sopFrom(text).sections;
    assert.deepEqual(
      section?.alerts.map(({ kind, text: words }) => [kind, words]),
      [
        ['warning', 'Do not promise a date.'],
        ['note', 'On one line'],
        ['caution', 'listed'],
        ['important', ''],
        ['tip', ''],
      ],
    );
    assert.equal(cut(text, section.alerts[0]!.range), '> [!WARNING]\n> Do not promise\n> a *date*.');
  });

  it('are not any other quotes', () => {
    const [section] = sopWith('> Text\n\n> [DANGER]\n> x\n\n> Text [!NOTE]\n').sections;
    assert.deepEqual(section?.alerts, []);
    assert.deepEqual(
      section.guidance.map(({ text }) => text),
      ['Text', '[DANGER] x', 'Text [!NOTE]'],
    );
  });
});

describe('links', () => {
  it('lead to a section, a file or out of the library', () => {
    const { links } = sopWith(
      '# A\n\n[a](#a) [b](b.md) [c](../c/d.md#e) [f](/g.md) [h](https://h.example/#i) [j](mailto:j@k.example) [l](//m) <https://n.example> https://o.example [p](#)\n',
    );
    assert.deepEqual(
      links.map((link) => link.target),
      [
        { kind: 'section', anchor: 'a' },
        { kind: 'file', path: 'b.md', anchor: undefined },
        { kind: 'file', path: '../c/d.md', anchor: 'e' },
        { kind: 'file', path: '/g.md', anchor: undefined },
        { kind: 'external', href: 'https://h.example/#i' },
        { kind: 'external', href: 'mailto:j@k.example' },
        { kind: 'external', href: '//m' },
        { kind: 'external', href: 'https://n.example' },
        { kind: 'external', href: 'https://o.example' },
        { kind: 'section', anchor: '' },
      ],
    );
  });

  it('may be percent-encoded or not', () => {
    const { links } = sopWith('# Envío\n\n[a](#env%C3%ADo) [b](#envío) [c](a%20b.md) [d](<a b.md>) [e](100%.md)\n');
    assert.deepEqual(
      links.map(({ target }) =>
        target.kind === 'section' ? target.anchor : target.kind === 'file' ? target.path : '',
      ),
      ['envío', 'envío', 'a b.md', 'a b.md', '100%.md'],
    );
  });

  it('are found wherever they stand, at their exact place', () => {
    const text = withFrontMatter(
      '# [h](#h)\n\n**bold [b](b.md)** and ~~[s](s.md)~~\n\n> quote [q](q.md)\n\n- item [i](i.md)\n  more [m](m.md)\n\n  - [ ] nested [n](n.md)\n\n| [t](t.md) | x |\n|---|---|\n| y | *[u](u.md)* |\n\n[r][ref] [ref]\n\n[ref]: r.md\n',
    );
    const { links } = sopFrom(text);
    assert.deepEqual(
      links.map((link) => cut(text, link.range)),
      [
        '[h](#h)',
        '[b](b.md)',
        '[s](s.md)',
        '[q](q.md)',
        '[i](i.md)',
        '[m](m.md)',
        '[n](n.md)',
        '[t](t.md)',
        '[u](u.md)',
        '[r][ref]',
        '[ref]',
      ],
    );
  });

  it('in code and replies do not count', () => {
    assert.deepEqual(sopWith('# A\n\n`[a](a.md)`\n\n```reply lang=es\n[b](b.md)\n```\n').links, []);
  });

  it('to a heading that is not there are reported, with what was meant', () => {
    assertBodyProblems(
      '# Refund\n\n- [ ] ⟦[a](#refnud)⟧ ⟦[b](#nowhere-near)⟧ [c](#refund)\n',
      ['sop.section-missing', 'refnud', 'refund'],
      ['sop.section-missing', 'nowhere-near'],
    );
  });

  it('that lead nowhere come with a suggestion, the first hundred of them', () => {
    const sop = sopWith(
      `# Target\n\n- [ ] Step\n\n${Array.from({ length: 300 }, (_, index) => `[x](#target${index})`).join('\n\n')}\n`,
    );
    assert.equal(sop.problems.length, 300);
    assert.equal(sop.problems.filter(({ suggestion }) => suggestion === 'target').length, 100);
  });
});
