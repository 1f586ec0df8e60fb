import { HashTable } from './hash-table';
import type { Profile } from './profile';

/** How fast saying something again stops telling more, and how much long profiles are held back: the usual values of BM25. */
const k1 = 1.2;
const b = 0.75;

/**
 * How well each profile fits the features of one kind of a text, from 0 to 1 by two measures that fail on different texts.
 * The same lists are filled anew for the next text: a long message has many sentences, a library many SOPs.
 */
export interface Fit {
  /** BM25 (Robertson and Zaragoza 2009), as a share of what the features known could give. */
  readonly bm25: Float64Array;
  /** Cosine of the TF-IDF vectors (Salton and Buckley 1988). */
  readonly cosine: Float64Array;
}

/** The features of one kind of all profiles, from feature to profile: an inverted index in typed arrays. */
export class Postings {
  readonly #rows = new HashTable();
  readonly #size: number;
  /** Where the postings of each row begin, and where the last one's end. */
  readonly #starts: Int32Array;
  readonly #owners: Int32Array;
  readonly #counts: Uint8Array;
  /** For each row, the smoothed inverse document frequency of TF-IDF: what all have still counts a little. */
  readonly #idf: Float32Array;
  /** For each profile, the length of its TF-IDF vector. */
  readonly #norms: Float64Array;
  /** For each profile, its part in BM25's denominator, which its length makes. */
  readonly #damping: Float64Array;

  readonly #fit: Fit;

  constructor(profiles: readonly Profile[], kind: number) {
    const own = profiles.map(({ hashes, counts, starts }) => ({ rows: hashes.subarray(starts[kind], starts[kind + 1]).map((hash) => this.#rows.add(hash)), counts: counts.subarray(starts[kind], starts[kind + 1]) }));
    this.#size = profiles.length;
    this.#starts = new Int32Array(this.#rows.size + 1);
    for (const { rows } of own) for (const row of rows) this.#starts[row + 1] = (this.#starts[row + 1] ?? 0) + 1;
    for (let row = 0; row < this.#rows.size; row++) this.#starts[row + 1] = (this.#starts[row + 1] ?? 0) + (this.#starts[row] ?? 0);
    const total = this.#starts[this.#rows.size] ?? 0;
    this.#owners = new Int32Array(total);
    this.#counts = new Uint8Array(total);
    this.#idf = new Float32Array(this.#rows.size).map((_, row) => 1 + Math.log((this.#size + 1) / (this.#ownersOf(row) + 1)));
    this.#norms = new Float64Array(this.#size);
    this.#fit = { bm25: new Float64Array(this.#size), cosine: new Float64Array(this.#size) };
    this.#damping = new Float64Array(this.#size);
    this.#fill(own);
  }

  knows(hash: number): boolean {
    return this.#rows.find(hash) >= 0;
  }

  /** How telling a feature is: the rarer the more; 0 when no profile has it. */
  rarity(hash: number): number {
    const row = this.#rows.find(hash);
    return row < 0 ? 0 : this.#rarityOf(row);
  }

  /** How telling something is that only one profile could have. */
  get greatestRarity(): number {
    return this.#rarityFor(1);
  }

  fit(features: ReadonlyMap<number, number>): Fit {
    const { bm25, cosine } = this.#fit;
    bm25.fill(0);
    cosine.fill(0);
    let weight = 0;
    let squares = 0;
    for (const [hash, count] of features) {
      const row = this.#rows.find(hash);
      if (row < 0) continue;
      const rarity = this.#rarityOf(row);
      const idf = this.#idf[row] ?? 0;
      const own = (1 + Math.log(count)) * idf;
      weight += rarity;
      squares += own * own;
      const end = this.#starts[row + 1] ?? 0;
      for (let at = this.#starts[row] ?? 0; at < end; at++) {
        const owner = this.#owners[at] ?? 0;
        const times = this.#counts[at] ?? 0;
        bm25[owner] = (bm25[owner] ?? 0) + (rarity * times) / (times + (this.#damping[owner] ?? 0));
        cosine[owner] = (cosine[owner] ?? 0) + own * times * idf;
      }
    }
    const length = Math.sqrt(squares);
    for (let owner = 0; owner < this.#size; owner++) {
      if (bm25[owner] === 0) continue;
      bm25[owner] = (bm25[owner] ?? 0) / weight;
      cosine[owner] = (cosine[owner] ?? 0) / (length * (this.#norms[owner] ?? 1));
    }
    return this.#fit;
  }

  #fill(own: readonly { readonly rows: Int32Array; readonly counts: Uint8Array }[]): void {
    const next = this.#starts.slice();
    const lengths = own.map(({ counts }) => counts.reduce((sum, one) => sum + one, 0));
    const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, this.#size);
    own.forEach(({ rows, counts }, owner) => {
      let squares = 0;
      rows.forEach((row, at) => {
        const place = next[row] ?? 0;
        next[row] = place + 1;
        this.#owners[place] = owner;
        this.#counts[place] = counts[at] ?? 0;
        squares += ((counts[at] ?? 0) * (this.#idf[row] ?? 0)) ** 2;
      });
      this.#norms[owner] = Math.sqrt(squares);
      this.#damping[owner] = k1 * (1 - b + (b * (lengths[owner] ?? 0)) / Math.max(mean, 1e-9));
    });
  }

  #rarityOf(row: number): number {
    return this.#rarityFor(this.#ownersOf(row));
  }

  /** Inverse document frequency as BM25 has it, never negative. */
  #rarityFor(owners: number): number {
    return Math.log(1 + (this.#size - owners + 0.5) / (owners + 0.5));
  }

  #ownersOf(row: number): number {
    return (this.#starts[row + 1] ?? 0) - (this.#starts[row] ?? 0);
  }
}
