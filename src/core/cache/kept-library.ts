import { reasonOf } from '../attempt';
import type { Library } from '../library/library';
import type { Clock, FileSystem, FileStamp } from '../ports';
import type { RankedIndex } from '../search/ranked-index';
import type { Sop } from '../sop/model';
import type { NextSlice } from '../time-slices';
import { isCacheable, readCache, UnpackableError, writeCache } from './library-cache';
import type { CachedLibrary, CachedSop } from './library-cache';

/**
 * A file changed this many milliseconds or less before it was read may have changed again after the reading, with the
 * same time.
 */
const doubtful = 2000;

/** The most that is read of what was kept: ten times what the largest libraries take. */
const maxCacheBytes = 1024 * 1024 * 1024;

/** What is kept between starts, and where. */
export interface KeptParts {
  readonly file: string;
  readonly files: Pick<FileSystem, 'read' | 'stamp' | 'write'>;
  readonly library: Pick<Library, 'sops'>;
  readonly index: Pick<RankedIndex, 'snapshot' | 'restore'>;
  /** The URIs of the files that are being edited: the library has them as typed, not as they are on disk. */
  readonly typed: () => ReadonlySet<string>;
  /** Gives each long piece of work its slices. */
  readonly slices: () => NextSlice;
  readonly clock: Clock;
  readonly log: { info(message: string): void; warn(message: string): void };
}

/**
 * Keeps the library as it was read, with its index, for the next start. Should anything happen to that file, everything
 * is read anew.
 */
export class KeptLibrary {
  readonly #parts: KeptParts;
  /** The state of the files that SOPs were read from, where it is known. */
  readonly #stamps = new WeakMap<Sop, FileStamp>();
  /** SOPs that cannot be packed: they are read from their files at each start. */
  readonly #unpackable = new WeakSet<Sop>();
  /** The SOPs that the library had when the file was written. */
  #kept: ReadonlySet<Sop> = new Set();

  constructor(parts: KeptParts) {
    this.#parts = parts;
  }

  /**
   * Reads an SOP's file and notes its state from before the reading, so that a change made meanwhile is not taken for
   * what was read.
   */
  async readNoted(uri: string, read: () => Promise<Sop>): Promise<Sop> {
    const { clock, files } = this.#parts;
    const began = clock.now();
    // Without it, the file is read again at the next start.
    const stamp = await files.stamp(uri).catch(() => undefined);
    const sop = await read();
    if (stamp) this.note(sop, stamp, began);
    return sop;
  }

  /**
   * Notes the state of an SOP's file from before it was read.
   * @param began when the reading began.
   */
  note(sop: Sop, stamp: FileStamp, began: number): void {
    // Some file systems give no times at all.
    if (stamp.modified > 0 && stamp.modified < began - doubtful) this.#stamps.set(sop, stamp);
  }

  /** The SOPs that were kept, already indexed; none when nothing usable was kept. */
  async restore(): Promise<readonly Sop[]> {
    const { index, log, slices } = this.#parts;
    const nextSlice = slices();
    const cached = await this.#read(nextSlice);
    const sops = cached?.files.map(({ sop }) => sop) ?? [];
    const isRestored = cached !== undefined && (await index.restore(cached.index, sops, nextSlice).catch(() => false));
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
    const known = this.#stamps.get(sop);
    const present = await this.#parts.files.stamp(sop.location.uri).catch(() => undefined);
    return (
      known !== undefined && present !== undefined && known.size === present.size && known.modified === present.modified
    );
  }

  /** Writes the library as it is now, unless that is what was kept already. Failures go to the log. */
  async save(): Promise<void> {
    const { library, log } = this.#parts;
    try {
      const sops = [...library.sops];
      if (sops.length === this.#kept.size && sops.every((sop) => this.#kept.has(sop))) return;
      await this.#write(sops).catch(async (error: unknown) => {
        if (!(error instanceof UnpackableError)) throw error;
        for (const sop of error.sops) this.#leaveOut(sop);
        await this.#write(sops);
      });
    } catch (error) {
      log.warn(`The library could not be kept for the next start, which will read it again: ${reasonOf(error)}`);
    }
  }

  async #write(sops: readonly Sop[]): Promise<void> {
    const { index, log, file, files: disk, slices } = this.#parts;
    const nextSlice = slices();
    const files = this.#known(sops);
    const kept = files.map(({ sop }) => sop);
    const snapshot = await index.snapshot(kept, nextSlice);
    if (!snapshot) return;
    await disk.write(file, await writeCache({ files, index: snapshot }, nextSlice));
    this.#kept = new Set(sops);
    log.info(`Kept ${kept.length} SOPs for the next start.`);
  }

  #leaveOut(sop: Sop): void {
    this.#unpackable.add(sop);
    this.#parts.log.warn(`${sop.location.uri} cannot be kept for the next start, which will read it again.`);
  }

  async #read(nextSlice: NextSlice): Promise<CachedLibrary | undefined> {
    const { file, files, log } = this.#parts;
    try {
      return await readCache(await files.read(file, maxCacheBytes), nextSlice);
    } catch (error) {
      // Until something has been kept, there is no such file.
      if (await files.stamp(file).catch(() => undefined))
        log.warn(`What was kept of the library cannot be read: ${reasonOf(error)}`);
      return undefined;
    }
  }

  /** The SOPs that are certain to match their files. */
  #known(sops: readonly Sop[]): CachedSop[] {
    const typed = this.#parts.typed();
    return sops.flatMap((sop) => {
      const stamp = this.#stamps.get(sop);
      const isKept = !typed.has(sop.location.uri) && !this.#unpackable.has(sop) && isCacheable(sop);
      return stamp && isKept ? [{ sop, stamp }] : [];
    });
  }
}
