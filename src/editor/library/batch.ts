/** Milliseconds without a new event after which a burst counts as over. */
const quiet = 60;
/** The same for typing, of which an author sees what is wrong with it: one key may change a document several times. */
const quietInTyping = 5;
/** Milliseconds after which a burst is processed even if it is still going on. */
const longest = 500;

/** Batches events: a checkout of a thousand files is one change; a key is processed at once. */
export class Batch {
  readonly #take: (keys: readonly string[]) => Promise<void>;
  readonly #keys = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #taking: Promise<void> = Promise.resolve();

  constructor(take: (keys: readonly string[]) => Promise<void>) {
    this.#take = take;
  }

  /** @param isTyped whether it changed in an editor, and not on disk. */
  add(key: string, isTyped = false): void {
    if (this.#keys.size === 0) this.#since = Date.now();
    this.#keys.add(key);
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(isTyped ? quietInTyping : quiet, this.#since + longest - Date.now()));
    this.#timer = setTimeout(() => this.#flush(), wait);
  }

  /** Processes what is waiting at once. Resolves when all of it is processed. */
  settle(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#keys.size > 0) this.#flush();
    return this.#taking;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /**
   * Processes one burst after the other, so that an older reading never overwrites a newer one. What comes while one is being processed
   * is taken together: each burst makes views, checks and indexes work.
   */
  #flush(): void {
    this.#taking = this.#taking.then(() => {
      const keys = [...this.#keys];
      this.#keys.clear();
      return keys.length === 0 ? undefined : this.#take(keys);
    });
  }
}
