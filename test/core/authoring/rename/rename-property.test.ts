import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameOf, renamed } from '../../../../src/core/authoring/rename/new-name';
import { rename } from '../../../../src/core/authoring/rename/rename';
import { configMentions } from '../../../../src/core/library/config-mentions';
import { Library } from '../../../../src/core/library/library';
import { keyOf } from '../../../../src/core/library/mention';
import type { Target } from '../../../../src/core/library/mention';
import { mentionsIn, referencesTo } from '../../../../src/core/library/references';
import { applyEdits } from '../../../../src/core/text/edit';
import { added, configured, linterOf } from '../../support/libraries';
import { holds } from '../../support/properties';

/** The texts of files by their addresses. */
type Texts = ReadonlyMap<string, string>;

function libraryFrom(texts: Texts): Library {
  const library = new Library();
  library.update(
    [...texts].map(([uri, text]) => {
      const at = uri.indexOf('/');
      const [root, path] = [uri.slice(0, at), uri.slice(at + 1)];
      return path === 'library.yml' ? configured(text, root) : added(path, text, root);
    }),
  );
  return library;
}

function targetsOf(library: Library): Target[] {
  const targets = new Map<string, Target>();
  for (const sop of library.sops) for (const { target } of mentionsIn(sop)) targets.set(keyOf(target), target);
  for (const root of library.roots)
    for (const { target } of configMentions(root, library.configText(root))) targets.set(keyOf(target), target);
  return [...targets.values()];
}

function problemsOf(library: Library): string[] {
  const linter = linterOf(library);
  const own = [...library.sops].flatMap(({ location }) => linter.problems(location.uri));
  return [...own, ...library.roots.flatMap((root) => linter.configProblems(root))].map(({ code }) => code).sort();
}

function count(target: Target, library: Library): number {
  return [...referencesTo(target, library)].length;
}

/** The words of a heading, to which it is renamed back, and its anchor under other words; undefined for an id behind a heading. */
function headingOf(target: Target, before: Library, after: Library): readonly [string, string] | undefined {
  if (target.kind !== 'section') return undefined;
  const headings = (library: Library) => library.atPath(target.root, target.path)?.headings ?? [];
  const at = headings(before).findIndex(({ anchor }) => anchor === target.anchor);
  return at < 0 ? undefined : [headings(before)[at]!.title, headings(after)[at]!.anchor];
}

/** The constant that headings say. */
const constant = '{{ c.d }}';

/** Whether an SOP of the library says it. */
function isSaid(library: Library): boolean {
  return [...library.sops].some(({ location, text }) => location.root === 'sops' && text.includes(constant));
}

const some = (...texts: string[]) => fc.constantFrom(...texts);
const front = fc
  .record({
    related: some('', 'related: [a, "b"]\n', "related:\n  - 'a'\n", 'translation-of: {id: a}\n'),
    people: some(
      '',
      'owner: ana\nauthors: [ana, luis]\n',
      'escalation: {to: boss, when: "x.y > 3 and z == \\"x.y\\""}\n',
    ),
    tags: some('', 'tags: [t, u]\n', 'tags: "t, u"\n'),
  })
  .map(({ related, people, tags }) => related + people + tags);
const heading = some('One', 'Two', 'One', `Has ${constant}`, 'With {#named}');
const line = some(
  `Words ${constant} here.`,
  '[l](#one) [m](../f/a.md#one-1) [n](../f/a.md)',
  '[o](../f/b.md#has--cd-) and ![p](../f/b.md)',
  '- [ ] Do it `#go @boss 5m`',
  '```reply lang=es\n{{ x.y }}{% if z == "x.y" %}{{ x["y"] | default: z }}{% endif %}\n```',
  '[r]: ../f/a.md#two\n\n[see][r]',
);
const body = fc
  .array(fc.tuple(heading, fc.array(line, { maxLength: 3 })), { minLength: 1, maxLength: 4 })
  .map((sections) => sections.map(([title, lines]) => `## ${title}\n\n${lines.join('\n\n')}\n`).join('\n'));
const config = some(
  '',
  'version: 1\nteam:\n  ana: {name: Ana, role: boss}\nroles: {boss: {en: B}}\nvariables:\n  x.y: {label: X}\n  "z": {label: Z}\nconstants: {c.d: 3}\nlimits: {x.y: {boss: 3}}\nrules: [{if: {z: "1"}, then: {sop: a}}]\nlearning: {boss: [a]}\n',
);
const libraries = fc
  .record({ a: fc.tuple(front, body), b: fc.tuple(front, body), other: front, config, breaks: some('\n', '\r\n') })
  .map(({ a, b, other, config: said, breaks }): Texts => {
    const text = (id: string, [keys, words]: readonly [string, string]) =>
      `---\nid: ${id}\ntitle: T\n${keys}---\n\nSummary.\n\n${words}`.replaceAll('\n', breaks);
    return new Map([
      ['sops/f/a.md', text('a', a)],
      ['sops/f/b.md', text('b', b)],
      ['more/c.md', text('c', [other, ''])],
      ['sops/library.yml', said],
    ]);
  });

describe('a renaming', () => {
  it('there and back gives the same files; all that named it still does, and no problem comes', () => {
    let [done, refused] = [0, 0];
    holds(
      fc.tuple(libraries, fc.nat()),
      ([texts, which]) => {
        const before = libraryFrom(texts);
        const targets = targetsOf(before);
        const target = targets[which % targets.length];
        if (!target || target.kind === 'path') return;
        const isHeading = target.kind === 'section' && target.anchor !== 'named';
        const name = isHeading ? 'Quite new' : 'quite.new';
        const there = rename(target, name, before);
        if (!there.edits) {
          refused++;
          return;
        }
        const apply = (from: Texts, edits: NonNullable<typeof there.edits>): Texts =>
          new Map([...from].map(([uri, text]) => [uri, applyEdits(text, edits.get(uri) ?? [])]));
        const changed = apply(texts, there.edits);
        const after = libraryFrom(changed);
        const [words, anchor] = headingOf(target, before, after) ?? [];
        const next = renamed(target, anchor ?? name);
        if (words === undefined) {
          assert.equal(count(next, after), count(target, before));
          assert.equal(count(target, after), 0);
        }
        // Of two headings that were called the same, the problem goes. One that said a constant may have been the last to say it.
        const isSilent = words?.includes(constant) === true && !isSaid(after) && isSaid(before);
        const known = [...problemsOf(before), ...(isSilent ? ['library.constant-unused'] : [])];
        const come = problemsOf(after).filter((code) => !known.includes(code) || !known.splice(known.indexOf(code), 1));
        assert.deepEqual(come, []);
        const old = words ?? nameOf(target);
        const back = rename(next, old, after);
        // Where two headings with replies were called the same, nobody may make it so again.
        if (words !== undefined && back.refusal?.reason === 'taken') return;
        assert.ok(back.edits, `${keyOf(next)} → ${old}: ${back.refusal?.reason}`);
        // Names in brackets are written with a point, and quotes around keys go.
        const plain = (all: Texts) => [...all].map(([, text]) => text.replaceAll('x["y"]', 'x.y'));
        assert.deepEqual(plain(apply(changed, back.edits)), plain(texts));
        done++;
      },
      400,
    );
    assert.ok(done > 3 * refused, `${done} done, ${refused} refused`);
  });
});
