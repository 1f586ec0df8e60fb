import assert from 'node:assert/strict';
import { Library } from '../../../src/core/library/library';
import { readSopBytes } from '../../../src/core/sop/read';
import { added, changeBy, changesOf, codesAt, configured, libraryOf, linterOf, removed } from '../support/libraries';
import { sopFrom } from '../support/sops';

const sop = (lines = '', body = 'Summary.\n') => `---\ntitle: T\n${lines}---\n\n${body}`;
const nothing = { added: [], changed: [], removed: [], configs: [], affected: [] };

describe('a library', () => {
  it('finds SOPs by URI, id and path', () => {
    const library = libraryOf({ 'a/one.md': sop('id: first\n'), 'two.md': sop() });
    assert.equal(library.size, 2);
    assert.equal(library.get('sops/a/one.md')?.id, 'first');
    assert.deepEqual(
      library.withId('two').map((one) => one.location.path),
      ['two.md'],
    );
    assert.equal(library.atPath('sops', 'a/one.md')?.id, 'first');
    assert.deepEqual(
      [library.get('x'), library.withId('x'), library.atPath('other', 'two.md')],
      [undefined, [], undefined],
    );
  });

  it('names an index.md after its folder, and one without a folder after itself', () => {
    const files = { 'index.md': 'A', 'returns/index.md': 'B', 'a/b/INDEX.md': 'C', 'c/index.md': '---\nid: d\n---\n' };
    const library = libraryOf(files);
    assert.deepEqual(
      Object.keys(files).map((path) => library.get(`sops/${path}`)?.id),
      ['index', 'returns', 'b', 'd'],
    );
  });

  it('shows what would take too much memory without its text, until there is room', () => {
    const text = sop('', 'x'.repeat(1000));
    const library = new Library(2500);
    library.update([added('one.md', text), added('two.md', text), added('three.md', text)]);
    const codes = () => ['one.md', 'two.md', 'three.md'].map((path) => codesAt(library, path).includes('sop.too-many'));
    assert.deepEqual([library.size, codes(), library.get('sops/three.md')?.text], [3, [false, false, true], '']);
    library.update([removed('one.md'), added('three.md', text)]);
    assert.deepEqual(codes(), [false, false, false]);
    library.update([added('two.md', `${text}${text}`)]);
    assert.deepEqual(codes(), [false, true, false]);
    library.update([added('two.md', text)]);
    assert.deepEqual(codes(), [false, false, false]);
  });

  it('keeps folders apart whatever their names', () => {
    const library = libraryOf({ 'a\nb/one.md': sop(), 'a/two.md': sop(), 'constructor/three.md': sop() });
    assert.deepEqual(
      library
        .categories()
        .map(({ folder }) => [folder, library.sopsIn({ root: 'sops', folder }).length])
        .sort(),
      [
        ['', 0],
        ['a\nb', 1],
        ['a', 1],
        ['constructor', 1],
      ],
    );
  });

  it('follows links between SOPs, never out of the library', () => {
    const library = libraryOf({ 'a/one.md': sop(), 'b/two.md': sop(), 'three.md': sop() });
    const from = library.get('sops/a/one.md')!;
    const lead = (path: string) => library.linked(from, path)?.location.path;
    assert.deepEqual(['../b/two.md', '/three.md', './one.md', '../three.md', '../../three.md', 'two.md'].map(lead), [
      'b/two.md',
      'three.md',
      'a/one.md',
      'three.md',
      undefined,
      undefined,
    ]);
  });

  it('has a category for each folder that holds SOPs, and for those around it', () => {
    const library = libraryOf({ 'a/b/c/one.md': sop(), 'a/two.md': sop(), 'three.md': sop() });
    assert.deepEqual(
      library
        .categories()
        .map((one) => one.folder)
        .sort(),
      ['', 'a', 'a/b', 'a/b/c'],
    );
    assert.deepEqual(
      library.sopsIn({ root: 'sops', folder: 'a' }).map((one) => one.location.path),
      ['a/two.md'],
    );
    assert.deepEqual(library.sopsIn({ root: 'sops', folder: 'a/b' }), []);
  });

  it('loses a category with its last SOP', () => {
    const library = libraryOf({ 'a/b/one.md': sop(), 'a/two.md': sop() });
    library.update([removed('a/b/one.md')]);
    assert.deepEqual(
      library
        .categories()
        .map((one) => one.folder)
        .sort(),
      ['', 'a'],
    );
  });

  it('keeps the libraries of several folders apart', () => {
    const library = new Library();
    library.update([added('a.md', sop(), 'one'), added('a.md', sop('id: b\n'), 'two'), configured('name: Two', 'two')]);
    assert.deepEqual(library.roots.sort(), ['one', 'two']);
    assert.deepEqual([library.config('one').name, library.config('two').name], [undefined, 'Two']);
    assert.deepEqual([library.configUri('one'), library.configUri('two')], [undefined, 'two/library.yml']);
    assert.equal(library.atPath('two', 'a.md')?.id, 'b');
    assert.equal(library.linked(library.get('one/a.md')!, '/a.md')?.location.root, 'one');
    assert.deepEqual(library.categories(), [
      { root: 'one', folder: '' },
      { root: 'two', folder: '' },
    ]);
  });

  it('has the roots that hold an SOP or a library.yml', () => {
    const library = new Library();
    library.update([added('a.md', sop(), 'one'), configured('name: Two', 'two'), configured(undefined, 'three')]);
    assert.deepEqual(library.roots.sort(), ['one', 'two']);
    library.update([removed('a.md', 'one'), configured(undefined, 'two')]);
    assert.deepEqual(library.roots, []);
  });

  it('knows what is wrong with library.yml', () => {
    const library = libraryOf({}, 'nmae: x');
    assert.deepEqual(
      linterOf(library)
        .configProblems('sops')
        .map((one) => one.code),
      ['yaml.unknown-key'],
    );
    library.update([configured('name: x')]);
    assert.deepEqual(linterOf(library).configProblems('sops'), []);
    assert.deepEqual(linterOf(library).configProblems('other'), []);
  });
});

describe('a change of a library', () => {
  it('tells what was added, changed and removed', () => {
    const library = new Library();
    assert.deepEqual(changeBy(library, added('a.md', sop())), { ...nothing, added: ['sops/a.md'] });
    assert.deepEqual(changeBy(library, added('a.md', sop('id: b\n'))), { ...nothing, changed: ['sops/a.md'] });
    assert.deepEqual(changeBy(library, removed('a.md')), { ...nothing, removed: ['sops/a.md'] });
  });

  it('is reported once, however many files it concerns', () => {
    const library = libraryOf({ 'a.md': sop(), 'b.md': sop() });
    const told = changesOf(library);
    library.update([added('c.md', sop()), removed('a.md'), added('b.md', sop('version: 2\n')), configured('name: x')]);
    assert.deepEqual(told, [
      { added: ['sops/c.md'], changed: ['sops/b.md'], removed: ['sops/a.md'], configs: ['sops'], affected: [] },
    ]);
  });

  it('is reported as what came of it when one file is touched again and again', () => {
    const library = libraryOf({ 'a.md': sop() });
    assert.deepEqual(changeBy(library, removed('a.md'), added('a.md', sop('id: x\n')), added('a.md', sop('id: y\n'))), {
      ...nothing,
      changed: ['sops/a.md'],
    });
    assert.equal(library.get('sops/a.md')?.id, 'y');
    assert.deepEqual(changeBy(library, added('b.md', sop()), added('b.md', sop('id: z\n'))), {
      ...nothing,
      added: ['sops/b.md'],
    });
  });

  it('that leaves everything as it was is not reported', () => {
    const library = libraryOf({ 'a.md': sop() });
    assert.equal(changeBy(library), undefined);
    assert.equal(changeBy(library, removed('gone.md')), undefined);
    assert.equal(changeBy(library, added('b.md', sop()), removed('b.md')), undefined);
    assert.equal(changeBy(library, configured(undefined)), undefined);
    assert.equal(changeBy(library, { kind: 'root-removed', root: 'other' }), undefined);
  });

  it('is none where a file that is read again says what it said', () => {
    const library = libraryOf({ 'a.md': sop(), 'b.md': '' }, 'name: x');
    const [before, empty] = [library.get('sops/a.md'), library.get('sops/b.md')];
    const again = (text: string, path = 'a.md') => library.knownOr(sopFrom(text, path, 'sops'));
    assert.equal(again(sop()), before);
    assert.equal(changeBy(library, { kind: 'sop', sop: again(sop()) }, configured('name: x')), undefined);
    assert.equal(library.get('sops/a.md'), before);
    assert.notEqual(again(sop('version: 2\n')), before);
    assert.notEqual(library.knownOr(sopFrom(sop(), 'a.md', 'other')), before);
    // It may have been one that could not be read.
    assert.notEqual(again('', 'b.md'), empty);
    assert.deepEqual(changeBy(library, configured('name: y')), { ...nothing, configs: ['sops'] });
  });

  it('is one where the same letters are written in another encoding', () => {
    const library = new Library();
    const location = { uri: 'sops/a.md', root: 'sops', path: 'a.md' };
    const read = (bytes: Uint8Array) => library.knownOr(readSopBytes(bytes, location));
    const inLatin1 = Buffer.from(sop('lang: es\n', 'Devolución.\n'), 'latin1');
    library.update([{ kind: 'sop', sop: read(inLatin1) }]);
    const before = library.get('sops/a.md');
    assert.equal(read(inLatin1), before);
    const now = read(Buffer.from(before?.text ?? '', 'utf8'));
    assert.equal(now.text, before?.text);
    assert.deepEqual(changeBy(library, { kind: 'sop', sop: now }), { ...nothing, changed: ['sops/a.md'] });
  });

  it('finds files whose accents stand apart from their letters, as links and ids write them', () => {
    const [composed, apart] = ['devolución', 'devolución'.normalize('NFD')];
    const asking = `---\ntitle: T\nrelated: [${composed}]\n---\n\nSummary [a](${composed}.md) ![b](${composed}.png)\n`;
    const library = libraryOf({ [`${apart}.md`]: '---\ntitle: D\n---\n\nSummary.\n', 'a.md': asking });
    const others = { paths: new Set([`${apart}.png`]), areAll: true };
    library.update([{ kind: 'listing', root: 'sops', problems: [], others }]);
    assert.equal(library.atPath('sops', `${composed}.md`)?.id, composed);
    assert.deepEqual(codesAt(library, 'a.md'), []);
  });

  it('reports a rename as one file gone and another added', () => {
    const library = libraryOf({ 'a.md': sop('id: x\n'), 'b.md': sop('', 'See [a](a.md).\n') });
    assert.deepEqual(changeBy(library, removed('a.md'), added('c.md', sop('id: x\n'))), {
      ...nothing,
      added: ['sops/c.md'],
      removed: ['sops/a.md'],
      affected: ['sops/b.md'],
    });
    assert.deepEqual(
      library.withId('x').map((one) => one.location.path),
      ['c.md'],
    );
  });

  it('of library.yml is reported by its root', () => {
    const library = libraryOf({ 'a.md': sop(), 'b.md': sop() });
    assert.deepEqual(changeBy(library, configured('name: x')), { ...nothing, configs: ['sops'] });
    assert.deepEqual(changeBy(library, configured(undefined)), { ...nothing, configs: ['sops'] });
    assert.equal(library.config('sops').name, undefined);
  });

  it('in which a root goes reports all its SOPs', () => {
    const library = libraryOf({ 'a.md': sop(), 'x/b.md': sop() }, 'name: x');
    library.update([added('a.md', sop(), 'other')]);
    const change = changeBy(library, { kind: 'root-removed', root: 'sops' });
    assert.deepEqual(change, {
      ...nothing,
      removed: ['sops/a.md', 'sops/x/b.md'],
      configs: ['sops'],
      affected: ['other/a.md'],
    });
    assert.deepEqual(
      [library.size, library.roots, library.categories()],
      [1, ['other'], [{ root: 'other', folder: '' }]],
    );
    assert.equal(library.config('sops').name, undefined);
  });

  it('can be seen in full by whoever is told of it', () => {
    const library = libraryOf({ 'a.md': sop('', 'See [b](b.md).\n') });
    let seen: string[] = [];
    library.onDidChange(() => (seen = codesAt(library, 'a.md')));
    library.update([added('b.md', sop())]);
    assert.deepEqual(seen, []);
  });
});

describe('problems between files', () => {
  it('such as an id used twice are shown on both, name the other, and go with either', () => {
    const library = libraryOf({ 'a.md': sop('id: x\n'), 'b/c.md': sop('id: x\n'), 'd.md': sop() });
    assert.deepEqual(
      linterOf(library)
        .problems('sops/a.md')
        .map((one) => [one.code, ...one.args]),
      [['sop.id-duplicate', 'x', 'b/c.md']],
    );
    assert.deepEqual(
      linterOf(library)
        .problems('sops/b/c.md')
        .map((one) => [one.code, ...one.args]),
      [['sop.id-duplicate', 'x', 'a.md']],
    );
    assert.deepEqual(changeBy(library, removed('a.md'))?.affected, ['sops/b/c.md']);
    assert.deepEqual(codesAt(library, 'b/c.md'), []);
  });

  it('such as an id that many use name some of them', () => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.md`, sop('id: x\n')]));
    assert.deepEqual(
      linterOf(libraryOf(files))
        .problems('sops/0.md')
        .map((one) => [one.code, ...one.args]),
      [['sop.id-duplicate', 'x', '1.md, 2.md, 3.md, 4.md, 5.md, …']],
    );
  });

  it('such as an id used twice go when one of them changes its own', () => {
    const library = libraryOf({ 'a.md': sop('id: x\n'), 'b.md': sop('id: x\n') });
    assert.deepEqual(codesAt(library, 'a.md'), ['sop.id-duplicate']);
    library.update([added('b.md', sop('id: y\n'))]);
    assert.deepEqual([codesAt(library, 'a.md'), codesAt(library, 'b.md')], [[], []]);
  });

  it('such as an id used three times name both others', () => {
    const library = libraryOf({ 'a.md': sop('id: x\n'), 'b.md': sop('id: x\n'), 'c.md': sop('id: x\n') });
    assert.deepEqual(
      linterOf(library)
        .problems('sops/b.md')
        .map((one) => one.args),
      [['x', 'a.md, c.md']],
    );
  });

  it('such as a broken link heal when what it leads to appears, and come back when it goes', () => {
    const library = libraryOf({ 'x/a.md': sop('', 'See [b](../b.md#part).\n') });
    assert.deepEqual(codesAt(library, 'x/a.md'), ['sop.target-missing']);
    assert.deepEqual(changeBy(library, added('b.md', sop('', 'S.\n\n# Part\n'))), {
      ...nothing,
      added: ['sops/b.md'],
      affected: ['sops/x/a.md'],
    });
    assert.deepEqual(codesAt(library, 'x/a.md'), []);
    library.update([added('b.md', sop('', 'S.\n\n# Other\n'))]);
    assert.deepEqual(codesAt(library, 'x/a.md'), ['sop.target-section-missing']);
    library.update([removed('b.md')]);
    assert.deepEqual(codesAt(library, 'x/a.md'), ['sop.target-missing']);
  });

  it('such as a related id heal when an SOP has it', () => {
    const library = libraryOf({ 'a.md': sop('related: [b]\n') });
    assert.deepEqual(codesAt(library, 'a.md'), ['sop.related-missing']);
    assert.deepEqual(changeBy(library, added('somewhere/else.md', sop('id: b\n')))?.affected, ['sops/a.md']);
    assert.deepEqual(codesAt(library, 'a.md'), []);
  });

  it('follow library.yml', () => {
    const library = libraryOf({ 'a.md': sop('owner: ana\n') });
    assert.deepEqual(codesAt(library, 'a.md'), []);
    library.update([configured('team: {luis: {}}')]);
    assert.deepEqual(codesAt(library, 'a.md'), ['sop.owner-unknown']);
    library.update([configured('team: {ana: {}}')]);
    assert.deepEqual(codesAt(library, 'a.md'), []);
  });

  it('stand beside those of the file itself', () => {
    assert.deepEqual(
      codesAt(libraryOf({ 'a.md': sop('related: [b]\n', '# S\n\n- [ ] x [l](#no)\n') }), 'a.md').sort(),
      ['sop.related-missing', 'sop.section-missing', 'sop.summary-missing'],
    );
  });

  it('are not reported for a file that is not there', () => {
    assert.deepEqual(linterOf(new Library()).problems('x'), []);
  });
});
