import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { committedFiles, filesAt as filesAtCommit, filesOfLastCommit, filesSince } from '../../src/hosts/git';

describe('The files of a commit', () => {
  let outside: string;
  let repository: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { stdio: 'pipe' });
  const put = (path: string, text: string) => writeFileSync(join(repository, path), text);
  const filesAt = async (folder: string, revision: string, below?: string) => {
    const { files } = await committedFiles(folder, below, revision, (name) => name.endsWith('.jsonl'));
    return Object.fromEntries([...files].map(([name, content]) => [name, new TextDecoder().decode(content)]));
  };

  before(() => {
    outside = mkdtempSync(join(tmpdir(), 'sop-guide-git-'));
    repository = join(outside, 'repository');
    mkdirSync(join(repository, '.sop-cases', 'below'), { recursive: true });
    git('init', '-q');
    put('.sop-cases/c.a1.jsonl', 'one\n');
    put('.sop-cases/ñ "x"\n.b.jsonl', '');
    put('.sop-cases/below/c.b1.jsonl', 'x');
    put('.sop-cases/notes.txt', 'x');
    symlinkSync('c.a1.jsonl', join(repository, '.sop-cases', 'link.a1.jsonl'));
    git('add', '-A');
    git('commit', '-qm', 'x');
    git('tag', 'v1');
    put('.sop-cases/c.a1.jsonl', 'one\ntwo\n');
    git('commit', '-qam', 'y');
  });

  after(() => rmSync(outside, { recursive: true, force: true }));

  it('are those in the folder itself, without links and folders, under whatever names', async () => {
    const records = join(repository, '.sop-cases');
    assert.deepEqual(await filesAt(records, 'v1'), { 'c.a1.jsonl': 'one\n', 'ñ "x"\n.b.jsonl': '' });
    assert.deepEqual((await filesAt(records, 'HEAD'))['c.a1.jsonl'], 'one\ntwo\n');
    assert.deepEqual(await filesAt(repository, 'v1', '.sop-cases'), await filesAt(records, 'v1'));
    assert.deepEqual(await filesAt(repository, 'v1', 'nowhere'), {});
    assert.deepEqual(await filesAt(repository, 'v1'), {});
  });

  it('cannot be had where there is no such commit, or no repository; it is said what to do', async () => {
    for (const revision of ['v2', 'HEAD~9', 'v1:.sop-cases', '0'.repeat(40), '^v1', 'v1..HEAD'])
      await assert.rejects(filesAt(repository, revision), /There is no commit “.*” in this Git repository/, revision);
    await assert.rejects(filesAt(outside, 'v1'), /is not in a Git repository that can be read/);
    await assert.rejects(filesAt(join(outside, 'nowhere'), 'v1'), /is not in a Git repository that can be read/);
  });

  it('are not asked for by what Git could take for an option', async () => {
    for (const revision of ['-h', '--help', '--output=x', '--upload-pack=touch x', '', 'v1\n--all', 'v1\0'])
      await assert.rejects(filesAt(repository, revision), /is not the name of a commit/, revision);
  });

  it('that is the last one are those in folders below, too', async () => {
    const last = async (folder: string) => {
      const files = await filesOfLastCommit(folder, (path) => path.endsWith('.jsonl'));
      return (
        files && Object.fromEntries([...files].map(([path, content]) => [path, new TextDecoder().decode(content)]))
      );
    };
    const all = { 'c.a1.jsonl': 'one\ntwo\n', 'below/c.b1.jsonl': 'x', 'ñ "x"\n.b.jsonl': '' };
    put('.sop-cases/c.a1.jsonl', 'three');
    assert.deepEqual(await last(join(repository, '.sop-cases')), all);
    const prefixed = Object.fromEntries(Object.entries(all).map(([path, text]) => [`.sop-cases/${path}`, text]));
    assert.deepEqual(await last(repository), prefixed);
    git('checkout', '-q', '.sop-cases/c.a1.jsonl');
    assert.equal(await last(outside), undefined);
  });

  describe('in a hook, for which Git says where its own repository is', () => {
    const around = async <T>(variables: Readonly<Record<string, string>>, act: () => Promise<T>): Promise<T> => {
      const before = process.env;
      process.env = { ...before, ...variables };
      try {
        return await act();
      } finally {
        process.env = before;
      }
    };
    const pathsSince = async (folder: string) => [...(await filesSince(folder, 'v1')).paths].sort();

    it('are those below the folder, and of the repository that the folder is in', async () => {
      const linked = join(outside, 'linked');
      git('worktree', 'add', '-q', linked, 'v1');
      const records = join(linked, '.sop-cases');
      const expected = await pathsSince(records);
      assert.ok(expected.includes('c.a1.jsonl'));
      const gitDir = execFileSync('git', ['-C', linked, 'rev-parse', '--absolute-git-dir']).toString().trim();
      const hook = { GIT_DIR: gitDir, GIT_INDEX_FILE: join(gitDir, 'index'), GIT_PREFIX: '' };
      assert.deepEqual(await around(hook, () => pathsSince(records)), expected);
      assert.deepEqual(
        await around({ GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index' }, () => pathsSince(records)),
        expected,
      );
      const other = join(outside, 'other');
      execFileSync('git', ['init', '-q', other]);
      assert.deepEqual(await around({ GIT_DIR: join(other, '.git') }, () => pathsSince(records)), expected);
      const last = await around(hook, () => filesOfLastCommit(records, (path) => path === 'c.a1.jsonl'));
      assert.deepEqual([...(last?.keys() ?? [])], ['c.a1.jsonl']);
    });

    it('are found where somebody keeps the repository apart from the files', async () => {
      const [apart, tree] = [join(outside, 'apart.git'), join(outside, 'tree')];
      mkdirSync(join(tree, 'sops'), { recursive: true });
      writeFileSync(join(tree, 'sops', 'a.md'), 'x');
      const run = (...args: string[]) =>
        execFileSync('git', [
          '-c',
          'user.name=a',
          '-c',
          'user.email=a@b',
          `--git-dir=${apart}`,
          `--work-tree=${tree}`,
          ...args,
        ]);
      run('init', '-q');
      run('add', '-A');
      run('commit', '-qm', 'x');
      run('tag', 'v1');
      const said = { GIT_DIR: relative('.', apart), GIT_WORK_TREE: relative('.', tree) };
      assert.deepEqual(await around(said, () => pathsSince(join(tree, 'sops'))), ['a.md']);
    });
  });

  describe('where a history left another', () => {
    const since = async (folder: string, revision: string) => {
      const { commit, paths, read } = await filesSince(folder, revision);
      const contents = await read((path) => path.endsWith('.jsonl'));
      const texts = [...contents].map(([path, content]) => [path, new TextDecoder().decode(content)]);
      return { commit, paths, texts: Object.fromEntries(texts) as Record<string, string> };
    };
    const hash = (revision: string) => git('rev-parse', revision).toString().trim();
    const clone = (...args: string[]) => {
      const folder = mkdtempSync(join(outside, 'clone-'));
      execFileSync('git', ['clone', '-q', ...args, `file://${repository}`, folder], { stdio: 'pipe' });
      return folder;
    };

    it('are those of the commit that both have, whatever others have done since', async () => {
      git('checkout', '-qb', 'mine', 'v1');
      put('.sop-cases/mine.jsonl', 'x');
      git('add', '-A');
      git('commit', '-qm', 'z');
      const records = join(repository, '.sop-cases');
      for (const revision of ['v1', 'HEAD~1']) assert.equal((await since(records, revision)).commit, hash('v1'));
      const { commit, paths, texts } = await since(records, 'HEAD@{1}');
      assert.equal(commit, hash('v1'), 'main has gone on');
      assert.deepEqual([...paths].sort(), ['below/c.b1.jsonl', 'c.a1.jsonl', 'notes.txt', 'ñ "x"\n.b.jsonl']);
      assert.equal(texts['c.a1.jsonl'], 'one\n');
      assert.ok('mine.jsonl' in (await since(records, 'HEAD')).texts);
      git('checkout', '-q', '-');
    });

    it('are those of the commit that another one has in common with it, or those at a commit itself', async () => {
      assert.equal((await filesSince(repository, 'v1', 'HEAD')).commit, hash('v1'));
      assert.equal((await filesSince(repository, 'HEAD', 'v1')).commit, hash('v1'));
      const { commit, read } = await filesAtCommit(repository, 'v1');
      assert.equal(commit, hash('v1'));
      const files = await read((path) => path === '.sop-cases/c.a1.jsonl');
      assert.equal(new TextDecoder().decode(files.get('.sop-cases/c.a1.jsonl')), 'one\n');
      for (const other of ['nowhere', '-h'])
        await assert.rejects(filesSince(repository, 'v1', other), /There is no commit “nowhere”|is not the name/);
      await assert.rejects(filesAtCommit(repository, 'nowhere'), /There is no commit “nowhere”/);
    });

    it('cannot be had of a clone that does not go back so far; it is said what to do', async () => {
      const shallow = clone('--depth=1');
      await assert.rejects(
        filesSince(shallow, 'v1'),
        /no commit “v1” in this clone, which has only the last ones\..*“fetch-depth: 0”/,
      );
      execFileSync('git', ['-C', shallow, 'fetch', '-q', '--depth=1', 'origin', 'refs/tags/v1:refs/tags/v1']);
      await assert.rejects(
        filesSince(shallow, 'v1'),
        /does not go back to where its history left that of “v1”\. Fetch all of it: “git fetch --unshallow”/,
      );
      assert.equal((await filesSince(shallow, 'HEAD')).commit, hash('HEAD'));
      execFileSync('git', ['-C', shallow, 'fetch', '-q', '--unshallow']);
      assert.equal((await filesSince(shallow, 'v1')).commit, hash('v1'));
    });

    it('are none where nothing was committed yet', async () => {
      const fresh = mkdtempSync(join(outside, 'fresh-'));
      execFileSync('git', ['init', '-q', fresh]);
      assert.deepEqual(await since(fresh, 'HEAD'), { commit: undefined, paths: [], texts: {} });
      await assert.rejects(filesSince(fresh, 'main'), /There is no commit “main”/);
    });

    it('cannot be had without a repository, or by what Git could take for an option', async () => {
      await assert.rejects(filesSince(outside, 'HEAD'), /is not in a Git repository that can be read/);
      for (const revision of ['--help', '', 'v1\n--all'])
        await assert.rejects(filesSince(repository, revision), /is not the name/);
    });
  });

  it('cannot be had without Git', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = outside;
    try {
      assert.equal(await filesOfLastCommit(repository, () => true), undefined);
      await assert.rejects(filesAt(repository, 'v1'), /Git is needed to compare with a commit/);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
