import { nearest } from '../text/nearest';
import { folderOf, isHidden } from './path';

/** The files and folders of a library that are no SOPs. */
export interface OtherFiles {
  /** Relative to the library; folders end with `/`. */
  readonly paths: ReadonlySet<string>;
  /** Whether these are all, but for what is hidden. */
  readonly areAll: boolean;
}

/** The same of all libraries of a workspace, by their roots. */
export class OthersInLibraries {
  readonly #others = new Map<string, { readonly paths: Set<string>; readonly areAll: boolean }>();
  /** Made when first asked for after a change. */
  readonly #indexes = new Map<string, Index>();

  /** Whether a file or folder is at a path; undefined when nobody knows: it is hidden, or its library was not listed whole. */
  holds(root: string, path: string): boolean | undefined {
    const folder = path.replace(/\/+$/, '');
    const others = this.#others.get(root);
    const isThere = [folder, `${folder}/`].some((one) => others?.paths.has(one) ?? false);
    if (folder === '' || isThere || this.#indexOf(root).composed.has(folder.normalize())) return true;
    return others?.areAll === true && !folder.split('/').some(isHidden) ? false : undefined;
  }

  /** All that are known of a library; folders end with `/`. */
  pathsOf(root: string): Iterable<string> {
    return this.#others.get(root)?.paths ?? [];
  }

  /**
   * The path of the file that was probably meant by one that leads nowhere: the only one of that name, case aside, or else
   * one beside it with nearly that name.
   */
  near(root: string, path: string): string | undefined {
    const { named, inFolder } = this.#indexOf(root);
    const name = nameOf(path);
    const same = named.get(name) ?? [];
    if (same.length > 0) return same.length === 1 ? same[0] : same.find((one) => folderOf(one) === folderOf(path));
    const ending = extensionOf(name);
    const beside = (inFolder.get(folderOf(path)) ?? []).filter((one) => extensionOf(nameOf(one)) === ending);
    const meant = nearest(name, beside.map(nameOf));
    return beside.find((one) => nameOf(one) === meant);
  }

  #indexOf(root: string): Index {
    const index = this.#indexes.get(root) ?? indexOf(this.#others.get(root)?.paths ?? new Set());
    this.#indexes.set(root, index);
    return index;
  }

  /** Takes what was listed. @returns whether that is not what was known. */
  set(root: string, { paths, areAll }: OtherFiles): boolean {
    const before = this.#others.get(root);
    this.#indexes.delete(root);
    this.#others.set(root, { paths: new Set(paths), areAll });
    const isSame = before?.areAll === areAll && before.paths.size === paths.size;
    return !isSame || ![...paths].every((path) => before.paths.has(path));
  }

  /** Takes in that a file was created or deleted. @returns whether that was not known. */
  put(root: string, path: string, isThere: boolean): boolean {
    const others = this.#others.get(root);
    if (!others || others.paths.has(path) === isThere) return false;
    this.#indexes.delete(root);
    if (isThere) others.paths.add(path);
    else others.paths.delete(path);
    return true;
  }

  delete(root: string): void {
    this.#indexes.delete(root);
    this.#others.delete(root);
  }
}

/** Files by their names in small letters, and by the folders they are in. */
interface Index {
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly inFolder: ReadonlyMap<string, readonly string[]>;
  /** Paths without a last `/` whose accents stand apart from their letters, as links write them. */
  readonly composed: ReadonlySet<string>;
}

function indexOf(paths: Iterable<string>): Index {
  const [named, inFolder] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const composed = new Set<string>();
  for (const path of paths) {
    const written = path.normalize();
    if (written !== path) composed.add(written.replace(/\/$/, ''));
    if (path.endsWith('/')) continue;
    add(named, nameOf(path), path);
    add(inFolder, folderOf(path), path);
  }
  return { named, inFolder, composed };
}

function add(lists: Map<string, string[]>, key: string, path: string): void {
  const list = lists.get(key);
  if (list) list.push(path);
  else lists.set(key, [path]);
}

function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize()
    .toLowerCase();
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
