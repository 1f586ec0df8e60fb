/** Keeps the values of the most recently used keys, and forgets the rest. */
export class Recent<K, V> {
  readonly #limit: number;
  /** In the order of their last use. */
  readonly #made = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#made.size;
  }

  get(key: K, make: () => V): V {
    const value = this.#made.get(key) ?? make();
    this.#made.delete(key);
    this.#made.set(key, value);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.#limit) break;
      this.#made.delete(oldest);
    }
    return value;
  }
}
