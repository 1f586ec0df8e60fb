import { FileRefused } from '../../core/ports';
import type { FileStamp, FileSystem, FolderEntry } from '../../core/ports';

/** A folder as it was at a commit: it can be read, and nothing else. */
export class EarlierFolder implements FileSystem {
  readonly #files: Pick<FileSystem, 'join'>;
  /** By the names of folders. */
  readonly #entries = new Map<string, Map<string, FolderEntry>>();
  /** By the names of files. */
  readonly #contents = new Map<string, Uint8Array>();

  /**
   * @param files names what is in the folder.
   * @param paths all that there was, from the folder.
   * @param contents what was in the files that are to be read, by their paths.
   */
  constructor(
    files: Pick<FileSystem, 'join'>,
    root: string,
    paths: readonly string[],
    contents: ReadonlyMap<string, Uint8Array>,
  ) {
    this.#files = files;
    for (const path of paths) {
      const names = path.split('/');
      for (const [at, name] of names.entries()) {
        const folder = at === 0 ? root : files.join(root, ...names.slice(0, at));
        const entries = this.#entries.get(folder) ?? new Map<string, FolderEntry>();
        this.#entries.set(folder, entries.set(name, { name, kind: at === names.length - 1 ? 'file' : 'folder' }));
      }
      const content = contents.get(path);
      if (content) this.#contents.set(files.join(root, ...names), content);
    }
  }

  list(folder: string): Promise<FolderEntry[]> {
    return Promise.resolve([...(this.#entries.get(folder)?.values() ?? [])]);
  }

  read(file: string, most: number): Promise<Uint8Array> {
    const content = this.#contents.get(file);
    if (!content) return Promise.reject(new Error(`There was no ${file}.`));
    if (content.length > most)
      return Promise.reject(new FileRefused('too-large', `${file} was too large.`, content.length));
    return Promise.resolve(content);
  }

  stamp(file: string): Promise<FileStamp | undefined> {
    const content = this.#contents.get(file);
    return Promise.resolve(content && { size: content.length, modified: 0 });
  }

  write(file: string): Promise<void> {
    return Promise.reject(new Error(`${file} is of the past, and cannot be written.`));
  }

  remove(file: string): Promise<void> {
    return this.write(file);
  }

  join(folder: string, ...segments: string[]): string {
    return this.#files.join(folder, ...segments);
  }
}
