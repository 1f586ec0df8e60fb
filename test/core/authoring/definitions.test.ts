import assert from 'node:assert/strict';
import { definitionsOf } from '../../../src/core/authoring/definitions';
import { allReferences, referencesToSop } from '../../../src/core/authoring/references';
import { symbolsIn, librarySymbols } from '../../../src/core/authoring/symbols';
import type { FileSymbol } from '../../../src/core/authoring/symbols';
import type { Target } from '../../../src/core/library/mention';
import { added, libraryOf } from '../support/libraries';
import { sopFrom } from '../support/sops';

const config = `version: 1
team:
  ana: {name: Ana, role: boss}
variables: {order.id: {label: Order}}
`;
const files = {
  'a.md': `---
id: a
title: Álpha
owner: ana
---

<a id="html"></a>

## Said {#said}

- [ ] Ask \`#ask @boss\`

## Reply

\`\`\`reply lang=es channel=email
{{ order.id }} {{ order.id }}
\`\`\`
`,
  'b.md': '---\ntitle: Beta\nrelated: [a]\n---\n\n[1](a.md#said) [2](a.md#said-said) [3](a.md#html) [4](a.md)\n',
};
const library = libraryOf(files, config);
library.update([added('c.md', '---\ntitle: C\nrelated: [a]\nowner: ana\n---\n', 'more')]);

const found = (target: Target) =>
  [...definitionsOf(target, library)].map(
    ({ uri, range }) => `${uri}:${range.start.line + 1}:${range.start.character}`,
  );
const section = (anchor: string): Target => ({ kind: 'section', root: 'sops', path: 'a.md', anchor });

describe('definitions', () => {
  it('are where something gets its name', () => {
    assert.deepEqual(found({ kind: 'id', id: 'a' }), ['sops/a.md:2:4']);
    assert.deepEqual(found({ kind: 'id', id: 'b' }), ['sops/b.md:1:0']);
    assert.deepEqual(found({ kind: 'path', root: 'sops', path: 'b.md' }), ['sops/b.md:1:0']);
    assert.deepEqual(found({ kind: 'variable', root: 'sops', name: 'order.id' }), ['sops/library.yml:4:12']);
    assert.deepEqual(found({ kind: 'person', root: 'sops', name: 'ana' }), ['sops/library.yml:3:2']);
    assert.deepEqual(found({ kind: 'step', root: 'sops', path: 'a.md', id: 'ask' }), ['sops/a.md:11:12']);
  });

  it('of a role without a name of its own are those who have it', () => {
    assert.deepEqual(found({ kind: 'person', root: 'sops', name: 'boss' }), ['sops/library.yml:3:25']);
  });

  it('of a heading are its words, or the id that it says, or the heading behind one in HTML', () => {
    assert.deepEqual(found(section('said-said')), ['sops/a.md:9:3']);
    assert.deepEqual(found(section('said')), ['sops/a.md:9:10']);
    assert.deepEqual(found(section('html')), ['sops/a.md:9:0']);
  });

  it('are none in another library, and of what nothing defines', () => {
    assert.deepEqual(found({ kind: 'person', root: 'more', name: 'ana' }), []);
    assert.deepEqual(found({ kind: 'tag', root: 'sops', name: 'x' }), []);
    assert.deepEqual(found({ kind: 'id', id: 'nobody' }), []);
  });
});

describe('references of every name', () => {
  const lines = (places: Iterable<{ uri: string; kind: string; range: { start: { character: number } } }>) =>
    [...places].map(({ uri, kind, range }) => `${uri} ${kind} ${range.start.character}`).sort();

  it('find a section by all of its names', () => {
    const all = [
      'sops/a.md definition 10',
      'sops/a.md definition 3',
      'sops/b.md link 24',
      'sops/b.md link 44',
      'sops/b.md link 9',
    ];
    assert.deepEqual(lines(allReferences(section('said'), library)), all);
    assert.deepEqual(lines(allReferences(section('said-said'), library)), all);
  });

  it('tell links to an SOP from those that name it', () => {
    assert.deepEqual(
      lines(referencesToSop('sops', 'a.md', library)),
      [
        'more/c.md related 10',
        'sops/b.md link 19',
        'sops/b.md link 39',
        'sops/b.md link 4',
        'sops/b.md link 54',
        'sops/b.md related 10',
      ].sort(),
    );
  });
});

describe('symbols', () => {
  const plain = ({ kind, name, detail, children }: FileSymbol): unknown => [
    kind,
    name,
    detail,
    ...(children.length > 0 ? [children.map(plain)] : []),
  ];

  it('are what VS Code does not list of an SOP itself', () => {
    assert.deepEqual(symbolsIn({ kind: 'sop', sop: sopFrom(files['a.md'], 'a.md') }).map(plain), [
      [
        'front-matter',
        '',
        '',
        [
          ['key', 'id', 'a'],
          ['key', 'title', 'Álpha'],
          ['key', 'owner', 'ana'],
        ],
      ],
      ['step', '#ask', ''],
      ['reply', 'Reply', 'es · email', [['variable', 'order.id', '']]],
    ]);
  });

  it('are the keys of a library.yml', () => {
    assert.deepEqual(symbolsIn({ kind: 'library', root: 'sops', text: config }).map(plain), [
      ['key', 'version', '1'],
      [
        'key',
        'team',
        '',
        [
          [
            'key',
            'ana',
            '',
            [
              ['key', 'name', 'Ana'],
              ['key', 'role', 'boss'],
            ],
          ],
        ],
      ],
      ['key', 'variables', '', [['key', 'order.id', '', [['key', 'label', 'Order']]]]],
    ]);
  });

  it('find SOPs and replies by the letters of their titles', () => {
    const titles = (query: string) => librarySymbols(query, library, 10).map(({ kind, title }) => `${kind} ${title}`);
    assert.deepEqual(titles('alp'), ['sop Álpha']);
    assert.deepEqual(titles('rpy'), ['reply Reply']);
    assert.equal(librarySymbols('', library, 2).length, 2);
  });
});
