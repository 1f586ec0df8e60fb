import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { CommittedFiles, EarlierFiles } from './cli/host';

/** Output of Git beyond this is no list of records. */
const maxBuffer = 64 * 1024 * 1024;
/** As many bytes of files are read from one commit. */
const maxContent = 1024 * 1024 * 1024;

/** Nothing in the repository's own settings makes Git fetch anything, ask anybody or write anything. */
const quiet = { GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };

/** What a hook of Git is told of the repository that it is for, which need not be that of a folder, nor begin where the folder does. */
const ofHook = new Set(['GIT_DIR', 'GIT_COMMON_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);

/** The environment in which Git finds the repository of a folder by the folder. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: repository, GIT_WORK_TREE: tree } = process.env;
  const others = Object.entries(process.env).filter(([name]) => !ofHook.has(name));
  return {
    ...Object.fromEntries(others),
    // Somebody keeps the repository elsewhere, so that it cannot be found. Paths are from here, and Git starts in the folder.
    ...(repository && tree ? { GIT_DIR: resolve(repository), GIT_WORK_TREE: resolve(tree) } : {}),
    ...quiet,
  };
}

/**
 * The files that stood in a folder at some commit; not those in folders below.
 * @param folder a path in a working tree.
 * @param below the name of a folder in it that is meant instead; it need not be there any more.
 * @param revision as people name a commit.
 * @param isWanted whether a file is to be read, by its name.
 * @throws Error that says what to do when there is no Git, no repository or no such commit.
 */
export async function committedFiles(
  folder: string,
  below: string | undefined,
  revision: string,
  isWanted: (name: string) => boolean,
): Promise<CommittedFiles> {
  const found = await commitOf(folder, revision);
  const prefix = below === undefined ? '' : `${below}/`;
  const listing = await git(folder, ['ls-tree', '-z', found, ...(prefix ? ['--', prefix] : [])]);
  const blobs = filesIn(listing, prefix).filter(({ name }) => isWanted(name));
  return { commit: found, files: await contentsOf(folder, blobs) };
}

/**
 * The files that stood in a folder, and in those below it, at the last commit: by their paths, with `/`.
 * @param folder a path in a working tree.
 * @param isWanted whether a file is to be read, by its path.
 * @returns undefined where there is no Git, no repository or no commit: then nobody knows.
 */
export async function filesOfLastCommit(
  folder: string,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  try {
    const listing = await git(folder, ['ls-tree', '-r', '-z', 'HEAD']);
    return await contentsOf(
      folder,
      filesIn(listing, '').filter(({ name }) => isWanted(name)),
    );
  } catch {
    return undefined;
  }
}

/**
 * The files that stood in a folder, and in those below it, where the history of what is there now left that of a revision: so what others
 * have done since is none of what was changed here.
 * @param folder a path in a working tree.
 * @param revision as people name a commit. In a repository without any commit, `HEAD` stands for nothing at all.
 * @param head the commit whose history it is.
 * @throws Error that says what to do when there is no Git, no repository or no such commit, or the clone has too little of the history.
 */
export async function filesSince(folder: string, revision: string, head = 'HEAD'): Promise<EarlierFiles> {
  const commit = await baseOf(folder, revision, head);
  if (commit === undefined) return { commit, paths: [], read: () => Promise.resolve(new Map()) };
  return filesOf(folder, commit);
}

/**
 * The files that stood in a folder, and in those below it, at a commit.
 * @param revision as people name a commit.
 * @throws Error that says what to do when there is no Git, no repository or no such commit.
 */
export async function filesAt(folder: string, revision: string): Promise<EarlierFiles> {
  return filesOf(folder, await commitOf(folder, revision));
}

async function filesOf(folder: string, commit: string): Promise<EarlierFiles> {
  const blobs = filesIn(await git(folder, ['ls-tree', '-r', '-z', commit]), '');
  return {
    commit,
    paths: blobs.map(({ name }) => name),
    read: (isWanted) =>
      contentsOf(
        folder,
        blobs.filter(({ name }) => isWanted(name)),
      ),
  };
}

/** The commit that a revision and another one have in common; undefined where nothing was committed yet. */
async function baseOf(folder: string, revision: string, head: string): Promise<string | undefined> {
  await requireRepository(folder);
  if (revision === 'HEAD' && (await hashOf(folder, 'HEAD')) === undefined) return undefined;
  const [commit, last] = [await commitOf(folder, revision), await commitOf(folder, head)];
  const base = await git(folder, ['merge-base', commit, last])
    .then((output) => output.toString('utf8').trim())
    .catch(() => undefined);
  if (base !== undefined) return base;
  if (await isShallow(folder))
    throw new Error(`This clone does not go back to where its history left that of “${revision}”. ${howToDeepen}`);
  // They have nothing in common: another history was taken over.
  return commit;
}

const howToDeepen =
  'Fetch all of it: “git fetch --unshallow”; in CI, “fetch-depth: 0” for GitHub’s checkout, “GIT_DEPTH: 0” for GitLab’s runners.';

/** Whether a clone has only the last commits. */
async function isShallow(folder: string): Promise<boolean> {
  return (await git(folder, ['rev-parse', '--is-shallow-repository'])).toString('utf8').trim() === 'true';
}

/** The hash of a commit. @throws Error that says what to do when there is none. */
async function commitOf(folder: string, revision: string): Promise<string> {
  if (revision.startsWith('-') || revision === '' || /[\0\r\n]/.test(revision))
    throw new Error(
      `“${revision}” is not the name of a commit. Use a hash, a tag or a branch, such as HEAD~1 or v1.2.`,
    );
  await requireRepository(folder);
  const found = await hashOf(folder, revision);
  if (found !== undefined) return found;
  throw new Error(
    (await isShallow(folder))
      ? `There is no commit “${revision}” in this clone, which has only the last ones. ${howToDeepen}`
      : `There is no commit “${revision}” in this Git repository. “git log” shows those that there are.`,
  );
}

async function hashOf(folder: string, revision: string): Promise<string | undefined> {
  const found = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    .then((output) => output.toString('utf8').trim())
    .catch(() => '');
  // A name such as `^v1` stands for all but a commit.
  return /^[\da-f]{40,64}$/.test(found) ? found : undefined;
}

/** @throws Error that says what to do when there is no Git, or no repository. */
async function requireRepository(folder: string): Promise<void> {
  await git(folder, ['rev-parse', '--is-inside-work-tree']).catch((error: unknown) => {
    if (error instanceof GitFailure && error.isMissing)
      throw new Error('Git is needed to compare with a commit, and is not installed or not in the PATH.');
    throw new Error(
      `${folder === '.' ? 'This folder' : folder} is not in a Git repository that can be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}

interface Blob {
  readonly name: string;
  readonly hash: string;
}

/** The files in what `ls-tree -z` says; links and folders are none. */
function filesIn(listing: Buffer, prefix: string): Blob[] {
  return listing
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const [, hash, name] = /^100\d{3} blob ([\da-f]+)\t(.+)$/s.exec(entry) ?? [];
      return hash === undefined || !name?.startsWith(prefix) ? [] : [{ name: name.slice(prefix.length), hash }];
    });
}

/** Reads many files in one go: a process for each would take minutes. */
async function contentsOf(folder: string, blobs: readonly Blob[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (blobs.length === 0) return files;
  const output = await new Promise<Buffer>((resolve, reject) => {
    const child = spawn('git', argumentsIn(folder, ['cat-file', '--batch']), { env: environment() });
    const parts: Buffer[] = [];
    let size = 0;
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size > maxContent) child.kill();
      else parts.push(part);
    });
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (size > maxContent) reject(new Error('The commit has more than can be compared at once.'));
      else if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`Git could not read the files: ${said.trim()}`));
    });
    // A child that ends early is told of above.
    child.stdin.on('error', () => undefined);
    child.stdin.end(blobs.map(({ hash }) => `${hash}\n`).join(''));
  });
  let at = 0;
  for (const { name } of blobs) {
    const end = output.indexOf(0x0a, at);
    const [, size] = /^[\da-f]+ blob (\d+)$/.exec(output.subarray(at, end).toString('utf8')) ?? [];
    if (end < 0 || size === undefined) throw new Error(`Git could not read ${name} at that commit.`);
    files.set(name, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return files;
}

function git(folder: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      argumentsIn(folder, args),
      { encoding: 'buffer', maxBuffer, env: environment(), windowsHide: true },
      (error, stdout, stderr) => {
        if (error) reject(new GitFailure(stderr.toString('utf8'), 'code' in error && error.code === 'ENOENT'));
        else resolve(stdout);
      },
    );
  });
}

function argumentsIn(folder: string, args: readonly string[]): string[] {
  return ['--no-pager', '-C', folder, ...args];
}

/** Git ended with an error, or could not be started. */
class GitFailure extends Error {
  readonly isMissing: boolean;

  /** @param said what Git wrote about it. */
  constructor(said: string, isMissing: boolean) {
    super(
      said
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, ''),
    );
    this.isMissing = isMissing;
  }
}
