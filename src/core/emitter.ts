/** Something that can be given back. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener until the answer is disposed of. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** Tells listeners of events, in the order they subscribed. A listener that fails does not keep others from hearing. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    // A wrapper of its own, so that the same function subscribed twice is heard twice and disposed of once.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  /** @throws the first listener's error, once all have heard. */
  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
