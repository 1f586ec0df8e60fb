import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type fc from 'fast-check';
import { countArrows } from '../../../src/core/sop/arrow';
import { linkTarget } from '../../../src/core/sop/inline';
import { boxAt } from '../../../src/core/sop/markdown/box';
import type { Range } from '../../../src/core/text/position';
import { isBefore, LineIndex } from '../../../src/core/text/position';
import { stepsOf } from '../../../src/core/sop/model';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { allMarks } from '../../../src/core/sop/syntax/mark';
import type { Mark, MarkKind } from '../../../src/core/sop/syntax/mark';
import { anyText, fragments, mutationsOf, nestedLines } from '../support/hostile';
import { marksIn, outline, written } from '../support/marks';
import { holds } from '../support/properties';
import { assertInside, cut, cutter, marked } from '../support/ranges';
import { sopFrom, withFrontMatter } from '../support/sops';

const samples = path.join(__dirname, '../../fixtures/shop');

/** Some of everything, as people write it. */
const good = `---
id: refund
title: "Refund"
approvers: [{by: luis, on: 2026-08-01}]
escalation: {to: boss, when: 'refund.amount > 100'}
related: [other]
---

Returns the money within {{ return.days }} days.

## Check

- [ ] Open the [order](../orders/open.md#first) \`#open 5m @boss\`
  - A hint with [another][other]
- [ ] More than 30 days? \`#window\`
  - No → [Refund](#refund)
  - Yes -> [Other](<../o th.md>)

> [!WARNING]
> Promise [nothing](#check).

1. [ ] Send [Done](#done) \`optional\`

   \`\`\`reply lang=es channel=email
   {% assign who = customer.name | default: "you" %}Hi {{ who }}
   {%- for item in order.items limit: 2 %} {{ item.name }}{% endfor %}
   \`\`\`

[other]: other.md#part
`;

const unescape = (text: string) => text.replace(/\\([!"#$%&'()*+,\-./:;<=>?@[\]\\^_`{|}~])/g, '$1');
const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Fails unless what is written at a mark's place is what the mark says. */
function assertSays(cutOut: (range: Range) => string, mark: Mark): void {
  const there = cutOut(mark.range);
  const says = (pattern: RegExp) => assert.match(there, pattern, mark.kind);
  switch (mark.kind) {
    case 'value': {
      const inner = cutOut(mark.inner);
      if (!there.includes('\n') && !there.includes('\r') && there === inner && !there.startsWith('*'))
        assert.equal(there, mark.text);
      assert.ok(there.includes(inner));
      break;
    }
    case 'box':
      assert.deepEqual([boxAt(`${there} a`)?.isTicked, boxAt(`${there} a`)?.length], [mark.isTicked, there.length]);
      break;
    case 'step-tag':
      says(/^`[\s\S]*`$/);
      break;
    case 'step-id':
      assert.equal(there.replace(/\s/g, ''), `#${mark.name}`);
      break;
    case 'role':
      assert.equal(there.replace(/\s/g, ''), `@${mark.name}`);
      break;
    case 'duration':
      says(/^\d+[mhdw]$/);
      break;
    case 'keyword':
      assert.equal(there, mark.keyword);
      break;
    case 'arrow':
      assert.ok(countArrows(there) === 1, there);
      break;
    case 'link':
      if (mark.form !== 'bare') says(/^\[[\s\S]*[\])]$/);
      break;
    case 'image':
      says(/^!\[[\s\S]*[\])]$/);
      break;
    case 'path':
      assert.equal(decoded(unescape(there)), mark.text);
      break;
    case 'anchor':
      assert.equal(decoded(unescape(there)), mark.text);
      break;
    case 'target':
      if (mark.target.kind !== 'external') assert.deepEqual(linkTarget(unescape(there)), mark.target);
      break;
    case 'alert-mark':
      assert.equal(there.toLowerCase(), `[!${mark.alert}]`);
      break;
    case 'info':
      says(/^(reply|anticipate)/);
      break;
    case 'attribute':
      assert.ok(unescape(there).startsWith(mark.name));
      break;
    case 'output':
      says(/^\{\{/);
      break;
    case 'tag-name':
    case 'filter-name':
      assert.equal(there, mark.name);
      break;
    case 'variable':
      if (!there.includes('[')) assert.ok([there, there.replaceAll(/\.\s+/g, '.')].includes(mark.name), there);
      break;
  }
}

/** Fails unless marks stand in order, in those that hold them, and never across each other. */
function assertNested(marks: readonly Mark[], within?: Range): void {
  let last: Range['end'] | undefined;
  for (const { range, marks: inside, kind } of marks) {
    if (last) assert.ok(!isBefore(range.start, last), `${kind} begins before its neighbour ends`);
    if (within)
      assert.ok(!isBefore(range.start, within.start) && !isBefore(within.end, range.end), `${kind} is outside`);
    last = range.end;
    assertNested(inside, range);
  }
}

/** Fails unless marks and model say the same of a text. */
function assertAgrees(text: string): void {
  const sop = sopFrom(text);
  const ranges = (kind: MarkKind) => marksIn(text, kind).map(({ range }) => JSON.stringify(range));
  const same = (kind: MarkKind, model: readonly { range: Range }[], what: string) =>
    assert.deepEqual(ranges(kind).sort(), model.map(({ range }) => JSON.stringify(range)).sort(), what);
  same('heading', sop.headings, 'headings');
  same('link', sop.links, 'links');
  assert.deepEqual(
    marksIn(text, 'link').map(({ target }) => target),
    sop.links.map(({ target }) => target),
  );
  const steps = [...stepsOf(sop)];
  same('step', steps, 'steps');
  assert.deepEqual(
    marksIn(text, 'step').map(({ id }) => id),
    steps.map(({ id }) => id),
  );
  // A tag may name several roles; the last one counts.
  const roles = ranges('role');
  for (const { role } of steps) assert.ok(!role || roles.includes(JSON.stringify(role.range)));
  same(
    'branch',
    steps.flatMap(({ branches }) => branches),
    'branches',
  );
  same(
    'alert',
    [...sop.sections, ...steps].flatMap(({ alerts }) => alerts),
    'alerts',
  );
  const blocks = ranges('reply');
  for (const reply of [...sop.replies, ...sop.anticipations])
    for (const { range } of reply.variants) assert.ok(blocks.includes(JSON.stringify(range)));
  for (const { id, lang, channel, range } of marksIn(text, 'reply'))
    for (const variant of [...sop.replies, ...sop.anticipations].find((one) => one.id === id)?.variants ?? [])
      if (JSON.stringify(variant.range) === JSON.stringify(range))
        assert.deepEqual([lang, channel], [variant.lang, variant.channel]);
}

function assertSound(text: string): void {
  const plain = text.replace(/^\uFEFF/, '');
  const index = new LineIndex(plain);
  const cutOut = cutter(plain);
  const { marks } = syntaxOf(text);
  for (const mark of allMarks(marks)) {
    assertInside(index, mark.range, mark.kind);
    assertSays(cutOut, mark);
  }
  assertNested(marks);
}

describe('the syntax of an SOP', () => {
  it('has every mark of it', () => {
    const text = `---
id: refund # the id
owner: "ana"
related: [a, 'b']
escalation:
  to: luis
---

See {{ shop.name }} and ![shot](shot.png).

## Check *now*

- [x] Open [the order](../orders/open.md#first "Orders") \`#open 5m @boss optional wrong\`
  - Yes → [Done](#done)
  - \`No\` -> [there][other]

> [!WARNING]
> Promise nothing.

### Done

~~~reply lang=es channel=email loud
Hi {{ customer.name | default: "you" }}{% if order.id %}!{% endif %}
~~~

[other]: other.md
https://a.example
`;
    assert.equal(
      outline(text, syntaxOf(text).marks),
      `entry
  key "id"
  value "refund"
entry
  key "owner"
  value "\\"ana\\""
entry
  key "related"
  item
    value "a"
  item
    value "'b'"
entry
  key "escalation"
  entry
    key "to"
    value "luis"
output
  variable "shop.name"
image
  link-text "shot"
  target
    path "shot.png"
heading
  heading-text "Check *now*"
step
  box "[x]"
  link
    link-text "the order"
    target
      path "../orders/open.md"
      anchor "first"
  step-tag
    step-id "#open"
    duration "5m"
    role "@boss"
    keyword "optional"
    unknown-word "wrong"
  branch
    answer "Yes"
    arrow "→"
    link
      link-text "Done"
      target
        anchor "done"
  branch
    answer "\`No\`"
    arrow "->"
    link
      link-text "there"
      reference "other"
alert
  alert-mark "[!WARNING]"
heading
  heading-text "Done"
reply
  info
    attribute
      attribute-name "lang"
      attribute-value "es"
    attribute
      attribute-name "channel"
      attribute-value "email"
    attribute "loud"
  reply-text
    output
      variable "customer.name"
      filter
        filter-name "default"
        argument
          literal "\\"you\\""
    tag
      tag-name "if"
      variable "order.id"
    tag "{% endif %}"
definition
  reference "other"
  target
    path "other.md"
link
  target "https://a.example"
`
        .replace('attribute "loud"', 'attribute\n      attribute-name "loud"')
        .replace('tag "{% endif %}"', 'tag\n      tag-name "endif"'),
    );
    assertSound(text);
    assertAgrees(text);
  });

  it('is exact in lists in quotes, code in lists, and behind tabs', () => {
    const { text, ranges } = marked(
      withFrontMatter(
        `> - Look [at](⟦a.md⟧#b)\n>   > deep [too](⟦c.md⟧)\n\n1.\t[ ] Do\n\n\tSee [it](⟦d.md⟧)\n\n\t- more [still](⟦e.md⟧)\n\n\t  \`\`\`reply lang=es\n\t  Hi\n\t  \`\`\`\n`,
      ),
    );
    assert.deepEqual(
      marksIn(text, 'path').map(({ range }) => range),
      ranges,
    );
  });

  it('is exact in replies that are indented', () => {
    const { text, ranges } = marked(
      withFrontMatter(
        `# R\n\n- item\n\n  > \`\`\`reply lang=es\n  > Hi 😀 {{ ⟦a.b⟧ }},\n  >   {{ ⟦c⟧ }}\n  > \`\`\`\n\n   \`\`\`reply lang=en\n   Hi\u2028 {{ ⟦d⟧ }}\n \`\`\`\n`,
      ),
    );
    for (const lineBreak of ['\n', '\r\n', '\r'])
      assert.deepEqual(
        marksIn(`\uFEFF${text.replaceAll('\n', lineBreak)}`, 'variable').map(({ range }) => range),
        ranges,
      );
  });

  it('tells links of every form apart, with where their addresses stand', () => {
    const text = withFrontMatter(
      '[a](<b c.md#d> "t") [e \\[f](g\\#h.md#i#j) [k](\n l%20m.md) [n] [o][N] ![p](q.png) <r@s.example> [](t.md) www.u.example [v](\\(w.md)\n\n[n]: <x.md#y> "z"\n',
    );
    assert.deepEqual(
      marksIn(text, 'link').map(({ form, reference }) => `${form} ${reference ?? ''}`.trim()),
      ['inline', 'inline', 'inline', 'reference n', 'reference n', 'bare', 'inline', 'bare', 'inline'],
    );
    assert.deepEqual(written(text, 'path'), ['b c.md', 'g', 'l%20m.md', 'q.png', 't.md', '\\(w.md', 'x.md']);
    assert.deepEqual(written(text, 'anchor'), ['d', 'h.md', 'y']);
    assertSound(text);
    assertAgrees(text);
  });

  it('gives values of front matter with and without their quotes, and without comments', () => {
    const text = `---\na: "x # y" # z\nb: 'it''s'\nc: >- # folded\n  one\n  two\n\nd:\ne: &f {g: [1, *f]}\n? h\n: i\n---\n\nText\n`;
    assert.deepEqual(
      marksIn(text, 'value').map(({ path: at, text: says, range, inner }) => [
        at.join('.'),
        says,
        cut(text, range),
        cut(text, inner),
      ]),
      [
        ['a', 'x # y', '"x # y"', 'x # y'],
        ['b', "it's", "'it''s'", "it''s"],
        ['c', 'one two', '>- # folded\n  one\n  two', 'one\n  two'],
        ['d', '', '', ''],
        ['e.g.0', '1', '1', '1'],
        ['e.g.1', '', '*f', '*f'],
        ['h', 'i', 'i', 'i'],
      ],
    );
  });

  it('finds Liquid in steps, guidance, headings and tables, also in code', () => {
    const text = withFrontMatter(
      '## {{ a }}\n\n- [ ] Wait **{{ b.c }}** days `#wait`\n  - `{{ d }}` or [{{ e }}](x.md)\n\n| {{ f }} |\n|---|\n| {{ g \\| upcase }} |\n\n```\n{{ no }}\n```\n',
    );
    assert.deepEqual(written(text, 'variable'), ['a', 'b.c', 'd', 'e', 'f', 'g']);
    assert.deepEqual(written(text, 'filter-name'), ['upcase']);
  });

  it('says what stands at a place, from the inside out', () => {
    const { text, ranges } = marked('---\ntitle: T\n---\n\n- [ ] Do `#a ⟦@boss⟧ 5m`\n');
    const kindsAt = (character: number) => {
      const at = syntaxOf(text).markAt({ line: 4, character });
      return at && [at.mark, ...at.parents].map(({ kind }) => kind);
    };
    const [{ start, end }] = ranges as [Range];
    assert.deepEqual(kindsAt(start.character), ['role', 'step-tag', 'step']);
    assert.deepEqual(kindsAt(end.character), ['role', 'step-tag', 'step']);
    assert.deepEqual(kindsAt(end.character + 1), ['duration', 'step-tag', 'step']);
    assert.deepEqual(kindsAt(2), ['box', 'step']);
    assert.deepEqual(kindsAt(6), ['step']);
    assert.equal(syntaxOf(text).markAt({ line: 3, character: 0 }), undefined);
  });

  it('is empty for what is no SOP', () => {
    for (const text of ['', 'a\0b', ' '.repeat(300_000), '>'.repeat(5000)]) assert.deepEqual(syntaxOf(text).marks, []);
  });

  it('agrees with the model on every sample, and loses none of what is written', () => {
    const files = fs.readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    for (const file of files) {
      const text = fs.readFileSync(path.join(samples, file), 'utf8');
      assertSound(text);
      assertAgrees(text);
      assert.equal(written(text, 'output').length, text.split('{{').length - 1, file);
      assert.equal(written(text, 'box').length, text.split(/- \[[ x]\]/).length - 1, file);
    }
  });

  const texts: readonly [string, fc.Arbitrary<string>, number][] = [
    ['any text', anyText, 150],
    ['pieces of Markdown and YAML', fragments, 400],
    ['pieces below front matter', fragments.map((body) => `---\ntitle: T\n---\n${body}`), 400],
    ['pieces as front matter', fragments.map((yaml) => `---\n${yaml}\n---\nText`), 300],
    ['nested lines', nestedLines, 400],
    ['a good SOP that somebody broke', mutationsOf(good), 150],
  ];
  for (const [name, arbitrary, runs] of texts) {
    it(`is exact, nested and like the model, of ${name}`, () => {
      holds(
        arbitrary,
        (text) => {
          assertSound(text);
          assertAgrees(text);
        },
        runs,
      );
    });
  }
});
