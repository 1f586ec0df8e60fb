/**
 * A typed array that grows as values are added. It takes a quarter of the memory of a plain array of numbers and is
 * quick to save.
 */
export class GrowingArray<T extends Uint8Array | Uint32Array> {
  #values: T;
  #length: number;
  readonly #make: (length: number) => T;

  /** @param values the initial values; they are copied only when the array grows. */
  constructor(make: (length: number) => T, values: T = make(0)) {
    this.#make = make;
    this.#values = values;
    this.#length = values.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The values, to read and write in place; those from `length` on mean nothing. A push may replace the array. */
  get values(): T {
    return this.#values;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = this.#make(Math.max(4, Math.ceil(this.#length * 1.5)));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  truncate(length: number): void {
    this.#length = Math.min(length, this.#length);
  }
}

export function growingBytes(values?: Uint8Array): GrowingArray<Uint8Array> {
  return new GrowingArray<Uint8Array>((length) => new Uint8Array(length), values);
}

export function growingNumbers(values?: Uint32Array): GrowingArray<Uint32Array> {
  return new GrowingArray<Uint32Array>((length) => new Uint32Array(length), values);
}
