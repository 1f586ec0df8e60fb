import type { FileStamp, FileSystem, FolderEntry } from '../../../src/core/ports';
import { MemoryFiles } from './memory-files';

/** Something that was written. */
export interface Write {
  readonly file: string;
  readonly content: Uint8Array;
}

/** What a disk holds after the machine stopped during a write. `cut` says how many of the new bytes are there. */
export type Crash =
  /** Nothing of it; or the disk lost what it said it had written. */
  | { readonly kind: 'before' }
  /** A part of the new content beside the old file. */
  | { readonly kind: 'beside'; readonly cut: number }
  /** All of it beside the old file, which is already gone. */
  | { readonly kind: 'between' }
  /** The new name with a part of the content: it reached the disk first. */
  | { readonly kind: 'torn'; readonly cut: number }
  /** The same on disks that give a file its length first. */
  | { readonly kind: 'zeros'; readonly cut: number }
  /** All of it. */
  | { readonly kind: 'after' }
  /** Everything written later, but the old content of this one, which came back. */
  | { readonly kind: 'old' };

/** What is on disk when the machine starts again after it stopped at one of several writes. */
export function diskAfter(writes: readonly Write[], at: number, crash: Crash): MemoryFiles {
  const disk = new MemoryFiles();
  for (const { file, content } of writes.slice(0, at)) disk.put(file, content);
  const write = writes[at];
  if (!write) return disk;
  const { file, content } = write;
  const part = 'cut' in crash ? content.slice(0, crash.cut) : content;
  switch (crash.kind) {
    case 'before':
      break;
    case 'beside':
      disk.put(`${file}.tmp`, part);
      break;
    case 'between':
      void disk.remove(file);
      disk.put(`${file}.tmp`, content);
      break;
    case 'torn':
    case 'after':
      disk.put(file, part);
      break;
    case 'zeros': {
      const zeros = new Uint8Array(content.length);
      zeros.set(part);
      disk.put(file, zeros);
      break;
    }
    case 'old':
      for (const later of writes.slice(at + 1)) if (later.file !== file) disk.put(later.file, later.content);
  }
  return disk;
}

/** Where to cut a content: around the ends of the first and the last line and in the middle of the last; or at every byte. */
export function cutsOf({ content }: Write, isThorough: boolean): number[] {
  const last = content.lastIndexOf(0x0a, content.length - 2) + 1;
  if (isThorough) return [...content.keys()].filter((cut) => cut >= last - 2 || cut % 61 === 0);
  const cuts = [
    0,
    content.indexOf(0x0a),
    last - 1,
    last,
    last + 1,
    (last + content.length) >> 1,
    content.length - 2,
    content.length - 1,
  ];
  return [...new Set(cuts)].filter((cut) => cut >= 0 && cut < content.length).sort((a, b) => a - b);
}

/** Files in memory that remember what is written, and fail at one write, as on a full disk or in a folder without permission. */
export class FailingFiles implements FileSystem {
  readonly disk = new MemoryFiles();
  /** All writes that worked, in order. */
  readonly written: Write[] = [];
  readonly #at: number | undefined;
  readonly #leaves: number | undefined;
  #count = 0;

  /**
   * @param at the number of the write that fails, from 0.
   * @param leaves how much of the content stays beside the file then, from 0 (nothing) to 1.
   */
  constructor(at?: number, leaves?: number) {
    this.#at = at;
    this.#leaves = leaves;
  }

  list(folder: string, most?: number): Promise<FolderEntry[]> {
    return this.disk.list(folder, most);
  }

  read(file: string, most?: number): Promise<Uint8Array> {
    return this.disk.read(file, most);
  }

  stamp(file: string): Promise<FileStamp | undefined> {
    return this.disk.stamp(file);
  }

  async write(file: string, content: Uint8Array): Promise<void> {
    if (this.#count++ === this.#at) {
      if (this.#leaves !== undefined) this.disk.put(`${file}.tmp`, content.slice(0, content.length * this.#leaves));
      throw new Error(`ENOSPC: ${file}`);
    }
    await this.disk.write(file, content);
    this.written.push({ file, content });
  }

  remove(file: string): Promise<void> {
    return this.disk.remove(file);
  }

  join(folder: string, ...segments: string[]): string {
    return this.disk.join(folder, ...segments);
  }
}

/** Lets everything that happens at the same time take turns in some order: each call waits a few turns. */
export class RacingFiles implements FileSystem {
  readonly #files: FileSystem;
  #random: number;

  constructor(files: FileSystem, seed: number) {
    this.#files = files;
    this.#random = seed;
  }

  async list(folder: string, most?: number): Promise<FolderEntry[]> {
    await this.#wait();
    return this.#files.list(folder, most);
  }

  async read(file: string, most: number): Promise<Uint8Array> {
    await this.#wait();
    return this.#files.read(file, most);
  }

  async stamp(file: string): Promise<FileStamp | undefined> {
    await this.#wait();
    return this.#files.stamp(file);
  }

  async write(file: string, content: Uint8Array): Promise<void> {
    await this.#wait();
    await this.#files.write(file, content);
    await this.#wait();
  }

  async remove(file: string): Promise<void> {
    await this.#wait();
    return this.#files.remove(file);
  }

  join(folder: string, ...segments: string[]): string {
    return this.#files.join(folder, ...segments);
  }

  async #wait(): Promise<void> {
    this.#random = (this.#random * 1_103_515_245 + 12_345) % 2_147_483_648;
    for (let slices = this.#random % 7; slices > 0; slices--) await Promise.resolve();
  }
}
