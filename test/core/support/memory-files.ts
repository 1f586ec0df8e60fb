import type { FileSystem, FolderEntry } from '../../../src/core/ports';

/** Files kept in memory, which fail when a test wants them to. Names are paths joined by `/`. */
export class MemoryFiles implements FileSystem {
  readonly #files = new Map<string, Uint8Array>();
  readonly #unreadable = new Set<string>();
  #failingWrites = new Set<number>();
  /** How many writes were tried. */
  writes = 0;
  /** How many reads were tried. */
  reads = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.put(name, content);
  }

  /** Makes the nth write from now on fail, counted from 1. */
  failWrite(...numbers: number[]): void {
    this.#failingWrites = new Set(numbers.map((number) => this.writes + number));
  }

  /** Makes a file, or a folder, fail whenever it is read, listed or taken away. */
  forbid(name: string): void {
    this.#unreadable.add(name);
  }

  allow(name: string): void {
    this.#unreadable.delete(name);
  }

  put(name: string, content: string | Uint8Array): void {
    this.#files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  remove(name: string): Promise<void> {
    if (this.#unreadable.has(name)) return Promise.reject(new Error(`EACCES: ${name}`));
    this.#files.delete(name);
    return Promise.resolve();
  }

  /** A file's text; undefined when it is not there. */
  text(name: string): string | undefined {
    const content = this.#files.get(name);
    return content && new TextDecoder().decode(content);
  }

  /** The names of all files, sorted. */
  get names(): string[] {
    return [...this.#files.keys()].sort();
  }

  list(folder: string): Promise<FolderEntry[]> {
    if (this.#unreadable.has(folder)) return Promise.reject(new Error(`EACCES: ${folder}`));
    const entries = new Map<string, FolderEntry>();
    for (const name of this.#files.keys()) {
      if (!name.startsWith(`${folder}/`)) continue;
      const [entry = '', ...below] = name.slice(folder.length + 1).split('/');
      entries.set(entry, { name: entry, kind: below.length > 0 ? 'folder' : 'file' });
    }
    return Promise.resolve([...entries.values()]);
  }

  read(file: string): Promise<Uint8Array> {
    this.reads++;
    const content = this.#unreadable.has(file) ? undefined : this.#files.get(file);
    return content ? Promise.resolve(content) : Promise.reject(new Error(`ENOENT: ${file}`));
  }

  write(file: string, content: Uint8Array): Promise<void> {
    this.writes++;
    if (this.#failingWrites.has(this.writes)) return Promise.reject(new Error(`ENOSPC: ${file}`));
    this.#files.set(file, content);
    return Promise.resolve();
  }

  join(folder: string, ...segments: string[]): string {
    const joined: string[] = [];
    for (const segment of [folder, ...segments].join('/').split('/')) {
      if (segment !== '..') joined.push(segment);
      else if (joined.length > 1 || joined[0] !== '') joined.pop();
    }
    return joined.join('/');
  }
}
