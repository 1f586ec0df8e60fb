import { product } from './directions';
import { buckets } from './written';
import type { Written } from './written';

/** What meaning counts for, beside parts of words and words with 1 each. */
const meaningWeight = 3;

/** Compares one text with many: its weights lie spread out by bucket, so that for others they are only looked up. */
export class Likeness {
  readonly #spread = new Float32Array(buckets);
  #features: Uint16Array = new Uint16Array();
  #vector: Float32Array = new Float32Array();

  /**
   * The text that others are compared with from now on.
   * @param vector what is taken for its meaning.
   */
  of({ features, weights }: Written, vector: Float32Array): this {
    for (const feature of this.#features) this.#spread[feature] = 0;
    for (let at = 0; at < features.length; at++) this.#spread[features[at] ?? 0] = weights[at] ?? 0;
    this.#features = features;
    this.#vector = vector;
    return this;
  }

  /** How alike another text is: 0 where nothing is, 5 for the same text. */
  to({ features, weights }: Written, vector: Float32Array): number {
    let written = 0;
    for (let at = 0; at < features.length; at++) written += (weights[at] ?? 0) * (this.#spread[features[at] ?? 0] ?? 0);
    return written + meaningWeight * product(this.#vector, vector);
  }
}
