/** Something that can be released. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener until the returned object is disposed of. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/**
 * Tells listeners about events, in the order they subscribed. A listener that fails does not keep the others from
 * hearing.
 */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly event: Event<T> = (listener) => {
    // A wrapper for each subscription, so that a function subscribed twice is called twice and disposed of once.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return { dispose: () => void this.#listeners.delete(own) };
  };

  /** @throws the first error of a listener, once all have been called. */
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
