/** A map of sets, in which a key without values does not exist. Most keys have a single value, which needs no set. */
export class SetMap {
  readonly #held = new Map<string, string | Set<string>>();

  keys(): Iterable<string> {
    return this.#held.keys();
  }

  get(key: string): Iterable<string> {
    const held = this.#held.get(key);
    return typeof held === 'string' ? [held] : (held ?? []);
  }

  add(key: string, value: string): void {
    const held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, value);
    else if (typeof held !== 'string') held.add(value);
    else if (held !== value) this.#held.set(key, new Set([held, value]));
  }

  delete(key: string, value: string): void {
    const held = this.#held.get(key);
    const isEmpty = typeof held === 'string' ? held === value : held?.delete(value) === true && held.size === 0;
    if (isEmpty) this.#held.delete(key);
  }
}
