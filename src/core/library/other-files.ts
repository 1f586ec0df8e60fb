import { isHidden } from './path';

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

  /** Takes what was listed. @returns whether that is not what was known. */
  set(root: string, { paths, areAll }: OtherFiles): boolean {
    const before = this.#others.get(root);
    this.#others.set(root, { paths: new Set(paths), areAll });
    const isSame = before?.areAll === areAll && before.paths.size === paths.size;
    return !isSame || ![...paths].every((path) => before.paths.has(path));
  }

  /** Takes in that a file was created or deleted. @returns whether that was not known. */
  put(root: string, path: string, isThere: boolean): boolean {
    const others = this.#others.get(root);
    if (!others || others.paths.has(path) === isThere) return false;
    if (isThere) others.paths.add(path);
    else others.paths.delete(path);
    return true;
  }

  delete(root: string): void {
    this.#others.delete(root);
  }
}
