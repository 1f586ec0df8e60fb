import { resolveRef, Errors } from 'isomorphic-git';
import { decodeText } from '../../../text/decode';
import type { NextSlice } from '../../../time-slices';
import { revisionOf } from '../revision';
import type { Revision, RevisionSource } from '../revision';
import { pathFrom, textOf } from './git-files';
import type { GitFiles } from './git-files';
import { cutOffOf, foreignFormat, objectFoldersOf } from './git-folder';
import type { GitFolder } from './git-folder';
import { GitObjects } from './objects';
import { readOnly } from './read-only';
import { changesOf } from './walk';

/** Packs are read as a whole, into memory: of more bytes than this nothing is read. */
const mostBytes = 512 * 1024 * 1024;
/** So many folders are looked through for files that a commit took away. */
const mostFolders = 2000;

/** Why a repository is not read here. */
export type Unread = 'sha256' | 'reftable' | 'too-large';

interface Parts {
  readonly head: string | undefined;
  readonly objects: GitObjects;
  readonly cutOff: ReadonlySet<string>;
}

/** The history of files, read from the repository's own files. Nothing is written, nothing fetched, and no program started. */
export class GitRevisions implements RevisionSource {
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Opens a repository.
   * @param nextSlice awaited before each object that is read.
   * @throws when its files cannot be read.
   */
  static async open(files: GitFiles, folder: GitFolder, nextSlice: NextSlice): Promise<GitRevisions | Unread> {
    const foreign = await foreignFormat(files, folder);
    if (foreign) return foreign;
    const folders = await objectFoldersOf(files, folder);
    if ((await sizeOf(files, folders)) > mostBytes) return 'too-large';
    const cutOff = await cutOffOf(files, folder);
    const head = await headOf(files, folder);
    return new GitRevisions({ head, cutOff, objects: new GitObjects(files, folders, cutOff, nextSlice) });
  }

  head(): Promise<string | undefined> {
    return Promise.resolve(this.#parts.head);
  }

  async *revisions(path: string, from: string, signal: Pick<AbortSignal, 'aborted'>): AsyncGenerator<Revision> {
    const { objects, cutOff } = this.#parts;
    for await (const { hash, commit } of changesOf(objects, path, from, signal))
      yield revisionOf({ ...commit, commit: hash, isCutOff: cutOff.has(hash) });
  }

  async textAt(commit: string, path: string): Promise<string | undefined> {
    const { objects } = this.#parts;
    try {
      const found = await objects.at((await objects.commit(commit)).tree, path);
      return found?.kind === 'file' ? decodeText(await objects.bytes(found.hash))?.text : undefined;
    } catch {
      // It was not cloned, or is damaged: what it said is not known.
      return undefined;
    }
  }

  async gone({ commit, parents: [parent] }: Pick<Revision, 'commit' | 'parents'>): Promise<readonly string[]> {
    if (parent === undefined) return [];
    const { objects } = this.#parts;
    const [before, after] = [await objects.commit(parent), await objects.commit(commit)];
    const found: string[] = [];
    const open: { readonly was: string; readonly is: string | undefined; readonly folder: string }[] = [
      { was: before.tree, is: after.tree, folder: '' },
    ];
    for (let looked = 0, next = open.shift(); next && looked < mostFolders; looked++, next = open.shift()) {
      const { was, is, folder } = next;
      if (was === is) continue;
      const now = new Map(is === undefined ? [] : (await objects.entries(is)).map((one) => [one.name, one]));
      for (const { name, kind, hash } of await objects.entries(was)) {
        const same = now.get(name);
        if (kind === 'folder')
          open.push({ was: hash, is: same?.kind === 'folder' ? same.hash : undefined, folder: `${folder}${name}/` });
        else if (kind === 'file' && same?.kind !== 'file' && /\.md$/i.test(name)) found.push(`${folder}${name}`);
      }
    }
    return found;
  }
}

/** The bytes of what would be read as a whole. */
async function sizeOf(files: GitFiles, folders: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const folder of folders) {
    const packs = (await files.list(`${folder}/pack`)).filter((name) => /\.(?:pack|idx)$/.test(name));
    for (const name of packs) bytes += (await files.stat(`${folder}/pack/${name}`))?.size ?? 0;
  }
  return bytes;
}

/** The commit that is checked out; undefined when there is none yet. */
async function headOf(files: GitFiles, { own, common }: GitFolder): Promise<string | undefined> {
  const said = (await textOf(files, pathFrom(own, 'HEAD')))?.trim() ?? '';
  if (/^[\da-f]{40}$/.test(said)) return said;
  const [, ref] = /^ref: *(\S.*)$/.exec(said) ?? [];
  if (ref === undefined) return undefined;
  try {
    return await resolveRef({ fs: readOnly(files), gitdir: common, ref });
  } catch (error) {
    if (error instanceof Errors.NotFoundError) return undefined;
    throw error;
  }
}
