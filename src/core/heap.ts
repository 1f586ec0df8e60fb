/** Things of which the first is taken again and again; taking and adding one takes as long as there are digits in their number. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #isBefore: (a: T, b: T) => boolean;

  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore;
  }

  add(item: T): void {
    this.#items.push(item);
    for (let at = this.#items.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#swapped(parent, at)) return;
      at = parent;
    }
  }

  /** Takes the first one out; undefined when there is none. */
  take(): T | undefined {
    const [first] = this.#items;
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    this.#items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const [one, other] = [this.#items[left], this.#items[right]];
      if (one === undefined) return first;
      const child = other !== undefined && this.#isBefore(other, one) ? right : left;
      if (!this.#swapped(at, child)) return first;
      at = child;
    }
  }

  /** Whether what stands below came before what stands above it; then it does no longer. */
  #swapped(above: number, below: number): boolean {
    const [upper, lower] = [this.#items[above], this.#items[below]];
    if (upper === undefined || lower === undefined || !this.#isBefore(lower, upper)) return false;
    [this.#items[above], this.#items[below]] = [lower, upper];
    return true;
  }
}
