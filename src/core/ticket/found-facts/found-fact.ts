/** A stretch of a text, in UTF-16 units; the end is excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Something that a customer's message says about the ticket. */
export interface FoundFact extends Stretch {
  /** The variable, such as `order.id`. */
  readonly variable: string;
  /** What is filled in, in the variable's own form. */
  readonly value: string;
}

/** Whether two stretches share a character. */
function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Which stretches of a text are taken: what is an order number is no telephone number as well. */
export class Taken {
  readonly #stretches: Stretch[] = [];

  /** Whether a stretch shares a character with one that is taken. They are few. */
  has(stretch: Stretch): boolean {
    return this.#find(stretch) !== undefined;
  }

  /** Takes a stretch, unless some of it is taken. @returns whether it was free. */
  take(stretch: Stretch): boolean {
    if (this.has(stretch)) return false;
    const at = this.#after(stretch.start);
    this.#stretches.splice(at, 0, stretch);
    return true;
  }

  #find(stretch: Stretch): Stretch | undefined {
    const at = this.#after(stretch.start);
    return [this.#stretches[at - 1], this.#stretches[at]].find((one) => one && overlap(one, stretch));
  }

  /** The index of the first stretch that begins after a place. */
  #after(place: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
