import { parentOf, pathFrom, textOf } from './git-files';
import type { GitFiles } from './git-files';

/** A repository on disk. Paths as in `GitFiles`. */
export interface GitFolder {
  /** The folder whose files it has. */
  readonly top: string;
  /** Where what is checked out there is noted. */
  readonly own: string;
  /** Where its commits and branches are: of several folders of work of one repository the same. */
  readonly common: string;
}

/** Of more folders one below the other nobody is asked. */
const mostFolders = 100;
/** So many repositories lend each other what they have. */
const mostLenders = 5;

/** The repository that a folder is in, as Git finds it: the nearest above; undefined where there is none. Links are not followed. */
export async function gitFolderOf(files: GitFiles, folder: string): Promise<GitFolder | undefined> {
  let top = pathFrom('/', folder);
  for (let at = 0; at < mostFolders; at++) {
    const found = await gitFolderAt(files, top);
    if (found) return found;
    const above = parentOf(top);
    if (above === top) return undefined;
    top = above;
  }
  return undefined;
}

async function gitFolderAt(files: GitFiles, top: string): Promise<GitFolder | undefined> {
  const named = pathFrom(top, '.git');
  const own = await ownFolder(files, top, named);
  if (own === undefined || !(await files.stat(pathFrom(own, 'HEAD')))) return undefined;
  const shared = (await textOf(files, pathFrom(own, 'commondir')))?.trim();
  const common = shared ? pathFrom(own, shared) : own;
  return (await files.stat(pathFrom(common, 'objects'))) && { top, own, common };
}

/** A folder of work beside another, and a submodule, have a file that says where. */
async function ownFolder(files: GitFiles, top: string, named: string): Promise<string | undefined> {
  const found = await files.stat(named);
  if (found?.kind !== 'file') return found && named;
  const [, path] = /^gitdir: *([^\r\n]+)/.exec((await textOf(files, named)) ?? '') ?? [];
  return path === undefined ? undefined : pathFrom(top, path.trimEnd());
}

/** The commits before which nothing was cloned. */
export async function cutOffOf(files: GitFiles, { common }: Pick<GitFolder, 'common'>): Promise<ReadonlySet<string>> {
  const text = await textOf(files, pathFrom(common, 'shallow'));
  return new Set(text?.match(/^[\da-f]{40,64}$/gm));
}

/** Where objects are: the repository's own folder, then those of the repositories that lend it theirs. */
export async function objectFoldersOf(files: GitFiles, { common }: Pick<GitFolder, 'common'>): Promise<string[]> {
  const folders = [pathFrom(common, 'objects')];
  for (const folder of folders) {
    const lenders = (await textOf(files, `${folder}/info/alternates`)) ?? '';
    for (const line of lenders.split(/\r?\n/)) {
      const path = pathFrom(folder, line.trim());
      if (line.trim() && !line.startsWith('#') && !folders.includes(path) && folders.length < mostLenders)
        folders.push(path);
    }
  }
  return folders;
}

/** What a repository is written in that is not read here; undefined when all of it is. */
export async function foreignFormat(
  files: GitFiles,
  { common }: Pick<GitFolder, 'common'>,
): Promise<'sha256' | 'reftable' | undefined> {
  const extensions = sectionOf((await textOf(files, pathFrom(common, 'config'))) ?? '', 'extensions');
  const said = (key: string) => new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*"?(\\w+)`, 'im').exec(extensions)?.[1];
  if ((said('objectformat') ?? 'sha1').toLowerCase() !== 'sha1') return 'sha256';
  return (said('refstorage') ?? 'files').toLowerCase() === 'files' ? undefined : 'reftable';
}

/** What stands in all parts of a configuration with some name. */
function sectionOf(config: string, name: string): string {
  let isIn = false;
  return config
    .split(/\r?\n/)
    .map((line) => {
      const [all, heading, rest = ''] = /^[ \t]*\[([^\]]*)\](.*)$/.exec(line) ?? [];
      if (all === undefined) return isIn ? line : '';
      isIn = heading?.trim().toLowerCase() === name;
      return isIn ? rest : '';
    })
    .join('\n');
}
