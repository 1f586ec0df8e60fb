/**
 * Gives hashes numbers from 0 on, and those of hashes that go to others. A table of our own in typed arrays would take a
 * fifth off triage's memory (2.6 of 13 MB at 10,000 SOPs) and is no quicker: not worth its code.
 */
export class HashNumbers {
  readonly #numbers = new Map<number, number>();
  /** Numbers of hashes that went. */
  readonly #free: number[] = [];

  /** The number of a hash; -1 when it has none. */
  find(hash: number): number {
    return this.#numbers.get(hash) ?? -1;
  }

  /** The number of a hash; a new one when it has none. */
  add(hash: number): number {
    const known = this.#numbers.get(hash);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#numbers.size;
    this.#numbers.set(hash, number);
    return number;
  }

  remove(hash: number): void {
    const number = this.#numbers.get(hash);
    if (number === undefined) return;
    this.#numbers.delete(hash);
    this.#free.push(number);
  }
}
