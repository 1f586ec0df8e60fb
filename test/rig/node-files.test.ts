import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { appendFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileRefused } from '../../src/core/ports';
import { nodeFiles } from '../../src/hosts/node-files';

const most = 1000;

describe('Files on disk', () => {
  let outside: string;
  let root: string;
  const at = (...path: string[]) => join(root, ...path);
  const put = (path: string, text = path) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), text);
  };
  const link = (path: string, target: string) => symlinkSync(target, at(path));
  const pipe = (path: string) => void execFileSync('mkfifo', [at(path)]);
  const textOf = async (path: string) => new TextDecoder().decode(await nodeFiles(root).read(at(path), most));
  const write = (path: string, text: string) => nodeFiles(root).write(at(path), new TextEncoder().encode(text));
  const refused = (reason: FileRefused['reason']) => (error: unknown) =>
    error instanceof FileRefused && error.reason === reason;
  const kindsIn = async (path = '', limit?: number) =>
    (await nodeFiles(root).list(at(path), limit))
      .map(({ name, kind, leadsTo }) => `${name} ${kind}${leadsTo === undefined ? '' : ` ${leadsTo || '.'}`}`)
      .sort();

  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'sop-guide-files-'));
    root = join(outside, 'library');
    mkdirSync(root);
  });

  afterEach(() => rmSync(outside, { recursive: true, force: true }));

  describe('in a listing', () => {
    it('have their kind; links are followed to what is in the folder, and only to that', async () => {
      put('a.md');
      put('folder/b.md');
      writeFileSync(join(outside, 'c.md'), 'c');
      mkdirSync(join(outside, 'library-too'));
      pipe('pipe.md');
      for (const [path, target] of [
        ['to-file.md', 'a.md'],
        ['to-link.md', 'to-file.md'],
        ['to-folder', 'folder'],
        ['to-root', '.'],
        ['to-pipe', 'pipe.md'],
        ['to-nothing', 'nowhere'],
        ['to-itself', 'to-itself'],
        ['to-each-other', 'to-other-each'],
        ['to-other-each', 'to-each-other'],
        ['up', '..'],
        ['up-and-back', '../library/folder'],
        ['outside.md', '../c.md'],
        ['namesake', '../library-too'],
        ['zero', '/dev/zero'],
      ] as const)
        link(path, target);
      assert.deepEqual(await kindsIn(), [
        'a.md file',
        'folder folder',
        'namesake link',
        'outside.md link',
        'pipe.md other',
        'to-each-other link',
        'to-file.md file a.md',
        'to-folder folder folder',
        'to-itself link',
        'to-link.md file a.md',
        'to-nothing link',
        'to-other-each link',
        'to-pipe other pipe.md',
        'to-root folder .',
        'up link',
        'up-and-back folder folder',
        'zero link',
      ]);
    });

    it('are those of a folder in the root, under whatever name, and of none outside', async () => {
      put('folder/b.md');
      link('again', 'folder');
      link('up', '..');
      link('nowhere', 'missing');
      assert.deepEqual(await kindsIn('again'), ['b.md file']);
      assert.deepEqual(await kindsIn('missing'), []);
      await assert.rejects(kindsIn('nowhere'), refused('outside'));
      await assert.rejects(kindsIn('up'), refused('outside'));
      await assert.rejects(kindsIn('folder/b.md'), /ENOTDIR/);
    });

    it('are one more than are wanted, when there are more', async () => {
      for (let index = 0; index < 9; index++) put(`${index}.md`);
      assert.deepEqual(
        [(await kindsIn('', 5)).length, (await kindsIn('', 8)).length, (await kindsIn('', 9)).length],
        [6, 9, 9],
      );
    });

    it('are those below a root that is itself a link, wherever it leads by then', async () => {
      put('one/a.md');
      put('two/b.md');
      link('now', 'one');
      const files = nodeFiles(at('now'));
      assert.equal((await files.read(at('now', 'a.md'), most)).length, 8);
      unlinkSync(at('now'));
      link('now', 'two');
      assert.equal((await files.read(at('now', 'b.md'), most)).length, 8);
      assert.deepEqual(await files.list(at('now')), [{ name: 'b.md', kind: 'file' }]);
    });
  });

  describe('that are read', () => {
    it('may be reached through links in the folder', async () => {
      put('folder/a.md');
      link('to-folder', 'folder');
      link('to-file.md', 'to-folder/a.md');
      assert.equal(await textOf('to-file.md'), 'folder/a.md');
      assert.equal(await textOf('to-folder/a.md'), 'folder/a.md');
    });

    it('are neither outside, nor pipes, devices or folders: these are not even opened', async () => {
      writeFileSync(join(outside, 'c.md'), 'c');
      link('outside.md', '../c.md');
      link('up', '..');
      link('zero.md', '/dev/zero');
      pipe('pipe.md');
      link('to-pipe.md', 'pipe.md');
      mkdirSync(at('folder.md'));
      link('nowhere.md', 'missing');
      link('itself.md', 'itself.md');
      for (const path of ['outside.md', 'up/c.md', '../c.md', 'zero.md', 'nowhere.md', 'itself.md'])
        await assert.rejects(textOf(path), refused('outside'), path);
      for (const path of ['pipe.md', 'to-pipe.md', 'folder.md'])
        await assert.rejects(textOf(path), refused('not-a-file'), path);
      await assert.rejects(textOf('missing.md'), /ENOENT/);
    });

    it('follow a link that leads elsewhere by now, but never out', async () => {
      put('a.md');
      put('b.md');
      writeFileSync(join(outside, 'c.md'), 'c');
      const files = nodeFiles(root);
      const read = async () => new TextDecoder().decode(await files.read(at('link.md'), most));
      for (const [target, text] of [
        ['a.md', 'a.md'],
        ['b.md', 'b.md'],
      ] as const) {
        link('link.md', target);
        assert.equal(await read(), text);
        unlinkSync(at('link.md'));
      }
      link('link.md', '../c.md');
      await assert.rejects(read(), refused('outside'));
    });

    it('have as many bytes as they may have, and no more', async () => {
      put('full.md', 'x'.repeat(most));
      put('over.md', 'x'.repeat(most + 1));
      put('empty.md', '');
      assert.equal((await textOf('full.md')).length, most);
      assert.equal(await textOf('empty.md'), '');
      await assert.rejects(
        textOf('over.md'),
        (error) => refused('too-large')(error) && (error as FileRefused).size === most + 1,
      );
    });

    it('may grow meanwhile, up to what they may have', async () => {
      put('grows.md', 'x'.repeat(100));
      const reading = textOf('grows.md');
      appendFileSync(at('grows.md'), 'x'.repeat(10 * most));
      await reading.then(
        (text) => assert.ok(text.length <= most),
        (error: unknown) => assert.ok(refused('too-large')(error)),
      );
    });
  });

  describe('that are written', () => {
    it('keep their mode, and what they hold until the new content is whole', async () => {
      put('a.md', 'old');
      chmodSync(at('a.md'), 0o664);
      await write('a.md', 'new');
      assert.deepEqual([await textOf('a.md'), statSync(at('a.md')).mode & 0o777], ['new', 0o664]);
      await write('new/folder/b.md', 'b');
      assert.equal(await textOf('new/folder/b.md'), 'b');
      assert.deepEqual(readdirSync(root), ['a.md', 'new']);
    });

    it('stay behind the links that lead to them', async () => {
      put('folder/a.md', 'old');
      link('link.md', 'folder/a.md');
      link('again', 'folder');
      await write('link.md', 'new');
      assert.deepEqual([readlinkSync(at('link.md')), await textOf('folder/a.md')], ['folder/a.md', 'new']);
      await write('again/a.md', 'newer');
      await write('again/b.md', 'b');
      assert.deepEqual([await textOf('folder/a.md'), await textOf('folder/b.md')], ['newer', 'b']);
      assert.deepEqual(readdirSync(at('folder')), ['a.md', 'b.md']);
    });

    it('are neither outside, nor pipes or folders, nor read-only', async () => {
      writeFileSync(join(outside, 'c.md'), 'c');
      link('outside.md', '../c.md');
      link('up', '..');
      link('nowhere.md', '../missing.md');
      link('here.md', 'missing.md');
      link('null.md', '/dev/null');
      pipe('pipe.md');
      mkdirSync(at('folder.md'));
      put('read-only.md', 'old');
      chmodSync(at('read-only.md'), 0o444);
      link('to-read-only.md', 'read-only.md');
      const before = readdirSync(root);
      for (const path of ['outside.md', 'up/c.md', '../c.md', 'up/new/d.md', 'null.md', 'nowhere.md', 'here.md'])
        await assert.rejects(write(path, 'new'), refused('outside'), path);
      for (const path of ['pipe.md', 'folder.md'])
        await assert.rejects(write(path, 'new'), refused('not-a-file'), path);
      for (const path of ['read-only.md', 'to-read-only.md'])
        await assert.rejects(write(path, 'new'), /EACCES: it is read-only/, path);
      assert.equal(await textOf('read-only.md'), 'old');
      assert.equal(readFileSync(join(outside, 'c.md'), 'utf8'), 'c');
      assert.deepEqual([readdirSync(root), readdirSync(outside)], [before, ['c.md', 'library']]);
    });
  });

  it('are removed by their names: of a link, only the link', async () => {
    put('a.md');
    link('link.md', 'a.md');
    link('up', '..');
    writeFileSync(join(outside, 'c.md'), 'c');
    const files = nodeFiles(root);
    await files.remove(at('link.md'));
    await files.remove(at('missing.md'));
    assert.deepEqual(readdirSync(root), ['a.md', 'up']);
    await assert.rejects(files.remove(at('up', 'c.md')), refused('outside'));
  });

  it('have a state, of what a link leads to', async () => {
    put('a.md', '12345');
    link('link.md', 'a.md');
    const files = nodeFiles(root);
    const modified = statSync(at('a.md')).mtime.getTime();
    assert.deepEqual(await files.stamp(at('link.md')), { size: 5, modified });
    assert.equal(await files.stamp(at('missing.md')), undefined);
  });
});
