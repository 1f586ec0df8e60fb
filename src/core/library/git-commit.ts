import type { FileSystem } from '../ports';

/** A ref may name another; a chain longer than this is a cycle. */
const longestChain = 5;
/** A list of all refs may be long; the other files are one line. */
const maxBytes = 16 * 1024 * 1024;
const hashPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Where a checkout keeps what is its own, and what all worktrees of the repository share. */
interface GitFolders {
  readonly own: string;
  readonly shared: string;
}

/**
 * The commit that is checked out where a library lies. Only files are read, so that it works without Git: in the
 * browser, and on other machines.
 * @param root the library's folder; its repository may begin in any folder above it.
 * @returns the commit's full hash; undefined outside Git, before the first commit, and when anything cannot be read.
 */
export async function commitOf(files: FileSystem, root: string): Promise<string | undefined> {
  const folders = await gitFolders(files, root).catch(() => undefined);
  return folders && (await commitIn(files, folders).catch(() => undefined));
}

async function gitFolders(files: FileSystem, root: string): Promise<GitFolders | undefined> {
  for (let folder = root, above = ''; folder !== above;) {
    const own = await gitFolderIn(files, folder);
    if (own !== undefined) {
      const shared = await readLine(files, files.join(own, 'commondir'));
      return { own, shared: shared === undefined ? own : place(files, own, shared) };
    }
    above = folder;
    folder = files.join(folder, '..');
  }
  return undefined;
}

/** Worktrees and submodules have a file instead of the folder, which says where the folder is. */
async function gitFolderIn(files: FileSystem, folder: string): Promise<string | undefined> {
  const git = files.join(folder, '.git');
  if ((await readLine(files, files.join(git, 'HEAD'))) !== undefined) return git;
  const path = /^gitdir: (.+)$/.exec((await readLine(files, git)) ?? '')?.[1];
  return path === undefined ? undefined : place(files, folder, path);
}

async function commitIn(files: FileSystem, { own, shared }: GitFolders): Promise<string | undefined> {
  let said = await readLine(files, files.join(own, 'HEAD'));
  for (let hops = 0; hops < longestChain && said !== undefined; hops++) {
    if (hashPattern.test(said)) return said;
    const ref = /^ref: (refs\/.+)$/.exec(said)?.[1];
    if (ref === undefined || ref.split('/').includes('..')) return undefined;
    const path = ref.split('/');
    said =
      (await readLine(files, files.join(own, ...path))) ??
      (await readLine(files, files.join(shared, ...path))) ??
      (await packed(files, shared, ref));
  }
  return undefined;
}

/** Refs that Git has packed into one file: `<hash> <ref>` on each line. */
async function packed(files: FileSystem, shared: string, ref: string): Promise<string | undefined> {
  const text = await readText(files, files.join(shared, 'packed-refs'));
  return text
    ?.split('\n')
    .find((line) => line.trimEnd().endsWith(` ${ref}`))
    ?.split(' ')[0];
}

/** Where a path written by Git leads: an absolute one, or one relative to a folder. */
function place(files: FileSystem, folder: string, path: string): string {
  const segments = path.split(/[/\\]/).filter(Boolean);
  const isFromTop = /^(?:[/\\]|[A-Za-z]:)/.test(path);
  return files.join(isFromTop ? topOf(files, folder) : folder, ...segments);
}

function topOf(files: FileSystem, folder: string): string {
  for (let top = folder; ;) {
    const above = files.join(top, '..');
    if (above === top) return top;
    top = above;
  }
}

async function readLine(files: FileSystem, file: string): Promise<string | undefined> {
  const text = await readText(files, file);
  return text?.split('\n')[0]?.trim();
}

async function readText(files: FileSystem, file: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await files.read(file, maxBytes));
  } catch {
    return undefined;
  }
}
