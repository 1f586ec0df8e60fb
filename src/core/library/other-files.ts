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
  /** The files of each library by their names in small letters; made when first asked for after a change. */
  readonly #names = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /** Whether a file or folder is at a path; undefined when nobody knows: it is hidden, or its library was not listed whole. */
  holds(root: string, path: string): boolean | undefined {
    const folder = path.replace(/\/+$/, '');
    const others = this.#others.get(root);
    if (folder === '' || others?.paths.has(folder) === true || others?.paths.has(`${folder}/`) === true) return true;
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
    const names = this.#names.get(root) ?? namesOf(this.#others.get(root)?.paths ?? new Set());
    this.#names.set(root, names);
    const name = nameOf(path);
    const same = names.get(name) ?? [];
    if (same.length > 0) return same.length === 1 ? same[0] : same.find((one) => folderOf(one) === folderOf(path));
    const ending = extensionOf(name);
    const beside = [...names.values()].flat().filter((one) => folderOf(one) === folderOf(path));
    const meant = nearest(
      name,
      beside.map(nameOf).filter((one) => extensionOf(one) === ending),
    );
    return beside.find((one) => nameOf(one) === meant);
  }

  /** Takes what was listed. @returns whether that is not what was known. */
  set(root: string, { paths, areAll }: OtherFiles): boolean {
    const before = this.#others.get(root);
    this.#names.delete(root);
    this.#others.set(root, { paths: new Set(paths), areAll });
    const isSame = before?.areAll === areAll && before.paths.size === paths.size;
    return !isSame || ![...paths].every((path) => before.paths.has(path));
  }

  /** Takes in that a file was created or deleted. @returns whether that was not known. */
  put(root: string, path: string, isThere: boolean): boolean {
    const others = this.#others.get(root);
    if (!others || others.paths.has(path) === isThere) return false;
    this.#names.delete(root);
    if (isThere) others.paths.add(path);
    else others.paths.delete(path);
    return true;
  }

  delete(root: string): void {
    this.#names.delete(root);
    this.#others.delete(root);
  }
}

function namesOf(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const path of paths) {
    if (path.endsWith('/')) continue;
    const known = names.get(nameOf(path));
    if (known) known.push(path);
    else names.set(nameOf(path), [path]);
  }
  return names;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
