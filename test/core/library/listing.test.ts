import assert from 'node:assert/strict';
import { listSops, maxDepth, maxEntries, maxFolders, maxSops } from '../../../src/core/library/listing';
import { listingProblems } from '../../../src/core/library/listing-problems';
import { describe as inWords } from '../../../src/core/lint/kinds';
import type { FolderEntry } from '../../../src/core/ports';
import { MemoryFiles } from '../support/memory-files';

const pathsIn = async (files: MemoryFiles) => [...(await listSops(files, 'sops')).paths].sort();
const leftOutOf = async (files: MemoryFiles) =>
  (await listSops(files, 'sops')).leftOut.map(({ reason, paths, count }) => [reason, paths, count]);
const toldOf = async (files: MemoryFiles) => listingProblems((await listSops(files, 'sops')).leftOut).map(inWords);

/** Folders that a function gives by their names. */
class MadeFolders extends MemoryFiles {
  readonly #entries: (folder: string) => FolderEntry[];
  listed = 0;

  constructor(entries: (folder: string) => FolderEntry[]) {
    super();
    this.#entries = entries;
  }

  override list(folder: string, most = Infinity): Promise<FolderEntry[]> {
    this.listed++;
    return Promise.resolve(this.#entries(folder).slice(0, most + 1));
  }
}

describe('looking for SOPs', () => {
  it('finds Markdown in all folders', async () => {
    const files = new MemoryFiles({ 'sops/a.md': '', 'sops/b/c.MD': '', 'sops/b/d/e f.md': '', 'other/g.md': '' });
    assert.deepEqual(await pathsIn(files), ['a.md', 'b/c.MD', 'b/d/e f.md']);
    assert.deepEqual(await leftOutOf(files), []);
  });

  it('passes over what is not an SOP: other files, READMEs, and names that begin with a dot or an underscore', async () => {
    const files = new MemoryFiles({
      'sops/a.txt': '',
      'sops/README.md': '',
      'sops/b/readme.md': '',
      'sops/.hidden.md': '',
      'sops/.git/a.md': '',
      'sops/_draft.md': '',
      'sops/_old/a.md': '',
      'sops/library.yml': '',
      'sops/md': '',
      'sops/a.md/b.txt': '',
    });
    assert.deepEqual(await pathsIn(files), []);
  });

  it('tells files at the top that have nearly the name of the one that describes the library', async () => {
    const files = new MemoryFiles({
      'sops/a.md': '',
      'sops/library.yaml': '',
      'sops/Library.yml': '',
      'sops/b/library.yaml': '',
      'sops/my-library.yml': '',
    });
    assert.deepEqual(await pathsIn(files), ['a.md']);
    assert.deepEqual(await leftOutOf(files), [['name', ['library.yaml', 'Library.yml'], 2]]);
    assert.match((await toldOf(files)).join(), /“library\.yaml”, “Library\.yml”.* must be called library\.yml/);
  });

  it('finds nothing where there is no folder', async () => {
    assert.deepEqual(await pathsIn(new MemoryFiles()), []);
  });

  it('finds files with odd names', async () => {
    const odd = ['a\nb/c.md', ' .md', 'ñ — “x”.md', 'a\\b.md', '%2e%2e.md', '\u202e.md', '-rf.md', '__proto__x/y.md'];
    const files = new MemoryFiles(Object.fromEntries(odd.map((name) => [`sops/${name}`, ''])));
    assert.deepEqual(await pathsIn(files), odd.filter((name) => !name.startsWith('_')).sort());
  });
});

describe('links in a library', () => {
  it('to its own folders lead nowhere twice, however many there are and wherever they lead', async () => {
    const files = new MemoryFiles({ 'sops/a.md': '', 'sops/m/b.md': '', 'sops/m/n/c.md': '' });
    for (const [name, leadsTo] of [
      ['a', ''],
      ['b', ''],
      ['c', ''],
      ['d', 'm'],
      ['e', 'm/n'],
      ['m/up', ''],
      ['m/n/here', 'm/n'],
      ['m/n/z', 'm'],
    ] as const)
      files.putOdd(`sops/${name}`, { kind: 'folder', leadsTo });
    assert.deepEqual(await pathsIn(files), ['a.md', 'm/b.md', 'm/n/c.md']);
    assert.deepEqual(await leftOutOf(files), []);
  });

  it('are looked at once each, though there are tens of thousands', async () => {
    const entries = Array.from(
      { length: 30_000 },
      (_, at) => ({ name: `l${at}`, kind: 'folder', leadsTo: '' }) as const,
    );
    const files = new MadeFolders(() => entries);
    assert.deepEqual(await pathsIn(files), []);
    assert.equal(files.listed, 1);
  });

  it('show folders that are not seen otherwise, once, by the first name', async () => {
    const store: Record<string, FolderEntry[]> = {
      sops: [
        { name: 'z', kind: 'folder', leadsTo: '_store' },
        { name: 'b', kind: 'folder', leadsTo: '_store' },
        { name: 'c', kind: 'folder', leadsTo: '_store/in' },
        { name: '.h', kind: 'folder', leadsTo: '_other' },
        { name: '_store', kind: 'folder' },
      ],
      'sops/b': [
        { name: 'x.md', kind: 'file' },
        { name: 'in', kind: 'folder' },
        { name: 'top', kind: 'folder', leadsTo: '' },
      ],
      'sops/b/in': [{ name: 'y.md', kind: 'file' }],
    };
    const files = new MadeFolders((folder) => store[folder] ?? []);
    assert.deepEqual(await pathsIn(files), ['b/in/y.md', 'b/x.md']);
    assert.equal(files.listed, 3);
  });

  it('to files count as files; those that are not followed and pipes stay visible by their names', async () => {
    const files = new MemoryFiles({ 'sops/a.md': '' });
    files.putOdd('sops/b.md', { kind: 'file', leadsTo: 'a.md' });
    files.putOdd('sops/out.md', { kind: 'link', isFolder: false });
    files.putOdd('sops/picture.png', { kind: 'link', isFolder: false });
    files.putOdd('sops/pipe.md', { kind: 'other' });
    files.putOdd('sops/socket', { kind: 'other' });
    assert.deepEqual(await pathsIn(files), ['a.md', 'b.md', 'out.md', 'pipe.md']);
    assert.deepEqual(await leftOutOf(files), []);
  });

  it('to folders elsewhere are told once, with the first few names', async () => {
    const files = new MemoryFiles({ 'sops/a.md': '' });
    for (const name of ['one', 'two', 'three', 'four', '_hidden'])
      files.putOdd(`sops/${name}`, { kind: 'link', isFolder: true });
    assert.deepEqual(await pathsIn(files), ['a.md']);
    assert.deepEqual(await leftOutOf(files), [['link', ['one', 'two', 'three'], 4]]);
    assert.match(
      (await toldOf(files)).join(),
      /^The SOPs in these folders are left out: “one”, “two”, “three”, …\. They are links/,
    );
  });
});

describe('the folders of a library', () => {
  it('that cannot be read are told, with the reason, and the others are read', async () => {
    const files = new MemoryFiles({ 'sops/a.md': '', 'sops/shut/b.md': '', 'sops/open/c.md': '' });
    files.forbid('sops/shut');
    assert.deepEqual(await pathsIn(files), ['a.md', 'open/c.md']);
    assert.match((await toldOf(files)).join(), /“shut”.*Check that you may open them\. Reason: EACCES: sops\/shut$/);
    files.forbid('sops');
    assert.deepEqual(await leftOutOf(files), [['unreadable', [''], 1]]);
  });

  it('come to an end where they contain themselves and nobody knows', async () => {
    const files = new MadeFolders(() => [
      { name: 'again', kind: 'folder' },
      { name: 'a.md', kind: 'file' },
    ]);
    const { paths, leftOut } = await listSops(files, 'sops');
    assert.equal(paths.length, maxDepth + 1);
    assert.deepEqual(
      leftOut.map(({ reason, count }) => [reason, count]),
      [['too-deep', 1]],
    );
    const many = new MadeFolders(() => ['a', 'b', 'c', 'd'].map((name) => ({ name, kind: 'folder' })));
    assert.deepEqual(
      (await leftOutOf(many)).map(([reason]) => reason),
      ['too-many'],
    );
    assert.ok(many.listed <= maxFolders);
  });

  it('are not read below the sixteenth level, which is told', async () => {
    const deep = Array.from({ length: 10_000 }, (_, level) => `${level}`).join('/');
    const files = new MemoryFiles({ [`sops/${deep}/a.md`]: '', 'sops/b.md': '' });
    assert.deepEqual(await pathsIn(files), ['b.md']);
    assert.match(
      (await toldOf(files)).join(),
      /“0\/1\/.*\/15\/16”\. Categories may be nested at most 16 deep\. Move the folders up\./,
    );
  });

  it('give as many SOPs as a library may have, and tell when there are more', async () => {
    const files = (count: number) =>
      new MadeFolders((folder) =>
        folder === 'sops'
          ? [{ name: 'more', kind: 'folder' }]
          : Array.from({ length: count }, (_, index) => ({ name: `${index}.md`, kind: 'file' })),
      );
    assert.deepEqual(await leftOutOf(files(maxSops)), []);
    const over = files(maxSops + 1);
    assert.equal((await pathsIn(over)).length, maxSops);
    assert.match(
      (await toldOf(over)).join(),
      /stopped in “more”: a library may have at most 20000 SOPs, 10000 folders, and 200000 files and folders in all\./,
    );
  });

  it('may hold many other files, but not any number', async () => {
    const files = (count: number) =>
      new MadeFolders((folder) =>
        folder === 'sops'
          ? [
              { name: 'a.md', kind: 'file' },
              { name: 'pictures', kind: 'folder' },
            ]
          : Array.from({ length: count }, (_, index) => ({ name: `${index}.png`, kind: 'file' })),
      );
    assert.deepEqual(await leftOutOf(files(100_000)), []);
    const over = files(maxEntries);
    assert.deepEqual([await pathsIn(over), await leftOutOf(over)], [['a.md'], [['too-many', ['pictures'], 1]]]);
  });
});
