import assert from 'node:assert/strict';
import fc from 'fast-check';
import { configMentions } from '../../../src/core/library/config-mentions';
import type { Library, LibraryUpdate } from '../../../src/core/library/library';
import { Library as EmptyLibrary } from '../../../src/core/library/library';
import { keyOf } from '../../../src/core/library/mention';
import type { Target } from '../../../src/core/library/mention';
import { mentionsIn, referencesTo } from '../../../src/core/library/references';
import { added, configured, libraryOf, removed } from '../support/libraries';
import { holds } from '../support/properties';
import { cut } from '../support/ranges';

/** The places that speak of something, as `file kind text`. */
function told(library: Library, target: Target): string[] {
  return [...referencesTo(target, library)]
    .map(({ uri, kind, range }) => `${uri} ${kind} ${cut(textOf(library, uri), range)}`)
    .sort();
}

function textOf(library: Library, uri: string): string {
  return library.get(uri)?.text ?? library.configText('sops');
}

const config = `team:
  ana: {name: Ana, role: boss}
roles: {boss: {en: Boss}}
variables:
  customer.name: {label: Name}
  total: {label: Total}
constants: {return.days: 30}
limits: {total: {boss: 300}}
rules:
  - {if: {tier: vip}, then: {sop: "refund"}}
`;
const files = {
  'a/refund.md': `---
id: 'refund'
title: T
owner: ana
authors: [ana, "luis"]
approvers: [{by: luis, on: 2026-08-01}]
read-by: [boss]
escalation: {to: boss, when: "total > 100 and customer.name == \\"total\\""}
related: [other]
---

Within {{ return.days }} days. See [there](../b/other.md#done) and [here](#reply).

- [ ] Ask \`@boss 5m\`

## Reply

\`\`\`reply lang=es
Hi {{ customer.name | default: total }}{% assign total = 1 %}{{ total }}
\`\`\`
`,
  'b/other.md': `---
title: T
translation-of: {id: refund, version: 1.0.0}
owner: boss
related:
  - refund
---

[one][ref] [two](../a/refund.md#reply "x") ![no](../a/refund.md) [three](<../a/refund.md>)

## Done

[ref]: ../a/refund.md#reply
[unused]: ../a/refund.md
`,
};

describe('references', () => {
  const library = libraryOf(files, config);

  it('to an SOP by its id', () => {
    assert.deepEqual(told(library, { kind: 'id', id: 'refund' }), [
      'sops/a/refund.md definition refund',
      'sops/b/other.md related refund',
      'sops/b/other.md translation-of refund',
      'sops/library.yml rule refund',
    ]);
  });

  it('to a file by links', () => {
    assert.deepEqual(told(library, { kind: 'path', root: 'sops', path: 'a/refund.md' }), [
      'sops/b/other.md link ../a/refund.md',
      'sops/b/other.md link ../a/refund.md',
      'sops/b/other.md link ../a/refund.md',
    ]);
  });

  it('to a section and to a reply, from its own file and from others', () => {
    assert.deepEqual(told(library, { kind: 'section', root: 'sops', path: 'a/refund.md', anchor: 'reply' }), [
      'sops/a/refund.md definition Reply',
      'sops/a/refund.md link reply',
      'sops/b/other.md link reply',
      'sops/b/other.md link reply',
    ]);
    assert.deepEqual(told(library, { kind: 'section', root: 'sops', path: 'b/other.md', anchor: 'done' }), [
      'sops/a/refund.md link done',
      'sops/b/other.md definition Done',
    ]);
  });

  it('to variables and constants, not to names that a reply makes itself', () => {
    assert.deepEqual(told(library, { kind: 'variable', root: 'sops', name: 'total' }), [
      'sops/a/refund.md condition total',
      'sops/a/refund.md template total',
      'sops/library.yml definition total',
      'sops/library.yml limit total',
    ]);
    assert.deepEqual(told(library, { kind: 'variable', root: 'sops', name: 'customer.name' }), [
      'sops/a/refund.md condition customer.name',
      'sops/a/refund.md template customer.name',
      'sops/library.yml definition customer.name',
    ]);
    assert.deepEqual(told(library, { kind: 'variable', root: 'sops', name: 'return.days' }), [
      'sops/a/refund.md template return.days',
      'sops/library.yml definition return.days',
    ]);
  });

  it('to members of the team and to roles', () => {
    assert.deepEqual(told(library, { kind: 'person', root: 'sops', name: 'boss' }), [
      'sops/a/refund.md escalation boss',
      'sops/a/refund.md reader boss',
      'sops/a/refund.md step boss',
      'sops/b/other.md owner boss',
      'sops/library.yml definition boss',
      'sops/library.yml limit boss',
      'sops/library.yml role boss',
    ]);
    assert.deepEqual(told(library, { kind: 'person', root: 'sops', name: 'luis' }), [
      'sops/a/refund.md approver luis',
      'sops/a/refund.md author luis',
    ]);
  });

  it('are none in another library, but for ids', () => {
    assert.deepEqual(told(library, { kind: 'person', root: 'more', name: 'boss' }), []);
    assert.deepEqual(told(library, { kind: 'path', root: 'more', path: 'a/refund.md' }), []);
  });

  it('are found at once and after any history as by looking at every file', () => {
    holds(
      histories,
      (history) => {
        const changing = new EmptyLibrary();
        for (const batch of history) changing.update(batch);
        const made = new EmptyLibrary();
        made.update([...changing.sops].map((sop): LibraryUpdate => ({ kind: 'sop', sop })).reverse());
        for (const root of changing.roots)
          if (changing.configUri(root) !== undefined) made.update([configured(changing.configText(root), root)]);
        for (const target of allTargets(changing)) {
          const found = placesOf(referencesTo(target, changing));
          assert.deepEqual(found, placesOf(bruteForce(target, changing)), keyOf(target));
          assert.deepEqual(placesOf(referencesTo(target, made)), found, keyOf(target));
        }
      },
      60,
    );
  });
});

type Place = ReturnType<typeof referencesTo> extends Generator<infer T> ? T : never;

function placesOf(places: Iterable<Place>): string[] {
  return [...places].map(({ uri, kind, range }) => `${uri} ${kind} ${JSON.stringify(range)}`).sort();
}

/** Looks at all files for what speaks of something. */
function* bruteForce(target: Target, library: Library): Generator<Place> {
  for (const { target: said, ...place } of allMentions(library)) if (keyOf(said) === keyOf(target)) yield place;
}

function* allMentions(library: Library): Generator<Place & { target: Target }> {
  for (const sop of library.sops)
    for (const { target, kind, range } of mentionsIn(sop)) yield { uri: sop.location.uri, target, kind, range };
  for (const root of library.roots) {
    const uri = library.configUri(root);
    if (uri === undefined) continue;
    for (const { target, kind, range } of configMentions(root, library.configText(root)))
      yield { uri, target, kind, range };
  }
}

/** All that any file speaks of, and something nobody does. */
function allTargets(library: Library): Target[] {
  const targets = new Map([...allMentions(library)].map(({ target }) => [keyOf(target), target]));
  return [...targets.values(), { kind: 'id', id: 'nobody' }];
}

const some = (...texts: string[]) => fc.constantFrom(...texts);
const texts = fc
  .record({
    id: some('', 'id: a\n', 'id: "b"\n', 'id: a b\n', 'id: a\nid: b\n'),
    related: some('', 'related: [a, b]\n', 'related: a\n', 'related: [&x b, *x]\n', 'translation-of: {id: a}\n'),
    people: some(
      '',
      'owner: ana\n',
      'authors: [ana, luis]\n',
      'approvers: {by: ana}\n',
      'read-by: [boss]\n',
      'owner: [x]\n',
    ),
    when: some(
      '',
      'escalation: {to: boss, when: "v.w > 1"}\n',
      "escalation: {when: 'x == ''v.w'' and v.w'}\n",
      'escalation: {when: >-\n    v.w > 1\n    and x\n  }\n',
    ),
    links: fc.array(
      some(
        '[l](a.md)',
        '[l](../a.md#p)',
        '[l](#p)',
        '[l][r]',
        '[l](b.md#q)',
        '![i](a.md)',
        '[r]: a.md#p',
        '[s]: b.md',
        'a@b.c',
      ),
      { maxLength: 4 },
    ),
    reply: some(
      '',
      '# P\n\n```reply lang=es\n{{ v.w }} {{ v["w"] }} {% for x in v.w %}{{ x }}{% endfor %}\n```\n',
      '## q\n\n- [ ] {{ x }} `@ana @boss`\n',
    ),
  })
  .map(
    ({ id, related, people, when, links, reply }) =>
      `---\ntitle: T\n${id}${related}${people}${when}---\n\nS.\n\n${links.join('\n\n')}\n\n${reply}`,
  );
const paths = some('a.md', 'b.md', 'x/a.md', 'x/c.md');
const roots = some('sops', 'sops', 'more');
const updates: fc.Arbitrary<LibraryUpdate> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(paths, texts, roots).map(([path, text, root]) => added(path, text, root)) },
  { weight: 3, arbitrary: fc.tuple(paths, roots).map(([path, root]) => removed(path, root)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(undefined, 'team: {ana: {role: boss}}\n', 'variables: {v.w: {}}\nrules: [{then: {sop: a}}]\n'),
        roots,
      )
      .map(([text, root]) => configured(text, root)),
  },
  { weight: 1, arbitrary: roots.map((root): LibraryUpdate => ({ kind: 'root-removed', root })) },
);
const histories = fc.array(fc.array(updates, { maxLength: 4 }), { maxLength: 6 });
