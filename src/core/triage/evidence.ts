import { addFeatures, hash, kinds, noFeatures } from './features';
import type { Features } from './features';
import { FeaturePostings } from './postings';
import type { Profile } from './profile';
import type { Token } from './token';

/**
 * What the two measures of fit tell for each kind of feature. Logistic regression over drawings of 2, 5 and 10 triggers an
 * SOP gives about these (`npm run eval` shows what comes of them); being so few, they fit no data in particular.
 */
const weights = {
  meaning: { bm25: 6, cosine: 3.5 },
  pair: { bm25: 3, cosine: 4.5 },
  neighbours: { bm25: 2, cosine: 2 },
} as const;

/** A library that says so many words, as one of fifty SOPs with their triggers does, knows most of what its customers talk about. */
const wealthy = 4000;

/** What speaks for each SOP in some sentences. */
export interface Evidence {
  /**
   * In log-odds, by the places of the SOPs, as if all that is said were about what SOPs are about. Above 0 only where a word or a
   * meaning is shared, so that there is a reason to tell.
   */
  readonly odds: Float64Array;
  /** How much of what is said, by weight, some SOP knows, from 0 to 1: a word in common within a story proves little. */
  readonly familiarity: number;
  /** How much it says about SOPs at all: what speaks most for one of them, as far as they know what is said. */
  readonly strength: number;
}

/** Weighs texts against all SOPs of a library, each of which has a place: a number of its own. */
export class Scales {
  readonly #postings: readonly FeaturePostings[] = kinds.map((_, kind) => new FeaturePostings(kind));

  add(place: number, profile: Profile): void {
    for (const postings of this.#postings) postings.add(place, profile);
  }

  remove(place: number, profile: Profile): void {
    for (const postings of this.#postings) postings.remove(place, profile);
  }

  /** Does some of what the next message would have to wait for; false when there is nothing left. */
  advance(): boolean {
    return this.#postings.some((postings) => postings.advance());
  }

  /** Whether an SOP has a word with this hash of its stem, or a meaning. */
  knows(hashed: number): boolean {
    return this.#postings[0]?.knows(hashed) ?? false;
  }

  /** How telling a word or a meaning is: the rarer the more; 0 when no SOP has it. */
  rarity(hashed: number): number {
    return this.#postings[0]?.rarity(hashed) ?? 0;
  }

  /** How telling a word is that only one SOP could have. */
  get greatestRarity(): number {
    return this.#postings[0]?.greatestRarity ?? 0;
  }

  /** How much of what its customers talk about the library can be expected to know, from 0 to 1. */
  get wealth(): number {
    return Math.min(1, (this.#postings[0]?.said ?? 0) / wealthy);
  }

  /** What speaks for each SOP in some sentences taken together. */
  weigh(sentences: readonly (readonly Token[])[]): Evidence {
    const features = noFeatures();
    for (const tokens of sentences) addFeatures(features, tokens);
    const fits = this.#postings.map((postings, kind) => postings.fit(features[kind] ?? new Map<number, number>()));
    const meant = fits[0]?.bm25 ?? new Float64Array();
    const odds = new Float64Array(meant.length);
    fits.forEach(({ bm25, cosine }, at) => {
      const weight = weights[kinds[at] ?? 'meaning'];
      for (let place = 0; place < odds.length; place++) {
        if (meant[place] !== 0)
          odds[place] = (odds[place] ?? 0) + weight.bm25 * (bm25[place] ?? 0) + weight.cosine * (cosine[place] ?? 0);
      }
    });
    const familiarity = this.#familiarity(sentences, features);
    return { odds, familiarity, strength: familiarity * odds.reduce((most, one) => Math.max(most, one), 0) };
  }

  #familiarity(sentences: readonly (readonly Token[])[], features: Features): number {
    const postings = this.#postings[0];
    if (!postings) return 0;
    let known = 0;
    for (const feature of features[0].keys()) known += postings.rarity(feature);
    const foreign = new Set(
      sentences
        .flat()
        .filter((token) => !token.isEmpty && token.concepts.length === 0 && !postings.knows(hash(token.stem)))
        .map(({ stem }) => stem),
    );
    const all = known + foreign.size * postings.greatestRarity;
    return all === 0 ? 0 : known / all;
  }
}
