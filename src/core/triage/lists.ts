import { growingNumbers } from '../search/growing';

/**
 * Many lists of numbers in one typed array, most of them short. The room of a list is as long as the least power of two
 * that holds it. A `Map` of plain arrays takes 1.7 times the memory, at 1,000 SOPs as at 10,000 (21 MB instead of 13),
 * and is asked in 1.4 times the time; `npm run bench` prints both. Of fewer SOPs it makes no odds.
 */
export class Lists {
  #values = new Uint32Array(1024);
  /** Where the array is not in use yet. */
  #end = 0;
  readonly #starts = growingNumbers();
  readonly #lengths = growingNumbers();
  /** Rooms that were left, by the power of two they are long. */
  readonly #left: number[][] = Array.from({ length: 32 }, () => []);

  /** All lists: one stands at `start` and has `length` numbers, in no particular order. It may be another array after a change. */
  get values(): Uint32Array {
    return this.#values;
  }

  start(list: number): number {
    return this.#starts.at(list);
  }

  length(list: number): number {
    return list < this.#lengths.length ? this.#lengths.at(list) : 0;
  }

  add(list: number, value: number): void {
    while (this.#lengths.length <= list) {
      this.#starts.push(0);
      this.#lengths.push(0);
    }
    const length = this.#lengths.at(list);
    if (isPower(length)) this.#move(list, length, roomFor(length), roomFor(length + 1));
    this.#values[this.#starts.at(list) + length] = value;
    this.#lengths.set(list, length + 1);
  }

  /** Takes out a number that the list has. */
  remove(list: number, value: number): void {
    const [start, length] = [this.#starts.at(list), this.#lengths.at(list) - 1];
    const at = this.#values.subarray(start, start + length).indexOf(value);
    if (at >= 0) this.#values[start + at] = this.#values[start + length] ?? 0;
    this.#lengths.set(list, length);
    // Rooms are never parted: pieces would pile up where a list comes and goes about the same length.
    if (isPower(length)) this.#move(list, length, roomFor(length + 1), roomFor(length));
  }

  /** Moves a list of some length from a room to one of another size. */
  #move(list: number, length: number, before: number, after: number): void {
    const start = this.#starts.at(list);
    const room = this.#take(after);
    this.#values.copyWithin(room, start, start + length);
    this.#starts.set(list, room);
    if (before > 0) this.#left[powerOf(before)]?.push(start);
  }

  #take(length: number): number {
    if (length === 0) return 0;
    const left = this.#left[powerOf(length)]?.pop();
    if (left !== undefined) return left;
    const start = this.#end;
    this.#end += length;
    if (this.#end > this.#values.length) {
      const grown = new Uint32Array(Math.max(this.#end, this.#values.length * 2));
      grown.set(this.#values);
      this.#values = grown;
    }
    return start;
  }
}

/** Whether a list of this length fills its room. */
function isPower(length: number): boolean {
  return (length & (length - 1)) === 0;
}

/** How long the room of a list is. */
function roomFor(length: number): number {
  return length === 0 ? 0 : 2 ** powerOf(2 * length - 1);
}

function powerOf(length: number): number {
  return 31 - Math.clz32(length);
}
