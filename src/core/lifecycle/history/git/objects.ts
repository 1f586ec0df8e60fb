import { Errors, readObject } from 'isomorphic-git';
import type { NextSlice } from '../../../time-slices';
import { readCommit } from './commit';
import type { GitCommit } from './commit';
import { parentOf } from './git-files';
import type { GitFiles } from './git-files';
import { readOnly } from './read-only';
import { entriesOf, entryNamed } from './tree';
import type { TreeEntry } from './tree';
import type { WalkedHistory } from './walk';

/** So many commits and places in folders are remembered: neighbours in a history mostly have the same ones. */
const [mostCommits, mostPlaces] = [2000, 20_000];

interface Store {
  readonly gitdir: string;
  /** What the library remembers of packs. */
  readonly cache: object;
}

/** The objects of a repository by their hashes: commits, folders, files. */
export class GitObjects implements WalkedHistory {
  readonly #fs: ReturnType<typeof readOnly>;
  readonly #stores: readonly Store[];
  readonly #cutOff: ReadonlySet<string>;
  readonly #nextSlice: NextSlice;
  readonly #commits = new Map<string, GitCommit>();
  readonly #places = new Map<string, TreeEntry | undefined>();

  /**
   * @param folders where objects are, each called `objects`.
   * @param cutOff the commits before which nothing was cloned.
   * @param nextSlice awaited before each object that is read.
   */
  constructor(files: GitFiles, folders: readonly string[], cutOff: ReadonlySet<string>, nextSlice: NextSlice) {
    this.#fs = readOnly(files);
    this.#stores = folders.map((folder) => ({ gitdir: parentOf(folder), cache: {} }));
    this.#cutOff = cutOff;
    this.#nextSlice = nextSlice;
  }

  /** @throws when it is not there, or damaged. */
  async commit(hash: string): Promise<GitCommit> {
    const known = this.#commits.get(hash);
    if (known) return known;
    const read = readCommit(await this.#content(hash));
    if (!read) throw new Error(`${hash} is not a commit.`);
    const commit = this.#cutOff.has(hash) ? { ...read, parents: [] } : read;
    remember(this.#commits, hash, commit, mostCommits);
    return commit;
  }

  /** What is at a path of a tree; undefined for nothing. @throws when a folder is not there, or damaged. */
  async at(tree: string, path: string): Promise<TreeEntry | undefined> {
    let found: TreeEntry | undefined = { name: '', kind: 'folder', mode: '40000', hash: tree };
    for (const name of path.split('/')) {
      if (found.kind !== 'folder') return undefined;
      found = await this.#in(found.hash, name);
      if (!found) return undefined;
    }
    return found;
  }

  async entryAt(tree: string, path: string): Promise<string | undefined> {
    const found = await this.at(tree, path);
    return found && `${found.mode} ${found.hash}`;
  }

  /** What is in a folder. @throws when it is not there. */
  async entries(tree: string): Promise<TreeEntry[]> {
    return [...entriesOf(await this.#content(tree))];
  }

  /** The bytes of a file. @throws when it is not there. */
  bytes(file: string): Promise<Uint8Array> {
    return this.#content(file);
  }

  async #in(tree: string, name: string): Promise<TreeEntry | undefined> {
    const key = `${tree}/${name}`;
    if (this.#places.has(key)) return this.#places.get(key);
    const found = entryNamed(await this.#content(tree), name);
    remember(this.#places, key, found, mostPlaces);
    return found;
  }

  async #content(oid: string): Promise<Uint8Array> {
    await this.#nextSlice();
    for (const { gitdir, cache } of this.#stores) {
      try {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the others parse: no names of files that they think unsafe, no letters but UTF-8
        const { object } = await readObject({ fs: this.#fs, gitdir, oid, format: 'content', cache });
        return object as Uint8Array;
      } catch (error) {
        if (!(error instanceof Errors.NotFoundError)) throw error;
      }
    }
    throw new Error(`${oid} is not in this copy of the repository.`);
  }
}

function remember<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}
