import assert from 'node:assert/strict';
import { commitOf } from '../../../src/core/library/git-commit';
import { MemoryFiles } from '../support/memory-files';

const one = '1'.repeat(40);
const two = '2'.repeat(40);

/** The commit of a library at `/work/repo/sops`. */
const commitWith = (files: Record<string, string>, root = '/work/repo/sops') => commitOf(new MemoryFiles(files), root);

describe('the commit of a library', () => {
  const head = { '/work/repo/.git/HEAD': 'ref: refs/heads/main\n' };

  it('is what the branch that is checked out says', async () => {
    assert.equal(await commitWith({ ...head, '/work/repo/.git/refs/heads/main': `${one}\n` }), one);
  });

  it('is what HEAD says when no branch is checked out', async () => {
    assert.equal(await commitWith({ '/work/repo/.git/HEAD': `${one}\r\n` }), one);
    assert.equal(await commitWith({ '/work/repo/.git/HEAD': 'a'.repeat(64) }), 'a'.repeat(64));
  });

  it('is found among packed refs, where a loose one comes first', async () => {
    const packed = {
      '/work/repo/.git/packed-refs': `# pack-refs with: peeled fully-peeled sorted\n${two} refs/heads/also/main\n${one} refs/heads/main\n^${two}\n`,
    };
    assert.equal(await commitWith({ ...head, ...packed }), one);
    assert.equal(await commitWith({ ...head, ...packed, '/work/repo/.git/refs/heads/main': two }), two);
  });

  it('is found from any folder below the repository, and from its top', async () => {
    const files = { ...head, '/work/repo/.git/refs/heads/main': one };
    assert.equal(await commitWith(files, '/work/repo'), one);
    assert.equal(await commitWith(files, '/work/repo/a/b/c'), one);
    assert.equal(await commitWith(files, '/work/other'), undefined);
  });

  it('is that of the nearest repository', async () => {
    assert.equal(
      await commitWith({ ...head, '/work/repo/.git/refs/heads/main': one, '/work/repo/sops/.git/HEAD': two }),
      two,
    );
  });

  for (const [kind, path] of [
    ['a path of its own', '/work/main/.git/worktrees/repo'],
    ['a relative path', '../main/.git/worktrees/repo'],
  ] as const) {
    it(`is that of a worktree, which is elsewhere, by ${kind}`, async () => {
      const files = {
        '/work/repo/.git': `gitdir: ${path}\n`,
        '/work/main/.git/HEAD': 'ref: refs/heads/main\n',
        '/work/main/.git/refs/heads/main': two,
        '/work/main/.git/worktrees/repo/HEAD': 'ref: refs/heads/side\n',
        '/work/main/.git/worktrees/repo/commondir': '../..\n',
      };
      assert.equal(await commitWith({ ...files, '/work/main/.git/refs/heads/side': one }), one);
      assert.equal(await commitWith({ ...files, '/work/main/.git/packed-refs': `${one} refs/heads/side\n` }), one);
    });
  }

  it('follows a ref that names another one, but not in a circle', async () => {
    assert.equal(
      await commitWith({
        ...head,
        '/work/repo/.git/refs/heads/main': 'ref: refs/heads/trunk',
        '/work/repo/.git/refs/heads/trunk': one,
      }),
      one,
    );
    assert.equal(await commitWith({ ...head, '/work/repo/.git/refs/heads/main': 'ref: refs/heads/main' }), undefined);
  });

  it('is unknown outside of Git, before the first commit, and when what Git wrote makes no sense', async () => {
    assert.equal(await commitWith({}), undefined);
    assert.equal(await commitWith(head), undefined);
    assert.equal(
      await commitWith({ '/work/repo/.git/HEAD': 'ref: refs/../../secret', '/work/repo/secret': one }),
      undefined,
    );
    assert.equal(await commitWith({ '/work/repo/.git/HEAD': 'what?' }), undefined);
    assert.equal(await commitWith({ '/work/repo/.git': 'what?' }), undefined);
    assert.equal(await commitWith({ '/work/repo/.git': 'gitdir: /nowhere' }), undefined);
  });

  it('is unknown when names cannot be joined', async () => {
    const files = new MemoryFiles();
    files.join = () => {
      throw new Error('no path');
    };
    assert.equal(await commitOf(files, 'odd:'), undefined);
  });
});
