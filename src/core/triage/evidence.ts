import { addFeatures, hash, kinds, noFeatures } from './features';
import type { Features } from './features';
import { Postings } from './postings';
import type { Profile } from './profile';
import type { Token } from './token';

/**
 * What the two measures of fit tell for each kind of feature. Logistic regression over drawings of 2, 5 and 10 triggers an
 * SOP gives about these (`npm run eval` shows what comes of them); being so few, they fit no data in particular.
 */
const weights = { meaning: { bm25: 6, cosine: 3.5 }, pair: { bm25: 3, cosine: 4.5 }, neighbours: { bm25: 2, cosine: 2 } } as const;

/** What speaks for each SOP in some sentences. */
export interface Evidence {
  /** In log-odds, the SOPs in order, as if all that is said were about what SOPs are about. */
  readonly odds: Float64Array;
  /** How much of what is said, by weight, some SOP knows, from 0 to 1: a word in common within a story proves little. */
  readonly familiarity: number;
}

/** Weighs texts against all SOPs of a library. */
export class Scales {
  readonly #postings: readonly Postings[];

  constructor(profiles: readonly Profile[]) {
    this.#postings = kinds.map((_, kind) => new Postings(profiles, kind));
  }

  /** Whether an SOP has a word with this hash of its stem, or a meaning. */
  knows(hashed: number): boolean {
    return this.#postings[0]?.knows(hashed) ?? false;
  }

  rarity(hashed: number): number {
    return this.#postings[0]?.rarity(hashed) ?? 0;
  }

  /** What speaks for each SOP in some sentences taken together. */
  weigh(sentences: readonly (readonly Token[])[]): Evidence {
    const features = noFeatures();
    for (const tokens of sentences) addFeatures(features, tokens);
    const odds = new Float64Array(this.#postings[0]?.size ?? 0);
    kinds.forEach((kind, at) => {
      const fit = this.#postings[at]?.fit(features[at] ?? new Map<number, number>());
      if (!fit) return;
      const { bm25, cosine } = weights[kind];
      for (let sop = 0; sop < odds.length; sop++) odds[sop] = (odds[sop] ?? 0) + bm25 * (fit.bm25[sop] ?? 0) + cosine * (fit.cosine[sop] ?? 0);
    });
    return { odds, familiarity: this.#familiarity(sentences, features) };
  }

  #familiarity(sentences: readonly (readonly Token[])[], features: Features): number {
    const postings = this.#postings[0];
    if (!postings) return 0;
    let known = 0;
    for (const feature of features[0].keys()) known += postings.rarity(feature);
    const foreign = new Set(sentences.flat().filter((token) => !token.isEmpty && token.concepts.length === 0 && !postings.knows(hash(token.stem))).map(({ stem }) => stem));
    const all = known + foreign.size * postings.greatestRarity;
    return all === 0 ? 0 : known / all;
  }
}
