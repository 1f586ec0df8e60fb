import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { gitFolderOf } from '../../src/core/lifecycle/history/git/git-folder';
import { GitRevisions } from '../../src/core/lifecycle/history/git/git-revisions';
import type { Revision } from '../../src/core/lifecycle/history/revision';
import { eventuallyHolds } from '../core/support/properties';
import { gitFilesOnDisk } from './support/git-files';

const ownNothing = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

function git(folder: string, args: readonly string[], input?: string): string {
  const person = [
    '-c',
    'user.name=Ana Puig',
    '-c',
    'user.email=ana@example.com',
    '-c',
    'protocol.file.allow=always',
    '-c',
    'core.quotePath=false',
  ];
  const options = { input, env: { ...process.env, ...ownNothing }, maxBuffer: 1 << 28, stdio: 'pipe' } as const;
  return execFileSync('git', ['-C', folder, ...person, ...args], options).toString();
}

const lines = (text: string) => text.split('\n').filter(Boolean);

async function opened(folder: string): Promise<GitRevisions> {
  const found = await gitFolderOf(gitFilesOnDisk, folder);
  assert.ok(found, `${folder} is in a repository`);
  const revisions = await GitRevisions.open(gitFilesOnDisk, found, () => undefined);
  assert.ok(revisions instanceof GitRevisions, 'it can be read here');
  return revisions;
}

async function listed(source: GitRevisions, path: string, from?: string): Promise<Revision[]> {
  const head = from ?? (await source.head());
  assert.ok(head);
  const found: Revision[] = [];
  for await (const one of source.revisions(path, head, { aborted: false })) found.push(one);
  return found;
}

/** What Git itself says of a file. */
const logOf = (folder: string, path: string, from = 'HEAD') =>
  lines(git(folder, ['log', '--format=%H|%P|%an|%at|%s', from, '--', path]));

const said = ({ commit, parents, author, time, subject }: Revision) =>
  [commit, parents.join(' '), author, (time ?? 0) / 1000, subject].join('|');

/**
 * Fails unless both say the same of each file, and of what it said in some of the commits.
 * @param mostTexts in so many: Git is started for each.
 */
async function assertSame(folder: string, paths: readonly string[], mostTexts = Infinity): Promise<void> {
  const source = await opened(folder);
  assert.equal(await source.head(), git(folder, ['rev-parse', 'HEAD']).trim());
  for (const path of paths) {
    const revisions = await listed(source, path);
    assert.deepEqual(revisions.map(said), logOf(folder, path), path);
    for (const { commit, parents } of revisions.slice(0, mostTexts)) {
      const there = lines(git(folder, ['ls-tree', commit, '--', path])).length > 0;
      const text = there ? git(folder, ['show', `${commit}:${path}`]) : undefined;
      assert.equal(await source.textAt(commit, path), text, `${path} in ${commit}`);
      if (!parents[0]) continue;
      const diff = ['diff', '--name-only', '--no-renames', '--diff-filter=D', parents[0], commit, '--', '*.md'];
      assert.deepEqual([...(await source.gone({ commit, parents }))].sort(), lines(git(folder, diff)).sort());
    }
  }
}

/** One commit of a made history: which one it follows, counted back from it, and what it does to which file. */
interface Made {
  readonly from: number;
  readonly merges: readonly number[];
  readonly changes: readonly {
    readonly file: number;
    readonly does: 'write' | 'remove' | 'run' | 'same';
    readonly text: number;
  }[];
  /** Seconds that its clock is off. */
  readonly off: number;
}

const paths = ['a.md', 'sops/b.md', 'teams/one/sops/c.md', 'teams/one/sops/ñ d.md', 'teams/two/e.txt'];

const made: fc.Arbitrary<readonly Made[]> = fc.array(
  fc.record({
    from: fc.nat(3),
    merges: fc.array(fc.nat(6), { maxLength: 2 }),
    changes: fc.array(
      fc.record({
        file: fc.nat(paths.length - 1),
        does: fc.constantFrom('write' as const, 'write' as const, 'remove' as const, 'run' as const, 'same' as const),
        text: fc.nat(3),
      }),
      { maxLength: 3 },
    ),
    off: fc.constantFrom(0, 0, 0, 60, -600, 3600),
  }),
  { minLength: 3, maxLength: 40 },
);

/** Makes it with Git, in one go. */
function makeRepository(folder: string, commits: readonly Made[]): void {
  git(folder, ['init', '-q', '-b', 'main']);
  const out: string[] = [];
  for (const [at, { from, merges, changes, off }] of commits.entries()) {
    const time = 1_700_000_000 + Math.floor(at / 2) * 60 + off;
    out.push('commit refs/heads/main', `mark :${at + 1}`, `author Ana <ana@example.com> ${time - 5} +0100`);
    out.push(`committer Bea <bea@example.com> ${time} +0000`, ...data(`Change ${at}`));
    const parents = at === 0 ? [] : [...new Set([from, ...merges].map((back) => Math.max(1, at - back)))];
    for (const [place, parent] of parents.entries()) out.push(`${place === 0 ? 'from' : 'merge'} :${parent}`);
    for (const { file, does, text } of changes) {
      const path = JSON.stringify(paths[file]);
      if (does === 'remove') out.push(`D ${path}`);
      else
        out.push(
          `M ${does === 'run' ? 100755 : 100644} inline ${path}`,
          ...data(`Text ${does === 'same' ? 0 : text}\n`),
        );
    }
  }
  git(folder, ['fast-import', '--quiet', '--force'], `${out.join('\n')}\n`);
}

const data = (text: string) => [`data ${Buffer.byteLength(text)}`, text];

describe('The history in the files of a repository', function () {
  this.timeout(60_000);
  let outside: string;
  const at = (...names: string[]) => join(outside, ...names);

  beforeEach(() => {
    outside = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'sop-guide-history-')));
  });
  afterEach(() => fs.rmSync(outside, { recursive: true, force: true }));

  /** A repository with a long file that changes a little each time, so that packs hold differences. */
  const longHistory = (folder: string, count: number) => {
    fs.mkdirSync(join(folder, 'deep', 'sops'), { recursive: true });
    git(folder, ['init', '-q', '-b', 'main']);
    for (let one = 0; one < count; one++) {
      const text = Array.from(
        { length: 300 },
        (_, line) => `Line ${line} ${line === one * 7 ? `changed ${one}` : 'as ever'}`,
      );
      fs.writeFileSync(join(folder, 'deep', 'sops', 'a.md'), `${text.join('\n')}\n`);
      git(folder, ['add', '.']);
      git(folder, ['commit', '-qm', `Change ${one}\n\nBecause.`]);
    }
  };
  const path = 'deep/sops/a.md';

  it('is the one that Git itself lists, whatever was merged, moved, taken away or made at the wrong time', () =>
    eventuallyHolds(
      made,
      async (commits) => {
        const folder = fs.mkdtempSync(at('made-'));
        makeRepository(folder, commits);
        if (commits.length % 2 === 0) git(folder, ['repack', '-adfq', '--depth=50']);
        await assertSame(folder, paths, 2);
      },
      60,
    ));

  it('is read from single objects, from packs of differences, and from both', async () => {
    longHistory(at(), 12);
    await assertSame(at(), [path]);
    git(at(), ['gc', '-q', '--aggressive', '--prune=now']);
    git(at(), ['pack-refs', '--all']);
    assert.ok(!fs.existsSync(at('.git', 'refs', 'heads', 'main')), 'the branch is in the list of all');
    await assertSame(at(), [path]);
    fs.appendFileSync(at(path), 'One more\n');
    git(at(), ['commit', '-qam', 'Afterwards']);
    await assertSame(at(), [path]);
  });

  it('is found from folders far below, from a detached commit, and not from outside', async () => {
    longHistory(at('repo'), 3);
    const found = await gitFolderOf(gitFilesOnDisk, at('repo', 'deep', 'sops'));
    assert.equal(found?.top, at('repo'));
    assert.equal(await gitFolderOf(gitFilesOnDisk, at()), undefined);
    git(at('repo'), ['checkout', '-q', 'HEAD~1']);
    await assertSame(at('repo'), [path]);
  });

  it('passes by what is only called like a repository', async () => {
    longHistory(at('repo'), 1);
    fs.mkdirSync(at('repo', 'deep', '.git'));
    assert.equal((await gitFolderOf(gitFilesOnDisk, at('repo', 'deep', 'sops')))?.top, at('repo'));
    fs.writeFileSync(at('repo', 'deep', 'sops', '.git'), 'gitdir: ../nowhere\n');
    assert.equal((await gitFolderOf(gitFilesOnDisk, at('repo', 'deep', 'sops')))?.top, at('repo'));
  });

  it('begins with the first commit', async () => {
    git(at(), ['init', '-q', '-b', 'main']);
    assert.equal(await (await opened(at())).head(), undefined);
  });

  it('is read in another folder of work, where another branch is checked out', async () => {
    longHistory(at('repo'), 3);
    git(at('repo'), ['worktree', 'add', '-q', '-b', 'other', at('beside'), 'HEAD~1']);
    fs.writeFileSync(at('beside', path), 'Something else\n');
    git(at('beside'), ['commit', '-qam', 'Elsewhere']);
    await assertSame(at('beside'), [path]);
    await assertSame(at('repo'), [path]);
  });

  it('is read in a repository within another', async () => {
    longHistory(at('library'), 3);
    git(at(), ['init', '-q', '-b', 'main']);
    git(at(), ['submodule', '--quiet', 'add', at('library'), 'sops']);
    assert.ok(fs.statSync(at('sops', '.git')).isFile());
    await assertSame(at('sops'), [path]);
  });

  it('is read where another repository lends its objects', async () => {
    longHistory(at('repo'), 3);
    git(at(), ['clone', '-q', '--shared', at('repo'), at('clone')]);
    fs.appendFileSync(at('clone', path), 'One more\n');
    git(at('clone'), ['commit', '-qam', 'Afterwards']);
    await assertSame(at('clone'), [path]);
  });

  it('ends where the copy does, and says so', async () => {
    longHistory(at('repo'), 6);
    git(at(), ['clone', '-q', '--depth=3', `file://${at('repo')}`, at('clone')]);
    await assertSame(at('clone'), [path]);
    const revisions = await listed(await opened(at('clone')), path);
    assert.deepEqual(
      revisions.map(({ isCutOff }) => isCutOff),
      [false, false, true],
    );
  });

  it('knows nothing of texts that were not cloned', async () => {
    longHistory(at('repo'), 3);
    git(at('repo'), ['config', 'uploadpack.allowFilter', 'true']);
    git(at(), ['clone', '-q', '--filter=blob:none', `file://${at('repo')}`, at('clone')]);
    const source = await opened(at('clone'));
    const revisions = await listed(source, path);
    assert.equal(revisions.length, 3);
    assert.match((await source.textAt(revisions[0]?.commit ?? '', path)) ?? '', /changed 2/);
    assert.equal(await source.textAt(revisions[2]?.commit ?? '', path), undefined);
  });

  it('is not read where it is written in ways that are not known here', async () => {
    const open = async (folder: string) => {
      const found = await gitFolderOf(gitFilesOnDisk, folder);
      return found && GitRevisions.open(gitFilesOnDisk, found, () => undefined);
    };
    git(outside, ['init', '-q', '--object-format=sha256', 'new']);
    assert.equal(await open(at('new')), 'sha256');
    git(outside, ['init', '-q', 'tables']);
    git(at('tables'), ['config', 'extensions.refStorage', 'reftable']);
    assert.equal(await open(at('tables')), 'reftable');
  });

  it('is read in the letters in which it was written, and by the names of people alone', async () => {
    longHistory(at(), 1);
    git(
      at(),
      ['-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '-q', '--allow-empty-message', '-F', '-', '--allow-empty'],
      '',
    );
    fs.writeFileSync(at(path), 'Else\n');
    const message = Buffer.from('Atenció al client\n', 'latin1');
    execFileSync(
      'git',
      [
        '-C',
        at(),
        '-c',
        'user.name=Núria',
        '-c',
        'user.email=n@example.com',
        '-c',
        'i18n.commitEncoding=ISO-8859-1',
        'commit',
        '-qaF',
        '-',
      ],
      { input: message, env: { ...process.env, ...ownNothing } },
    );
    const [last] = await listed(await opened(at()), path);
    assert.equal(last?.subject, 'Atenció al client');
    assert.ok(!JSON.stringify(last).includes('example.com'));
  });

  it('ends when nobody looks any more', async () => {
    longHistory(at(), 5);
    const source = await opened(at());
    const signal = { aborted: false };
    const revisions = source.revisions(path, (await source.head()) ?? '', signal);
    assert.equal((await revisions.next()).done, false);
    signal.aborted = true;
    assert.equal((await revisions.next()).done, true);
  });

  it('tells of damage rather than of another history', async () => {
    longHistory(at(), 3);
    const first = git(at(), ['rev-list', '--max-parents=0', 'HEAD']).trim();
    fs.rmSync(at('.git', 'objects', first.slice(0, 2), first.slice(2)), { force: true });
    const source = await opened(at());
    await assert.rejects(listed(source, path), new RegExp(`${first} is not in this copy`));
  });
});
