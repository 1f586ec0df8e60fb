/** Milliseconds of work after which the host gets its turn: what follows a turn has to fit into the same frame. */
const span = 6;

/** Parts long work into turns, between which the host does what it has to. Several workers may share one. */
export class Turns {
  readonly #between: () => void;
  #ends = performance.now() + span;
  #next: Promise<void> | undefined;

  /** @param between called once between two turns. */
  constructor(between: () => void = () => undefined) {
    this.#between = between;
  }

  /** Resolves when the caller may work on: at once while the turn lasts. */
  async take(): Promise<void> {
    while (performance.now() >= this.#ends) await (this.#next ??= this.#wait());
  }

  async #wait(): Promise<void> {
    this.#between();
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    this.#ends = performance.now() + span;
    this.#next = undefined;
  }
}
