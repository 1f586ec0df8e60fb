import { HashNumbers } from './hash-numbers';
import { Lists } from './lists';
import type { Profile } from './profile';

/** How fast saying something again stops telling more, and how much long profiles are held back: the usual values of BM25. */
const k1 = 1.2;
const b = 0.75;

/** Bits of a posting that hold how often a feature is said; the rest is the place of the profile that says it. */
const countBits = 8;
const countMask = (1 << countBits) - 1;

/** Profiles measured anew at a time: a fraction of a millisecond. */
const measuredAtOnce = 50;

/**
 * How well each profile fits the features of one kind of a text, from 0 to 1 by two measures that fail on different texts.
 * The same lists, by place, are filled anew for the next text: a long message has many sentences, a library many SOPs.
 */
export interface Fit {
  /** BM25 (Robertson and Zaragoza 2009), as a share of what the features known could give. */
  readonly bm25: Float64Array;
  /** Cosine of the TF-IDF vectors (Salton and Buckley 1988). */
  readonly cosine: Float64Array;
}

/** What one profile has of a kind of features. */
interface Own {
  readonly rows: Int32Array;
  readonly counts: Uint8Array;
  /** How many features it says, again and again ones included. */
  readonly length: number;
}

/**
 * The features of one kind of all profiles, from feature to profile: an inverted index. Adding or removing a profile touches
 * its own features alone. What depends on all profiles together is made anew when asked for, or before in `advance`.
 */
export class FeaturePostings {
  readonly #kind: number;
  readonly #rows = new HashNumbers();
  readonly #lists = new Lists();
  /** By place. */
  readonly #own: (Own | undefined)[] = [];
  #size = 0;
  #length = 0;
  /** For each number of profiles that have a feature, its smoothed inverse document frequency: what all have still counts a little. */
  #idf = new Float32Array();
  /** By place: a profile's part in BM25's denominator, which its length makes. */
  #damping = new Float64Array();
  /** By place: the length of a profile's TF-IDF vector, and which state of the library it is for. */
  #norms = new Float64Array();
  #normOf = new Int32Array();
  /** Counts the states of the library, and up to which place the norms of this one are known. */
  #state = 0;
  #isSettled = false;
  #measured = 0;
  #fit: Fit = { bm25: new Float64Array(), cosine: new Float64Array() };

  constructor(kind: number) {
    this.#kind = kind;
  }

  add(place: number, { hashes, counts, starts }: Profile): void {
    const [start, end] = [starts[this.#kind], starts[this.#kind + 1]];
    const rows = hashes.subarray(start, end).map((hash) => this.#rows.add(hash));
    const own: Own = {
      rows,
      counts: counts.subarray(start, end),
      length: counts.subarray(start, end).reduce((sum, one) => sum + one, 0),
    };
    rows.forEach((row, at) => this.#lists.add(row, postingOf(place, own.counts[at] ?? 0)));
    this.#own[place] = own;
    this.#size++;
    this.#length += own.length;
    this.#isSettled = false;
  }

  remove(place: number, { hashes, starts }: Profile): void {
    const own = this.#own[place];
    if (!own) return;
    const start = starts[this.#kind] ?? 0;
    own.rows.forEach((row, at) => {
      this.#lists.remove(row, postingOf(place, own.counts[at] ?? 0));
      if (this.#lists.length(row) === 0) this.#rows.remove(hashes[start + at] ?? 0);
    });
    this.#own[place] = undefined;
    this.#size--;
    this.#length -= own.length;
    this.#isSettled = false;
  }

  /** Does some of what the next text would have to wait for; false when there is nothing left. */
  advance(): boolean {
    this.#settle();
    const end = Math.min(this.#measured + measuredAtOnce, this.#own.length);
    while (this.#measured < end) this.#normAt(this.#measured++);
    return this.#measured < this.#own.length;
  }

  knows(hash: number): boolean {
    return this.#rows.find(hash) >= 0;
  }

  /** How telling a feature is: the rarer the more; 0 when no profile has it. */
  rarity(hash: number): number {
    const row = this.#rows.find(hash);
    return row < 0 ? 0 : this.#rarityFor(this.#lists.length(row));
  }

  /** How many features all profiles say together, again and again ones included. */
  get said(): number {
    return this.#length;
  }

  /** How telling something is that only one profile could have. */
  get greatestRarity(): number {
    return this.#rarityFor(1);
  }

  fit(features: ReadonlyMap<number, number>): Fit {
    this.#settle();
    const [{ bm25, cosine }, damping, { values }] = [this.#fit, this.#damping, this.#lists];
    bm25.fill(0);
    cosine.fill(0);
    let weight = 0;
    let squares = 0;
    for (const [hash, count] of features) {
      const row = this.#rows.find(hash);
      if (row < 0) continue;
      const bearers = this.#lists.length(row);
      const rarity = this.#rarityFor(bearers);
      const idf = this.#idf[bearers] ?? 0;
      const own = (1 + Math.log(count)) * idf;
      weight += rarity;
      squares += own * own;
      const start = this.#lists.start(row);
      for (let at = start; at < start + bearers; at++) {
        const posting = values[at] ?? 0;
        const place = posting >>> countBits;
        const times = posting & countMask;
        bm25[place] = (bm25[place] ?? 0) + (rarity * times) / (times + (damping[place] ?? 0));
        cosine[place] = (cosine[place] ?? 0) + own * times * idf;
      }
    }
    const length = Math.sqrt(squares);
    for (let place = 0; place < bm25.length; place++) {
      if (bm25[place] === 0) continue;
      bm25[place] = (bm25[place] ?? 0) / weight;
      cosine[place] = (cosine[place] ?? 0) / (length * this.#normAt(place));
    }
    return this.#fit;
  }

  /** What is quick to make anew for all profiles, after some changed. */
  #settle(): void {
    if (this.#isSettled) return;
    const places = this.#own.length;
    if (this.#damping.length !== places) {
      const norms = new Float64Array(places);
      const normOf = new Int32Array(places);
      norms.set(this.#norms.subarray(0, places));
      normOf.set(this.#normOf.subarray(0, places));
      [this.#norms, this.#normOf, this.#damping] = [norms, normOf, new Float64Array(places)];
      this.#fit = { bm25: new Float64Array(places), cosine: new Float64Array(places) };
    }
    if (this.#idf.length !== this.#size + 1)
      this.#idf = new Float32Array(this.#size + 1).map((_, bearers) => 1 + Math.log((this.#size + 1) / (bearers + 1)));
    const mean = Math.max(this.#length / Math.max(1, this.#size), 1e-9);
    for (let place = 0; place < places; place++)
      this.#damping[place] = k1 * (1 - b + (b * (this.#own[place]?.length ?? 0)) / mean);
    this.#state++;
    this.#measured = 0;
    this.#isSettled = true;
  }

  #normAt(place: number): number {
    if (this.#normOf[place] !== this.#state) {
      const own = this.#own[place];
      let squares = 0;
      for (let at = 0; at < (own?.rows.length ?? 0); at++)
        squares += ((own?.counts[at] ?? 0) * (this.#idf[this.#lists.length(own?.rows[at] ?? 0)] ?? 0)) ** 2;
      this.#norms[place] = Math.sqrt(squares);
      this.#normOf[place] = this.#state;
    }
    return this.#norms[place] ?? 1;
  }

  /** Inverse document frequency as BM25 has it, never negative. */
  #rarityFor(bearers: number): number {
    return Math.log(1 + (this.#size - bearers + 0.5) / (bearers + 0.5));
  }
}

function postingOf(place: number, count: number): number {
  return ((place << countBits) | count) >>> 0;
}
