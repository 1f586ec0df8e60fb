import type { FileStamp, FileSystem, FolderEntry } from '../../../core/ports';

/** Files that look as if they were written, and are not. */
export class UnwrittenFiles implements FileSystem {
  readonly #files: FileSystem;
  readonly #written = new Map<string, Uint8Array>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  list(folder: string, most?: number): Promise<FolderEntry[]> {
    return this.#files.list(folder, most);
  }

  read(file: string, most: number): Promise<Uint8Array> {
    const written = this.#written.get(file);
    return written ? Promise.resolve(written) : this.#files.read(file, most);
  }

  stamp(file: string): Promise<FileStamp | undefined> {
    return this.#files.stamp(file);
  }

  write(file: string, content: Uint8Array): Promise<void> {
    this.#written.set(file, content);
    return Promise.resolve();
  }

  remove(file: string): Promise<void> {
    return Promise.reject(new Error(`${file} is not to be removed.`));
  }

  join(folder: string, ...segments: string[]): string {
    return this.#files.join(folder, ...segments);
  }
}
