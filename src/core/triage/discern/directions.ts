import { foremost } from './foremost';

/** What each SOP is about, as one direction in which its words point together; by the SOPs' places. */
export class Directions {
  readonly #of: (Float32Array | undefined)[] = [];

  set(place: number, direction: Float32Array): void {
    this.#of[place] = direction;
  }

  delete(place: number): void {
    this.#of[place] = undefined;
  }

  /** Those of some SOPs that point most nearly where a text points. */
  nearest(vector: Float32Array, places: readonly number[], count: number): number[] {
    return foremost(places, (place) => product(this.#of[place], vector), count);
  }
}

/** 0 where the meaning of one of them is not known. */
export function product(one: Float32Array | undefined, other: Float32Array): number {
  if (one?.length !== other.length) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
