/** Does one thing after the other, however quickly they are asked for. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<() => Promise<void>, Promise<void>>();

  /** @returns what comes of it, once everything before it is over, whether that failed or not. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Does it in turn; while it waits for that, and is asked for again, it is done once for all who asked. */
  once(task: () => Promise<void>): Promise<void> {
    const waiting = this.#waiting.get(task);
    if (waiting) return waiting;
    const turn = this.run(() => {
      this.#waiting.delete(task);
      return task();
    });
    this.#waiting.set(task, turn);
    return turn;
  }
}
