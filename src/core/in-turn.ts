/** Does one thing after the other, however quickly they are asked for. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** @returns what comes of it, once everything before it is over, whether that failed or not. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
