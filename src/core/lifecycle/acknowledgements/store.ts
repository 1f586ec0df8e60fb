import { reasonOf } from '../../attempt';
import { InTurn } from '../../in-turn';
import type { LibraryConfig } from '../../library/config';
import type { Clock, FileSystem } from '../../ports';
import { Confirmations, unversioned } from './acknowledgements';
import type { Confirmation } from './confirmation';
import { addConfirmation, readChangedFiles, readConfirmedTexts } from './folder';
import type { ReadFile } from './folder';
import { TextsNow } from './texts-now';

/** Milliseconds before a folder that could not be read is tried again without being asked to. */
const pause = 60_000;

interface Needed {
  readonly files: FileSystem;
  /** The library's folder. */
  readonly root: string;
  readonly clock: Clock;
  /** The library's team as it is now. */
  readonly config: () => Pick<LibraryConfig, 'team'>;
  /** Is told what could not be read, in words for a log. */
  readonly tell: (fault: string) => void;
}

/**
 * Who has confirmed what in one library. Readings and writings follow each other, so that none brings back what is older; of files
 * that are as they were nothing is read again.
 */
export class ConfirmationStore {
  readonly #needed: Needed;
  readonly #turns = new InTurn();
  readonly #now = new TextsNow();
  /** Undefined until the folder was read. */
  #files: ReadonlyMap<string, ReadFile> | undefined;
  #texts: ReadonlyMap<string, string> = new Map<string, string>();
  #made: { readonly config: Pick<LibraryConfig, 'team'>; readonly confirmations: Confirmations } | undefined;
  #failedAt: number | undefined;

  constructor(needed: Needed) {
    this.#needed = needed;
  }

  /** What is known, which is read the first time; undefined while it cannot be read. */
  async all(): Promise<Confirmations | undefined> {
    if (!this.#files)
      await this.#turns.run(() => (this.#files || this.#isPausing() ? Promise.resolve(false) : this.#read()));
    return this.#files && this.#confirmations(this.#files);
  }

  /** Reads what others brought. When that fails, what was known stays. @returns whether anything is another now. */
  refresh(): Promise<boolean> {
    return this.#turns.run(() => this.#read());
  }

  /**
   * Adds a confirmation to a file, and to what is known. @param content what `contentOf` gives of the SOP.
   * @throws when it cannot be written.
   */
  add(name: string, confirmation: Confirmation, content: string): Promise<void> {
    return this.#turns.run(async () => {
      const { files, root } = this.#needed;
      await addConfirmation(files, { root, name, confirmation, content });
      this.#failedAt = undefined;
      // What was never read is read with it when it is asked for.
      if (!this.#files) return;
      const before = this.#files.get(name);
      const confirmations = [...(before?.confirmations ?? []), confirmation];
      // Without a stamp it is read again with the next change: others may have written it.
      this.#files = new Map(this.#files).set(name, { name, confirmations, fault: before?.fault, stamp: undefined });
      if (confirmation.version === undefined) this.#texts = new Map(this.#texts).set(confirmation.hash, content);
      this.#made = undefined;
    });
  }

  #isPausing(): boolean {
    if (this.#failedAt === undefined) return false;
    const since = this.#needed.clock.now() - this.#failedAt;
    return since >= 0 && since < pause;
  }

  async #read(): Promise<boolean> {
    const { files, root, clock, tell } = this.#needed;
    try {
      const before = this.#files ?? new Map<string, ReadFile>();
      const now = await readChangedFiles(files, root, before);
      const hashes = [...unversioned(inFiles(now))].filter((hash) => !this.#texts.has(hash));
      const texts = await readConfirmedTexts(files, root, hashes);
      const isSame = this.#files !== undefined && texts.size === 0 && saysTheSame(before, now);
      for (const [name, one] of now)
        if (one.fault !== undefined && one.fault !== before.get(name)?.fault)
          tell(`The confirmations in ${name} cannot be read as a whole: ${one.fault}`);
      this.#files = now;
      this.#failedAt = undefined;
      if (isSame) return false;
      this.#texts = new Map([...this.#texts, ...texts]);
      this.#made = undefined;
      return true;
    } catch (error) {
      this.#failedAt = clock.now();
      tell(`The confirmations of ${root} cannot be read: ${reasonOf(error)}`);
      return false;
    }
  }

  #confirmations(files: ReadonlyMap<string, ReadFile>): Confirmations {
    const config = this.#needed.config();
    // Another team has others in it, who are named otherwise.
    if (this.#made?.config !== config)
      this.#made = { config, confirmations: new Confirmations(inFiles(files), config, this.#texts, this.#now) };
    return this.#made.confirmations;
  }
}

function* inFiles(files: ReadonlyMap<string, ReadFile>): Generator<Confirmation> {
  for (const { confirmations } of files.values()) yield* confirmations;
}

/** Whether two readings say the same: confirmations are never changed, only added and taken away. */
function saysTheSame(before: ReadonlyMap<string, ReadFile>, now: ReadonlyMap<string, ReadFile>): boolean {
  if (before.size !== now.size) return false;
  return [...now].every(([name, one]) => {
    const known = before.get(name);
    return known === one || JSON.stringify(known?.confirmations) === JSON.stringify(one.confirmations);
  });
}
