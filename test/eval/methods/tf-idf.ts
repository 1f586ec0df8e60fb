import { countsOf, sum } from './counts';
import type { Counts } from './counts';

/** A vector of which only what is not zero is kept. */
export interface SparseVector {
  readonly places: Int32Array;
  readonly values: Float64Array;
}

/** Turns counts into vectors; what no text had that it was made from is left out. */
export interface TfIdf {
  readonly size: number;
  readonly vectorOf: (counts: Counts) => SparseVector;
}

/**
 * Sublinear TF-IDF with vectors of length one: (1 + ln count) · (1 + ln((1 + texts) / (1 + texts that have it))).
 * @param texts what rarity is learnt from.
 */
export function tfIdf(texts: readonly Counts[]): TfIdf {
  const owners = sum(texts.map((one) => countsOf(one.keys())));
  const entries = new Map(
    [...owners].map(([key, count], place) => [key, { place, idf: 1 + Math.log((1 + texts.length) / (1 + count)) }]),
  );
  return {
    size: entries.size,
    vectorOf: (counts) => {
      const found = [...counts].flatMap(([key, count]) => {
        const entry = entries.get(key);
        return entry ? [{ place: entry.place, value: (1 + Math.log(count)) * entry.idf }] : [];
      });
      const length = Math.sqrt(found.reduce((all, { value }) => all + value * value, 0));
      return {
        places: Int32Array.from(found, ({ place }) => place),
        values: Float64Array.from(found, ({ value }) => value / length),
      };
    },
  };
}

/** One vector after the other, as one. */
export function joinedVectors(first: SparseVector, sizeOfFirst: number, second: SparseVector): SparseVector {
  return {
    places: Int32Array.of(...first.places, ...second.places.map((place) => place + sizeOfFirst)),
    values: Float64Array.of(...first.values, ...second.values),
  };
}
