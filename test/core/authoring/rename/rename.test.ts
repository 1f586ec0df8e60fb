import assert from 'node:assert/strict';
import { rename } from '../../../../src/core/authoring/rename/rename';
import type { Library } from '../../../../src/core/library/library';
import type { Target } from '../../../../src/core/library/mention';
import { applyEdits } from '../../../../src/core/text/edit';
import { added, configured, libraryOf } from '../../support/libraries';

const config = `version: 1
team:
  ana: {name: Ana, role: boss}
roles: {boss: {en: Boss}, agent: {en: Agent}}
variables:
  order.id: {label: Order}
  "order.total": {label: Total}
constants: {return.days: 30}
limits: {order.total: {boss: 300}}
rules:
  - {if: {order.express: "yes"}, then: {sop: refund}}
learning: {agent: [refund, 'other']}
`;
const files = {
  'a/refund.md': `---
id: refund
title: Refund
owner: ana
authors: [ana, "luis"]
approvers: [{by: luis, on: 2026-08-01}]
read-by: [boss]
escalation: {to: boss, when: "order.total > 100 and order.id == \\"order.total\\""}
tags: [money, "back, soon"]
related: [other]
applies-to: {order.express: ["yes"]}
---

Within {{ return.days }} days. See [there](../b/other.md#done) and [here](#reply).

- [ ] Ask \`#ask @boss 5m\`

## Within {{ return.days }} days

[Up](#within--returndays--days)

## Reply

\`\`\`reply lang=es
Hi {{ order.id | default: order.total }}{% if order["total"] > 1 %}{% assign order.id = 1 %}{% endif %}
\`\`\`

## Same

## Same

## Same

[last](#same-2) [stated](#named)

## Stated {#named}
`,
  'b/other.md': `---
title: Other
translation-of: {id: refund, version: 1.0.0}
tags: money
related:
  - refund
---

[one][ref] [two](../a/refund.md#reply "x") [same](../a/refund.md#same-1) [three](<../a/refund.md#within--returndays--days>)

## Done

[ref]: ../a/refund.md#reply
[n](../a/refund.md#named)
`,
};

const at = (path: string) => `sops/${path}`;

/** The lines that a renaming changes, as they are then, by their files. */
function changedBy(
  target: Target,
  name: string,
  library: Library = libraryOf(files, config),
): Record<string, string[]> {
  const { edits, refusal } = rename(target, name, library);
  assert.deepEqual(refusal, undefined);
  return Object.fromEntries(
    [...edits].map(([uri, made]) => {
      const before = library.get(uri)?.text ?? configOf(uri, library);
      const lines = before.split('\n');
      return [
        uri,
        applyEdits(before, made)
          .split('\n')
          .filter((line) => !lines.includes(line)),
      ];
    }),
  );
}

function configOf(uri: string, library: Library): string {
  return library.configText(uri.replace(/\/library\.yml$/, ''));
}

function refused(target: Target, name: string, library: Library = libraryOf(files, config)): string | undefined {
  return rename(target, name, library).refusal?.reason;
}

const id = (one: string): Target => ({ kind: 'id', id: one });
const variable = (name: string): Target => ({ kind: 'variable', root: 'sops', name });
const person = (name: string): Target => ({ kind: 'person', root: 'sops', name });
const section = (anchor: string, path = 'a/refund.md'): Target => ({ kind: 'section', root: 'sops', path, anchor });

describe('renaming', () => {
  it('an id, wherever it is named, in every library', () => {
    const library = libraryOf(files, config);
    library.update([added('c.md', '---\ntitle: C\nrelated: [refund]\n---\n', 'more')]);
    assert.deepEqual(changedBy(id('refund'), 'money-back', library), {
      [at('library.yml')]: [
        '  - {if: {order.express: "yes"}, then: {sop: money-back}}',
        "learning: {agent: [money-back, 'other']}",
      ],
      [at('a/refund.md')]: ['id: money-back'],
      [at('b/other.md')]: ['translation-of: {id: money-back, version: 1.0.0}', '  - money-back'],
      'more/c.md': ['related: [money-back]'],
    });
  });

  it('an id that only the name of the file says, by writing it down', () => {
    assert.deepEqual(changedBy(id('other'), 'another'), {
      [at('library.yml')]: ["learning: {agent: [refund, 'another']}"],
      [at('a/refund.md')]: ['related: [another]'],
      [at('b/other.md')]: ['id: another'],
    });
  });

  it('a variable, in replies, conditions, limits and library.yml', () => {
    assert.deepEqual(changedBy(variable('order.total'), 'order.sum'), {
      [at('library.yml')]: ['  "order.sum": {label: Total}', 'limits: {order.sum: {boss: 300}}'],
      [at('a/refund.md')]: [
        'escalation: {to: boss, when: "order.sum > 100 and order.id == \\"order.total\\""}',
        'Hi {{ order.id | default: order.sum }}{% if order.sum > 1 %}{% assign order.id = 1 %}{% endif %}',
      ],
    });
  });

  it('a fact that rules and SOPs ask for', () => {
    assert.deepEqual(changedBy(variable('order.express'), 'order.fast'), {
      [at('library.yml')]: ['  - {if: {order.fast: "yes"}, then: {sop: refund}}'],
      [at('a/refund.md')]: ['applies-to: {order.fast: ["yes"]}'],
    });
  });

  it('a constant, with the anchors of the headings that say it', () => {
    assert.deepEqual(changedBy(variable('return.days'), 'return.within'), {
      [at('library.yml')]: ['constants: {return.within: 30}'],
      [at('a/refund.md')]: [
        'Within {{ return.within }} days. See [there](../b/other.md#done) and [here](#reply).',
        '## Within {{ return.within }} days',
        '[Up](#within--returnwithin--days)',
      ],
      [at('b/other.md')]: [
        '[one][ref] [two](../a/refund.md#reply "x") [same](../a/refund.md#same-1) [three](<../a/refund.md#within--returnwithin--days>)',
      ],
    });
  });

  it('members of the team, and roles', () => {
    assert.deepEqual(changedBy(person('ana'), 'ana.f'), {
      [at('library.yml')]: ['  ana.f: {name: Ana, role: boss}'],
      [at('a/refund.md')]: ['owner: ana.f', 'authors: [ana.f, "luis"]'],
    });
    assert.deepEqual(changedBy(person('boss'), 'lead'), {
      [at('library.yml')]: [
        '  ana: {name: Ana, role: lead}',
        'roles: {lead: {en: Boss}, agent: {en: Agent}}',
        'limits: {order.total: {lead: 300}}',
      ],
      [at('a/refund.md')]: [
        'read-by: [lead]',
        'escalation: {to: lead, when: "order.total > 100 and order.id == \\"order.total\\""}',
        '- [ ] Ask `#ask @lead 5m`',
      ],
    });
    assert.deepEqual(changedBy(person('agent'), 'colleague')[at('library.yml')], [
      'roles: {boss: {en: Boss}, colleague: {en: Agent}}',
      "learning: {colleague: [refund, 'other']}",
    ]);
    assert.deepEqual(changedBy(person('luis'), 'luisa'), {
      [at('a/refund.md')]: ['authors: [ana, "luisa"]', 'approvers: [{by: luisa, on: 2026-08-01}]'],
    });
  });

  it('a heading, with all links to it', () => {
    assert.deepEqual(changedBy(section('reply'), 'The answer'), {
      [at('a/refund.md')]: [
        'Within {{ return.days }} days. See [there](../b/other.md#done) and [here](#the-answer).',
        '## The answer',
      ],
      [at('b/other.md')]: [
        '[one][ref] [two](../a/refund.md#the-answer "x") [same](../a/refund.md#same-1) [three](<../a/refund.md#within--returndays--days>)',
        '[ref]: ../a/refund.md#the-answer',
      ],
    });
  });

  it('one of several headings that are called the same: those behind it are counted anew', () => {
    assert.deepEqual(changedBy(section('same'), 'First'), {
      [at('a/refund.md')]: ['## First', '[last](#same-1) [stated](#named)'],
      [at('b/other.md')]: [
        '[one][ref] [two](../a/refund.md#reply "x") [same](../a/refund.md#same) [three](<../a/refund.md#within--returndays--days>)',
      ],
    });
  });

  it('a heading that says an id, by its words or by that', () => {
    assert.deepEqual(changedBy(section('stated-named'), 'Said'), { [at('a/refund.md')]: ['## Said {#named}'] });
    assert.deepEqual(changedBy(section('named'), 'called'), {
      [at('a/refund.md')]: ['[last](#same-2) [stated](#called)', '## Stated {#called}'],
      [at('b/other.md')]: ['[n](../a/refund.md#called)'],
    });
  });

  it('the id of a step, and a tag', () => {
    assert.deepEqual(changedBy({ kind: 'step', root: 'sops', path: 'a/refund.md', id: 'ask' }, 'ask-boss'), {
      [at('a/refund.md')]: ['- [ ] Ask `#ask-boss @boss 5m`'],
    });
    const tag = (name: string): Target => ({ kind: 'tag', root: 'sops', name });
    assert.deepEqual(changedBy(tag('money'), 'cash'), {
      [at('a/refund.md')]: ['tags: [cash, "back, soon"]'],
      [at('b/other.md')]: ['tags: cash'],
    });
    assert.deepEqual(changedBy(tag('soon'), 'quickly'), { [at('a/refund.md')]: ['tags: [money, "back, quickly"]'] });
  });

  it('keeps the line breaks and the mark of a file', () => {
    const library = libraryOf({ 'a.md': '\uFEFF---\r\nid: a\r\ntitle: A\r\n---\r\n\r\n## One\r\n\r\n[x](#one)\r\n' });
    const { edits } = rename(section('one', 'a.md'), 'Two', library);
    const text = library.get('sops/a.md')?.text.replace(/^\uFEFF/, '') ?? '';
    assert.equal(
      applyEdits(text, edits?.get('sops/a.md') ?? []),
      '---\r\nid: a\r\ntitle: A\r\n---\r\n\r\n## Two\r\n\r\n[x](#two)\r\n',
    );
  });
});

describe('what is not renamed', () => {
  it('to a name that is taken', () => {
    assert.equal(refused(id('refund'), 'other'), 'taken');
    assert.equal(refused(variable('order.id'), 'order.total'), 'taken');
    assert.equal(refused(variable('order.id'), 'return.days'), 'taken');
    assert.equal(refused(variable('order.id'), 'order'), 'taken');
    assert.equal(refused(variable('order.id'), 'order.express'), 'taken');
    assert.equal(refused(person('ana'), 'agent'), 'taken');
    assert.equal(refused(section('named'), 'reply'), 'taken');
    assert.equal(refused(section('same'), 'named'), 'taken');
    assert.equal(refused(section('same'), 'Reply'), 'taken');
  });

  it('to what is no name', () => {
    assert.equal(refused(id('refund'), 'two words'), 'not-valid');
    assert.equal(refused(id('refund'), 'refund'), 'no-change');
    assert.equal(refused(variable('order.id'), '1x'), 'not-valid');
    assert.equal(refused(person('ana'), 'null'), 'not-valid');
    assert.equal(refused(person('ana'), '@ana'), 'not-valid');
    assert.equal(refused(section('reply'), ' '), 'not-valid');
    assert.equal(refused(section('reply'), '!!!'), 'not-valid');
  });

  it('to what means something by itself', () => {
    assert.equal(refused(variable('order.id'), 'true.id'), 'reserved');
    assert.equal(refused(variable('order.id'), 'tier'), 'reserved');
    assert.equal(refused(variable('tier'), 'level'), 'reserved');
  });

  it('where nobody knows what is meant, or the file may mean something else', () => {
    const twice = libraryOf({ 'a.md': '---\nid: a\ntitle: A\n---\n', 'b.md': '---\nid: a\ntitle: B\n---\n' });
    assert.equal(refused(id('a'), 'c', twice), 'ambiguous');
    const newer = libraryOf(files, config);
    newer.update([configured(config.replace('version: 1', 'version: 9'))]);
    assert.equal(refused(person('ana'), 'eva', newer), 'newer-format');
    const html = libraryOf({ 'a.md': '---\ntitle: A\n---\n\n<a id="x"></a>\n\n## One\n\n[l](#x)\n' });
    assert.equal(refused(section('x', 'a.md'), 'y', html), 'in-html');
  });

  it('where a step or a reply would come or go', () => {
    const numbered = '---\ntitle: A\n---\n\nA.\n\n## Do it\n\n1. Ask for the order.\n2. Look it up.\n';
    assert.equal(refused(section('do-it', 'a.md'), 'References', libraryOf({ 'a.md': numbered })), 'reads-otherwise');
  });
});
