import { FileRefused } from '../../../src/core/ports';
import type { FileStamp, FileSystem, FolderEntry } from '../../../src/core/ports';

/** When every file in memory was changed, unless a test says otherwise: a minute after midnight on 2026-01-01. */
const modified = Date.UTC(2026, 0, 1, 0, 1);

/** Files kept in memory, which fail when a test wants them to. Names are paths joined by `/`. */
export class MemoryFiles implements FileSystem {
  readonly #files = new Map<string, Uint8Array>();
  readonly #unreadable = new Set<string>();
  readonly #modified = new Map<string, number>();
  /** What stands in a folder without being a file or folder there. */
  readonly #odd = new Map<string, Omit<FolderEntry, 'name'>>();
  #failingWrites = new Set<number>();
  /** How many writes were tried. */
  writes = 0;
  /** How many reads were tried. */
  reads = 0;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.put(name, content);
  }

  /** The same files, to be changed apart. */
  copy(): MemoryFiles {
    return new MemoryFiles(Object.fromEntries(this.#files));
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

  /** Puts something there that is no file or folder, or a link to one. */
  putOdd(name: string, entry: Omit<FolderEntry, 'name'>): void {
    this.#odd.set(name, entry);
  }

  /** Sets when a file was changed, in milliseconds since 1970 UTC. */
  touch(name: string, time: number): void {
    this.#modified.set(name, time);
  }

  remove(name: string): Promise<void> {
    if (this.#unreadable.has(name)) return Promise.reject(new Error(`EACCES: ${name}`));
    this.#files.delete(name);
    this.#odd.delete(name);
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

  list(folder: string, most = Infinity): Promise<FolderEntry[]> {
    if (this.#unreadable.has(folder)) return Promise.reject(new Error(`EACCES: ${folder}`));
    const entries = new Map<string, FolderEntry>();
    for (const name of this.#files.keys()) {
      if (!name.startsWith(`${folder}/`)) continue;
      const [entry = '', ...below] = name.slice(folder.length + 1).split('/');
      entries.set(entry, { name: entry, kind: below.length > 0 ? 'folder' : 'file' });
    }
    for (const [name, entry] of this.#odd) {
      const below = name.slice(folder.length + 1);
      if (name.startsWith(`${folder}/`) && !below.includes('/')) entries.set(below, { name: below, ...entry });
    }
    return Promise.resolve([...entries.values()].slice(0, most + 1));
  }

  read(file: string, most = Infinity): Promise<Uint8Array> {
    this.reads++;
    const odd = this.#odd.get(file)?.kind;
    if (odd && odd !== 'file')
      return Promise.reject(new FileRefused(odd === 'link' ? 'outside' : 'not-a-file', `${file} is refused.`));
    const content = this.#unreadable.has(file) ? undefined : this.#files.get(file);
    if (content && content.length > most)
      return Promise.reject(new FileRefused('too-large', `${file} is too large.`, content.length));
    return content ? Promise.resolve(content) : Promise.reject(new Error(`ENOENT: ${file}`));
  }

  stamp(file: string): Promise<FileStamp | undefined> {
    const content = this.#files.get(file);
    return Promise.resolve(content && { size: content.length, modified: this.#modified.get(file) ?? modified });
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
