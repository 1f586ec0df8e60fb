/** Gives hashes the numbers 0, 1, 2, …; open addressing in typed arrays, because a map of a million numbers is many times as big. */
export class HashTable {
  #hashes = new Int32Array(1024);
  /** Number of a hash plus one; 0 where a place is free. */
  #numbers = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a hash; -1 when it has none. */
  find(hash: number): number {
    return (this.#numbers[this.#place(hash)] ?? 0) - 1;
  }

  /** The number of a hash; a new one when it has none. */
  add(hash: number): number {
    if (this.#size * 3 >= this.#hashes.length * 2) this.#grow();
    const place = this.#place(hash);
    if (this.#numbers[place] === 0) {
      this.#hashes[place] = hash;
      this.#numbers[place] = ++this.#size;
    }
    return (this.#numbers[place] ?? 0) - 1;
  }

  #place(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    while (this.#numbers[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    numbers.forEach((number, at) => {
      if (number === 0) return;
      const place = this.#place(hashes[at] ?? 0);
      this.#hashes[place] = hashes[at] ?? 0;
      this.#numbers[place] = number;
    });
  }
}
