import type { FileSystem, FolderEntry } from '../ports';
import { isHidden, isSopPath } from './path';
import type { OtherFiles } from './other-files';
import { configName, forEachLimited } from './scan';

/** How deeply categories may be nested: a guard against folders that contain themselves. */
export const maxDepth = 16;
/** How many SOPs a library may have: more than ten times what the largest have. */
export const maxSops = 20_000;
/** How many folders are looked into to find them. */
export const maxFolders = 10_000;
/** How many files and folders may be in those, whatever they are. */
export const maxEntries = 200_000;

/** Why something in a library's folders is not read. */
type LeftOutReason =
  /** A link to a folder that is not followed. */
  | 'link'
  /** A folder that does not let itself be listed. */
  | 'unreadable'
  /** A folder in more folders than categories may be nested. */
  | 'too-deep'
  /** There are more SOPs, or files and folders, than are read. */
  | 'too-many'
  /** A file that has nearly the name of the one that describes the library. */
  | 'name'
  /** A file of Markdown that does not end in `.md`. */
  | 'extension';

/** What is not read of a library's folders for one reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  /** The first few folders, relative to the library; empty for the library's own. */
  readonly paths: readonly string[];
  /** How many there are. */
  readonly count: number;
  /** Why the first of them cannot be listed. */
  readonly error: unknown;
}

/** Whether somebody gave nearly the right name to the file that describes a library, so that it is passed over. */
export function isNearConfigName(name: string): boolean {
  return name !== configName && /^librar(?:y|ies)\.ya?ml(?:\.txt)?$/i.test(name);
}

/** Whether a file may be meant for an SOP, but does not end in `.md`, so that it is passed over. */
export function isNearSopName(path: string): boolean {
  return /\.(?:markdown|mdown|mkdn?|md\.txt)$/i.test(path) && !path.split('/').some(isHidden);
}

/** How many of the folders that are left out are named. */
const named = 3;

/** How many other files are remembered: links to them are checked. A library in a large workspace may have more. */
const maxOthers = 20_000;

/** What a library's folders hold. */
export interface Listing {
  /** The SOP files, relative to the library. */
  readonly paths: readonly string[];
  /** What is not read: each reason only once. */
  readonly leftOut: readonly LeftOut[];
  /** What else is there. */
  readonly others: OtherFiles;
  /** All folders that cannot be listed, so that nobody knows what is in them; empty text for the library's own. */
  readonly unlisted: readonly string[];
}

const unknown: OtherFiles = { paths: new Set(), areAll: false };

/** A listing of a library that cannot be listed at all. */
export function noListing(error: unknown): Listing {
  return {
    paths: [],
    leftOut: [{ reason: 'unreadable', paths: [''], count: 1, error }],
    others: unknown,
    unlisted: [''],
  };
}

/** Whether a file of a library may be there although a listing does not name it. */
export function mayBeIn({ unlisted }: Listing, path: string): boolean {
  return unlisted.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}

/** A folder to be listed. */
interface Folder {
  /** Relative to the library, as it is reached. */
  readonly path: string;
  /** The same by its real path, which differs below a link. */
  readonly place: string;
}

/**
 * Looks for the SOPs of a library in all its folders, each of which is entered once, by its own name where that can be:
 * links are followed last, and only where the host knows where they lead.
 */
export async function listSops(files: FileSystem, root: string): Promise<Listing> {
  return new Walk(files, root).run();
}

class Walk {
  readonly #files: FileSystem;
  readonly #root: string;
  readonly #paths: string[] = [];
  readonly #leftOut = new Map<LeftOutReason, LeftOut>();
  readonly #unlisted: string[] = [];
  readonly #others = new Set<string>();
  /** The real paths of the folders that were entered. */
  readonly #entered = new Set<string>();
  /** Links to folders, to be followed when all other folders have been entered. */
  readonly #links: Folder[] = [];
  #entries = 0;
  #isOver = false;

  constructor(files: FileSystem, root: string) {
    this.#files = files;
    this.#root = root;
  }

  async run(): Promise<Listing> {
    await this.#enter({ path: '', place: '' });
    while (this.#links.length > 0) {
      // In the order of their names, so that the same one is followed each time.
      const links = this.#links.splice(0).sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const link of links) if (!this.#entered.has(link.place)) await this.#enter(link);
    }
    const isWhole = [...this.#leftOut.keys()].every((reason) => reason === 'name' || reason === 'extension');
    const areAll = isWhole && this.#others.size < maxOthers;
    const others = { paths: this.#others, areAll };
    return { paths: this.#paths, leftOut: [...this.#leftOut.values()], others, unlisted: this.#unlisted };
  }

  /** Lists a folder and all folders in it, one level after the other: those of one level at the same time. */
  async #enter(folder: Folder): Promise<void> {
    for (let level = [folder]; level.length > 0;) {
      const below: Folder[] = [];
      await forEachLimited(level, async (one) => {
        if (this.#entered.has(one.place) || this.#isOver) return;
        this.#entered.add(one.place);
        if (one.path.split('/').length > maxDepth) this.#leaveOut('too-deep', one.path);
        else if (this.#entered.size > maxFolders) this.#stop(one);
        else below.push(...(await this.#list(one)));
      });
      level = below;
    }
  }

  /** Takes the SOPs of a folder, and gives the folders in it. */
  async #list(folder: Folder): Promise<Folder[]> {
    const entries = await this.#entriesOf(folder);
    const folders: Folder[] = [];
    for (const entry of entries) {
      const path = below(folder.path, entry.name);
      const isSop = entry.kind !== 'folder' && isSopPath(path);
      if (this.#isOver || ++this.#entries > maxEntries || (isSop && this.#paths.length >= maxSops)) {
        this.#stop(folder);
        break;
      }
      if (entry.kind !== 'folder' && folder.path === '' && isNearConfigName(entry.name)) this.#leaveOut('name', path);
      if (entry.kind !== 'folder' && isNearSopName(path)) this.#leaveOut('extension', path);
      if (entry.kind === 'folder' && !isHidden(entry.name)) {
        if (entry.leadsTo === undefined) folders.push({ path, place: below(folder.place, entry.name) });
        else this.#links.push({ path, place: entry.leadsTo });
      } else if (entry.kind === 'link' && entry.isFolder && !isHidden(entry.name)) this.#leaveOut('link', path);
      // A link or a pipe by the name of an SOP stays visible: reading it tells what it is.
      else if (isSop) this.#paths.push(path);
      if (!isSop && this.#others.size < maxOthers) this.#others.add(entry.kind === 'folder' ? `${path}/` : path);
    }
    return folders;
  }

  async #entriesOf({ path }: Folder): Promise<readonly FolderEntry[]> {
    try {
      const name = path === '' ? this.#root : this.#files.join(this.#root, ...path.split('/'));
      return await this.#files.list(name, maxEntries - this.#entries);
    } catch (error) {
      this.#leaveOut('unreadable', path, error);
      this.#unlisted.push(path);
      return [];
    }
  }

  #stop({ path }: Folder): void {
    if (!this.#isOver) this.#leaveOut('too-many', path);
    this.#isOver = true;
    this.#links.length = 0;
  }

  #leaveOut(reason: LeftOutReason, path: string, error?: unknown): void {
    const known = this.#leftOut.get(reason) ?? { reason, paths: [], count: 0, error };
    const paths = known.count < named ? [...known.paths, path] : known.paths;
    this.#leftOut.set(reason, { ...known, paths, count: known.count + 1 });
  }
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
