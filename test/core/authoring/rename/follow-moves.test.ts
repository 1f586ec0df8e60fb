import assert from 'node:assert/strict';
import { followMoves } from '../../../../src/core/authoring/rename/follow-moves';
import { Moves } from '../../../../src/core/authoring/rename/places';
import type { Move } from '../../../../src/core/authoring/rename/places';
import { Library } from '../../../../src/core/library/library';
import type { LibraryUpdate } from '../../../../src/core/library/library';
import type { Sop } from '../../../../src/core/sop/model';
import { readSop } from '../../../../src/core/sop/read';
import { applyEdits } from '../../../../src/core/text/edit';
import { added, codesAt, configured, libraryOf, linterOf } from '../../support/libraries';

/** The library after some files have moved, with what was written otherwise for that. */
function moved(library: Library, ...all: Move[]): Library {
  const edits = followMoves(all, library);
  const moves = new Moves(all);
  const after = new Library();
  const updates: LibraryUpdate[] = [];
  for (const root of library.roots) {
    const uri = library.configUri(root);
    const text = uri === undefined ? undefined : applyEdits(library.configText(root), edits.get(uri) ?? []);
    if (text !== undefined) updates.push(configured(text, root));
  }
  for (const sop of library.sops) {
    const text = applyEdits(sop.text, edits.get(sop.location.uri) ?? []);
    const to = moves.of(sop.location.uri) ?? sop.location.uri;
    const root = library.roots.find((one) => to.startsWith(`${one}/`)) ?? 'nowhere';
    updates.push({ kind: 'sop', sop: readSop(text, { uri: to, root, path: to.slice(root.length + 1) }) });
  }
  after.update(updates);
  return after;
}

const body = (library: Library, uri: string) => library.get(uri)?.text.split('\n').slice(6).join('\n').trim();
const sop = (text: string, front = '') => `---\ntitle: T\n${front}---\n\nSummary.\n\n${text}\n`;
const move = (from: string, to: string): Move => ({ from: `sops/${from}`, to: `sops/${to}` });

describe('files that move', () => {
  const files = {
    'a/one.md': sop(
      'See [two](../b/two.md#done "title"), [here](#x), [web](https://a.example) and ![map](img/map.png).\n\n[r]: ../b/two.md\n[r][r] [gone](gone.md) [site](www.shop.example) [top](/b/two.md)',
    ),
    'b/two.md': sop('Back to [one](../a/one.md), [beside](./three.md).\n\n## Done'),
    'b/three.md': sop('[two](two.md) ![p](<../a/img/map.png>)'),
  };
  const library = () => {
    const made = libraryOf(files, 'version: 1\n');
    made.update([
      {
        kind: 'listing',
        root: 'sops',
        problems: [],
        others: { paths: new Set(['a/img/map.png', 'a/img/']), areAll: true },
      },
    ]);
    return made;
  };

  it('take the links to them along, whatever form they have', () => {
    const after = moved(library(), move('b/two.md', 'c/d/new two.md'));
    assert.match(body(after, 'sops/a/one.md') ?? '', /\[two\]\(\.\.\/c\/d\/new%20two\.md#done "title"\)/);
    assert.match(body(after, 'sops/a/one.md') ?? '', /\[r\]: \.\.\/c\/d\/new%20two\.md\n/);
    assert.match(body(after, 'sops/a/one.md') ?? '', /\[top\]\(\/c\/d\/new%20two\.md\)/);
    assert.match(body(after, 'sops/b/three.md') ?? '', /^\[two\]\(\.\.\/c\/d\/new%20two\.md\)/);
  });

  it('have their own links written from where they are then', () => {
    const after = moved(library(), move('b/two.md', 'c/d/two.md'));
    assert.equal(
      body(after, 'sops/c/d/two.md'),
      'Back to [one](../../a/one.md), [beside](../../b/three.md).\n\n## Done',
    );
  });

  it('keep links that lead nowhere, or that are addresses', () => {
    const after = moved(library(), move('a/one.md', 'x/y/one.md'));
    assert.match(
      body(after, 'sops/x/y/one.md') ?? '',
      /\[gone\]\(gone\.md\) \[site\]\(www\.shop\.example\) \[top\]\(\/b\/two\.md\)/,
    );
    assert.match(body(after, 'sops/x/y/one.md') ?? '', /\[here\]\(#x\), \[web\]\(https:\/\/a\.example\)/);
  });

  it('take along the links to pictures that move', () => {
    const after = moved(library(), move('a/img', 'media/pictures'));
    assert.match(body(after, 'sops/a/one.md') ?? '', /!\[map\]\(\.\.\/media\/pictures\/map\.png\)/);
    assert.match(body(after, 'sops/b/three.md') ?? '', /!\[p\]\(<\.\.\/media\/pictures\/map\.png>\)/);
  });

  it('take along links that are encoded in small letters, or further than they need', () => {
    const before = libraryOf({ 'a.md': sop('![p](img/caf%c3%a9.png) [f](m%61p.pdf)') });
    const paths = new Set(['img/café.png', 'map.pdf', 'img/']);
    before.update([{ kind: 'listing', root: 'sops', problems: [], others: { paths, areAll: true } }]);
    const picture = moved(before, move('img/café.png', 'img/bar.png'));
    assert.match(body(picture, 'sops/a.md') ?? '', /!\[p\]\(img\/bar\.png\)/);
    assert.match(body(moved(before, move('map.pdf', 'm.pdf')), 'sops/a.md') ?? '', /\[f\]\(m\.pdf\)/);
  });

  it('as a folder: what is in it goes on naming itself, and is named anew by others', () => {
    const edits = followMoves([move('b', 'b2/c')], library());
    assert.deepEqual([...edits.keys()].sort(), ['sops/a/one.md', 'sops/b/three.md', 'sops/b/two.md']);
    const after = moved(library(), move('b', 'b2/c'));
    assert.equal(body(after, 'sops/b2/c/two.md'), 'Back to [one](../../a/one.md), [beside](./three.md).\n\n## Done');
    assert.equal(body(after, 'sops/b2/c/three.md'), '[two](two.md) ![p](<../../a/img/map.png>)');
  });

  it('may change their places', () => {
    const before = libraryOf({
      'a.md': sop('[b](b.md)'),
      'b.md': sop('[a](a.md)'),
      'c.md': sop('[a](a.md) [b](b.md)'),
    });
    const after = moved(before, move('a.md', 'b.md'), move('b.md', 'a.md'));
    assert.equal(body(after, 'sops/b.md'), '[b](a.md)');
    assert.equal(body(after, 'sops/a.md'), '[a](b.md)');
    assert.equal(body(after, 'sops/c.md'), '[a](b.md) [b](a.md)');
  });

  it('may go to another library: links say where they are, and are well again once all is there', () => {
    const before = libraryOf({ 'a.md': sop('[b](b.md)'), 'b.md': sop('Words.') }, 'version: 1\n');
    before.update([configured('version: 1\n', 'more'), added('x.md', sop('X.'), 'more')]);
    const half = moved(before, { from: 'sops/b.md', to: 'more/b.md' });
    assert.equal(body(half, 'sops/a.md'), '[b](../more/b.md)');
    assert.ok(codesAt(half, 'a.md').includes('sop.target-outside'));
    const whole = moved(half, { from: 'sops/a.md', to: 'more/a.md' });
    assert.equal(body(whole, 'more/a.md'), '[b](b.md)');
  });

  it('keep an id that only their name said, once something knows it by that', () => {
    const before = libraryOf({
      'known.md': sop('Words.'),
      'used.md': sop('Words.', 'status: approved\n'),
      'new.md': sop('Words.'),
      'other.md': sop('Words.', 'related: [known]\n'),
    });
    const after = moved(before, move('known.md', 'k.md'), move('used.md', 'u.md'), move('new.md', 'n.md'));
    assert.deepEqual([...after.sops].map(({ id }) => id).sort(), ['known', 'n', 'other', 'used']);
  });

  it('keep that id in place of one that is empty or no id, and only where the file is read as well as before', () => {
    const other = sop('Words.', 'related: [a]\n');
    const after = (text: string) => {
      const before = libraryOf({ 'a.md': text, 'other.md': other });
      const now = moved(before, move('a.md', 'c.md'));
      const codes = ({ problems = [] }: Partial<Sop> = {}) => problems.map(({ code }) => code).filter(isNew);
      const isNew = (code: string) => !before.get('sops/a.md')!.problems.some((one) => one.code === code);
      assert.deepEqual(codes(now.get('sops/c.md')), [], text);
      const named = now.get('sops/c.md')!.id;
      assert.deepEqual(
        now.get('sops/other.md')!.front.related.map(({ text: one }) => one),
        [named],
        text,
      );
      return now.get('sops/c.md')!.text;
    };
    assert.match(after('---\nid:\ntitle: A\n---\n\nS.\n'), /^---\nid: a\ntitle: A\n---/);
    assert.match(after('---\nid: # new\ntitle: A\n---\n\nS.\n'), /^---\nid: a # new\ntitle: A\n---/);
    assert.match(after('---\ntitle: A\nid: not valid!\n---\n\nS.\n'), /^---\ntitle: A\nid: a\n---/);
    assert.match(after('---\n  title: A\n---\n\nS.\n'), /^---\n {2}id: a\n {2}title: A\n---/);
    assert.match(after('---\n{title: A, status: draft}\n---\n\nS.\n'), /^---\n\{title: A, status: draft\}\n---/);
    assert.match(after('---\nid: [x,\n  y]\ntitle: A\n---\n\nS.\n'), /^---\nid: \[x,\n {2}y\]\ntitle: A\n---/);
  });

  it('take along what library.yml says of their folders', () => {
    const config = `version: 1
categories:
  general: {title: General}
  general/new: {title: New}
goals: [{id: g, title: G, measure: "cases:general"}]
`;
    const after = moved(libraryOf({ 'general/a.md': sop('A.') }, config), move('general', 'common things'));
    assert.equal(
      after.configText('sops'),
      config
        .replace('  general:', '  common things:')
        .replace('general/new', 'common things/new')
        .replace('cases:general', 'cases:common things'),
    );
  });

  it('by hundreds, in one go', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`f/s${at}.md`, sop(`[next](s${(at + 1) % 400}.md) [out](../out.md)`)]),
    );
    const edits = followMoves([move('f', 'g/h')], libraryOf({ ...many, 'out.md': sop('[in](f/s7.md)') }));
    assert.equal(edits.size, 401);
  });

  it('bring no new problem', () => {
    const before = library();
    const after = moved(library(), move('b/two.md', 'two (1) #new?.md'), move('a/one.md', 'b/one.md'));
    const codes = (one: Library) =>
      [...one.sops].flatMap(({ location }) => linterOf(one).problems(location.uri)).length;
    assert.equal(codes(after), codes(before));
  });
});
