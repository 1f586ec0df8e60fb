import type { Expansion } from './expand';
import type { IndexStore } from './index-store';
import { entryOf, impactOf } from './postings';
import type { PostingList, Postings } from './postings';

/** A typed word to be gathered: what it means, and how rare that is. */
export interface GatheredWord {
  readonly expansions: readonly Expansion[];
  /** What a match of it is worth, 0 up: the rarer, the more. */
  readonly rarity: number;
  /** Whether only the telling fields are looked at. */
  readonly strongOnly: boolean;
}

/** What is gathered: entries, gone ones among them, and how well each fits, 0 to 1. It is valid until the next gathering. */
export interface Gathered {
  readonly entries: readonly number[];
  scoreOf(entry: number): number;
  /** How many of the words it has, but for optional ones. */
  countOf(entry: number): number;
  /** Whether it has all words as they were typed. */
  isLiteral(entry: number): boolean;
  /** Makes a score another one. */
  adjust(entry: number, factor: number): void;
}

/** How one list of postings is gathered. */
interface Scan {
  readonly weight: number;
  readonly isLiteral: boolean;
  /** How many words an entry must have so far. */
  readonly before: number | undefined;
  /** Entries it must be among, all of them. */
  readonly required: readonly ReadonlySet<number>[];
}

/** Adds up what typed words are worth in each entry. It keeps its tables between queries: a keystroke makes no garbage. */
export class Gatherer {
  #scores = new Float32Array();
  /** Words found in each entry so far. */
  #found = new Uint8Array();
  /** The best of the word that is being gathered. */
  #best = new Float32Array();
  /** Words found as they were typed; and whether the one that is being gathered is. */
  #literal = new Uint8Array();
  #isLiteral = new Uint8Array();
  #touched: number[] = [];

  /** The entries that have all words. @param optional words that only add to the score. */
  all(store: IndexStore, words: readonly GatheredWord[], optional: readonly GatheredWord[]): Gathered {
    this.#begin(store.entries.end);
    // The rarest first: all others are then looked at only where it stands.
    const ordered = [...words].sort((a, b) => countOf(store, a) - countOf(store, b));
    let entries: readonly number[] = [];
    for (const [index, word] of ordered.entries()) {
      entries = this.#collect(store, word, index);
      for (const entry of entries) this.#take(entry, word.rarity, 1);
    }
    for (const word of optional) for (const entry of this.#collect(store, word, words.length)) this.#take(entry, word.rarity, 0);
    return this.#gathered(entries, words, optional);
  }

  /** The entries that have at least some of the words. */
  some(store: IndexStore, words: readonly GatheredWord[], least: number): Gathered {
    this.#begin(store.entries.end);
    for (const word of words) for (const entry of this.#collect(store, word, undefined)) this.#take(entry, word.rarity, 1);
    return this.#gathered(this.#touched.filter((entry) => (this.#found[entry] ?? 0) >= least), words);
  }

  #begin(end: number): void {
    if (this.#scores.length < end) {
      const size = Math.ceil(end * 1.25);
      [this.#scores, this.#best] = [new Float32Array(size), new Float32Array(size)];
      [this.#found, this.#literal, this.#isLiteral] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
    } else {
      for (const entry of this.#touched) this.#scores[entry] = this.#found[entry] = this.#literal[entry] = 0;
    }
    this.#touched = [];
  }

  #take(entry: number, worth: number, found: number): void {
    if (this.#found[entry] === 0 && found > 0) this.#touched.push(entry);
    this.#scores[entry] = (this.#scores[entry] ?? 0) + worth * (this.#best[entry] ?? 0);
    this.#found[entry] = (this.#found[entry] ?? 0) + found;
    if (found > 0) this.#literal[entry] = (this.#literal[entry] ?? 0) + (this.#isLiteral[entry] ?? 0);
    this.#best[entry] = this.#isLiteral[entry] = 0;
  }

  /** The entries that have a word and so many words before it, with its best match in `#best`. */
  #collect(store: IndexStore, { expansions, strongOnly }: GatheredWord, before: number | undefined): number[] {
    const entries: number[] = [];
    for (const { terms, weight, kind } of expansions) {
      const [term, ...others] = terms;
      if (term === undefined) continue;
      const required = others.map((other) => entriesOf(store, other, strongOnly));
      for (const postings of listsOf(store, strongOnly)) this.#scan(postings.list(term), { weight, isLiteral: kind === 'exact' || kind === 'prefix', before, required }, entries);
    }
    return entries;
  }

  #scan({ values, length }: PostingList, { weight, isLiteral, before = 0, required }: Scan, entries: number[]): void {
    const [found, best, literal] = [this.#found, this.#best, this.#isLiteral];
    for (let at = 0; at < length; at++) {
      const posting = values[at] ?? 0;
      const entry = entryOf(posting);
      if (before > 0 && found[entry] !== before) continue;
      if (required.some((set) => !set.has(entry))) continue;
      const worth = weight * impactOf(posting);
      const known = best[entry] ?? 0;
      if (known === 0) entries.push(entry);
      if (worth > known) best[entry] = worth;
      if (isLiteral) literal[entry] = 1;
    }
  }

  #gathered(entries: readonly number[], words: readonly GatheredWord[], optional: readonly GatheredWord[] = []): Gathered {
    const [scores, literal, found, most] = [this.#scores, this.#literal, this.#found, sumOf([...words, ...optional])];
    return {
      entries,
      scoreOf: (entry) => (scores[entry] ?? 0) / most,
      countOf: (entry) => found[entry] ?? 0,
      isLiteral: (entry) => literal[entry] === words.length,
      adjust: (entry, factor) => void (scores[entry] = (scores[entry] ?? 0) * factor),
    };
  }
}

function sumOf(words: readonly GatheredWord[]): number {
  return words.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
}

function listsOf(store: IndexStore, strongOnly: boolean): Postings[] {
  return strongOnly ? [store.strong] : [store.strong, store.weak];
}

function entriesOf(store: IndexStore, term: number, strongOnly: boolean): ReadonlySet<number> {
  const entries = new Set<number>();
  for (const postings of listsOf(store, strongOnly)) {
    const { values, length } = postings.list(term);
    for (let at = 0; at < length; at++) entries.add(entryOf(values[at] ?? 0));
  }
  return entries;
}

function countOf(store: IndexStore, { expansions, strongOnly }: GatheredWord): number {
  let count = 0;
  for (const { terms } of expansions) for (const postings of listsOf(store, strongOnly)) count += postings.count(terms[0] ?? -1);
  return count;
}
