/**
 * Gives hashes numbers from 0 on, and those of hashes that go to others; open addressing in typed arrays, because a map of a
 * million numbers is many times as big.
 */
export class HashTable {
  #hashes = new Int32Array(1024);
  /** Number of a hash plus one; 0 where a place is free. */
  #numbers = new Int32Array(1024);
  #size = 0;
  /** Numbers of hashes that went. */
  readonly #free: number[] = [];

  /** The number of a hash; -1 when it has none. */
  find(hash: number): number {
    return (this.#numbers[this.#place(hash)] ?? 0) - 1;
  }

  /** The number of a hash; a new one when it has none. */
  add(hash: number): number {
    if (this.#size * 3 >= this.#hashes.length * 2) this.#grow();
    const place = this.#place(hash);
    if (this.#numbers[place] === 0) {
      const number = this.#free.pop() ?? this.#size;
      this.#size++;
      this.#hashes[place] = hash;
      this.#numbers[place] = number + 1;
    }
    return (this.#numbers[place] ?? 0) - 1;
  }

  /** Takes out a hash. Those behind it that it pushed away move up, so that no search ends before it should. */
  remove(hash: number): void {
    const mask = this.#hashes.length - 1;
    let gap = this.#place(hash);
    const number = this.#numbers[gap] ?? 0;
    if (number === 0) return;
    this.#free.push(number - 1);
    this.#size--;
    for (let place = (gap + 1) & mask; this.#numbers[place] !== 0; place = (place + 1) & mask) {
      const home = homeOf(this.#hashes[place] ?? 0) & mask;
      if (((place - home) & mask) < ((place - gap) & mask)) continue;
      this.#hashes[gap] = this.#hashes[place] ?? 0;
      this.#numbers[gap] = this.#numbers[place] ?? 0;
      gap = place;
    }
    this.#numbers[gap] = 0;
  }

  #place(hash: number): number {
    const mask = this.#hashes.length - 1;
    let place = homeOf(hash) & mask;
    while (this.#numbers[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    for (let at = 0; at < numbers.length; at++) {
      if (numbers[at] === 0) continue;
      const place = this.#place(hashes[at] ?? 0);
      this.#hashes[place] = hashes[at] ?? 0;
      this.#numbers[place] = numbers[at] ?? 0;
    }
  }
}

function homeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
