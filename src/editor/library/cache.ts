import * as vscode from 'vscode';
import { isCacheable, readCache, writeCache } from '../../core/cache/library-cache';
import type { CachedLibrary, CachedSop, FileStamp } from '../../core/cache/library-cache';
import type { Library } from '../../core/library/library';
import type { RankedIndex } from '../../core/search/ranked-index';
import type { Sop } from '../../core/sop/model';
import type { LibraryFiles } from './files';
import { Turns } from './turns';

/** A file that changed within so many milliseconds before it was read may have changed after it with the same time. */
const doubtful = 2000;

/** What the cache keeps between starts, and where. */
interface Parts {
  readonly file: vscode.Uri;
  readonly files: LibraryFiles;
  readonly library: Library;
  readonly index: Pick<RankedIndex, 'snapshot' | 'restore'>;
  readonly log: vscode.LogOutputChannel;
}

/** Keeps the library as it was read, with its index, for the next start. Whatever happens to its file, all is read anew then. */
export class LibraryCache {
  readonly #parts: Parts;
  /** The state of the files that SOPs were read from, as far as it is known. */
  readonly #stamps = new WeakMap<Sop, FileStamp>();
  /** The SOPs that the file holds. */
  #kept: ReadonlySet<Sop> = new Set();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Notes the state of an SOP's file from before it was read.
   * @param began when that was.
   */
  note(sop: Sop, stamp: FileStamp, began: number): void {
    // Some file systems tell no time at all.
    if (stamp.modified > 0 && stamp.modified < began - doubtful) this.#stamps.set(sop, stamp);
  }

  /** The SOPs that were kept, indexed already; none when there is nothing that can be used. */
  async restore(): Promise<readonly Sop[]> {
    const { index, log } = this.#parts;
    const turns = new Turns();
    const turn = () => turns.take();
    const cached = await this.#read(turn);
    const sops = cached?.files.map(({ sop }) => sop) ?? [];
    const isRestored = cached !== undefined && (await index.restore(cached.index, sops, turn).catch(() => false));
    if (!isRestored) {
      log.info('No library is kept from an earlier start: it is read from its files.');
      return [];
    }
    for (const { sop, stamp } of cached.files) this.#stamps.set(sop, stamp);
    this.#kept = new Set(sops);
    return sops;
  }

  /** Whether the file of an SOP that was kept is still the same. */
  async isFresh(sop: Sop): Promise<boolean> {
    const [known, present] = [this.#stamps.get(sop), await this.#stampOf(sop)];
    return known !== undefined && present !== undefined && known.size === present.size && known.modified === present.modified;
  }

  /** Writes the library as it is now, if it is another than the one that was kept. What fails is in the log. */
  async save(): Promise<void> {
    const { library, index, log, file, files: disk } = this.#parts;
    try {
      const sops = [...library.sops];
      if (sops.length === this.#kept.size && sops.every((sop) => this.#kept.has(sop))) return;
      const turns = new Turns();
      const turn = () => turns.take();
      const files = this.#known(sops);
      const kept = files.map(({ sop }) => sop);
      const snapshot = await index.snapshot(kept, turn);
      if (!snapshot) return;
      await disk.write(file.toString(), await writeCache({ files, index: snapshot }, turn));
      this.#kept = new Set(sops);
      log.info(`Kept ${kept.length} SOPs for the next start.`);
    } catch (error) {
      log.warn(`The library could not be kept for the next start, which will read it again: ${String(error)}`);
    }
  }

  async #read(turn: () => Promise<void>): Promise<CachedLibrary | undefined> {
    try {
      return await readCache(await this.#parts.files.read(this.#parts.file.toString()), turn);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) this.#parts.log.warn(`What was kept of the library cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  /** Those SOPs that surely are what their files hold. */
  #known(sops: readonly Sop[]): CachedSop[] {
    const dirty = new Set(vscode.workspace.textDocuments.filter((document) => document.isDirty).map((document) => document.uri.toString()));
    return sops.flatMap((sop) => {
      const stamp = this.#stamps.get(sop);
      return stamp && !dirty.has(sop.location.uri) && isCacheable(sop) ? [{ sop, stamp }] : [];
    });
  }

  #stampOf(sop: Sop): Promise<FileStamp | undefined> {
    return this.#parts.files.stamp(sop.location.uri);
  }
}
