import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { reasonOf } from '../core/attempt';
import type { FolderWatcher } from './cli/host';

/** Milliseconds without a further change before what happened counts as one: an editor writes a file in several steps. */
const quiet = 100;

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Watches folders, each by itself: watching all that is below one is not the same on every system, and a library is listed
 * again after each change anyway.
 */
export function watchFolders(): FolderWatcher {
  return new Watcher();
}

class Watcher implements FolderWatcher {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #end = () => {
    this.#isEnded = true;
    this.#tell();
  };
  #isChanged = false;
  #isEnded = false;
  #timer: NodeJS.Timeout | undefined;
  #tell: () => void = () => undefined;

  constructor() {
    for (const signal of signals) process.once(signal, this.#end);
  }

  async next(folders: readonly string[]): Promise<boolean> {
    this.#follow(folders);
    while (!this.#isChanged && !this.#isEnded)
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    this.#isChanged = false;
    return !this.#isEnded;
  }

  close(): void {
    for (const signal of signals) process.off(signal, this.#end);
    clearTimeout(this.#timer);
    for (const one of this.#watchers.values()) one.close();
    this.#watchers.clear();
  }

  #follow(folders: readonly string[]): void {
    const wanted = new Set(folders);
    for (const [folder, one] of this.#watchers)
      if (!wanted.has(folder)) {
        one.close();
        this.#watchers.delete(folder);
      }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, () => this.#changed());
      // A folder that goes away is no longer listed next time.
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#changed();
      });
      this.#watchers.set(folder, watcher);
    } catch (error) {
      throw new Error(`“${folder}” cannot be watched. Run without --watch. Reason: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isChanged = true;
      this.#tell();
    }, quiet);
  }
}
