import { literalKinds } from './expand';
import type { Expansion } from './expand';
import { leastInName } from './impact';
import type { IndexStore } from './index-store';
import { entryOf, impactOf } from './postings';
import type { PostingList, WordPostings } from './postings';

/** A typed word to look up: what it means, and how rare that is. */
export interface GatheredWord {
  readonly expansions: readonly Expansion[];
  /** What a match of it is worth, from 0 up: the rarer, the more. */
  readonly rarity: number;
  /** Whether only the telling fields are searched. */
  readonly strongOnly: boolean;
}

/**
 * The result: entries (deleted ones may be among them) and how well each fits, 0 to 1. Valid until the next gathering.
 */
export interface Gathered {
  readonly entries: Uint32Array;
  scoreOf(entry: number): number;
  /** How many of the words the entry has, not counting optional ones. */
  countOf(entry: number): number;
  /** How many of the words stand in its title or another name of it. */
  inNameOf(entry: number): number;
  /** Whether the entry has all words exactly as typed. */
  isLiteral(entry: number): boolean;
  /** Multiplies the score of an entry by a factor. */
  adjust(entry: number, factor: number): void;
}

/** How one list of postings is read. */
interface Scan {
  readonly weight: number;
  readonly isLiteral: boolean;
  /** How many words an entry must have matched before this one. */
  readonly before: number;
  /** Sets of entries; an entry must be in all of them. */
  readonly required: readonly ReadonlySet<number>[];
}

/** A list that is refilled for each word, so that nothing is left to the garbage collector. */
class Numbers {
  values = new Uint32Array();
  length = 0;

  get filled(): Uint32Array {
    return this.values.subarray(0, this.length);
  }

  push(value: number): void {
    this.values[this.length++] = value;
  }
}

/**
 * Adds up what typed words are worth in each entry. Its tables are kept between queries, so that a keystroke allocates
 * nothing.
 */
export class Gatherer {
  #scores = new Float32Array();
  /** How many words were found in each entry so far. */
  #found = new Uint8Array();
  /** The best match of the current word in each entry. */
  #best = new Float32Array();
  /** How many words were found exactly as typed in each entry, and whether the current one is. */
  #literal = new Uint8Array();
  #isLiteral = new Uint8Array();
  /** The same for words in the title or another name. */
  #inName = new Uint8Array();
  #isInName = new Uint8Array();
  readonly #touched = new Numbers();
  /** The entries that have the current word. */
  readonly #having = new Numbers();
  /** The same for optional words, while those of the last required word are still needed. */
  readonly #alsoHaving = new Numbers();

  /** The entries that have all the words. @param optional words that only add to the score. */
  all(store: IndexStore, words: readonly GatheredWord[], optional: readonly GatheredWord[]): Gathered {
    this.#begin(store.entries.end);
    this.#having.length = 0;
    // The rarest word goes first: the others are then looked up only in the entries that have it.
    const ordered = [...words].sort((a, b) => countOf(store, a) - countOf(store, b));
    for (const [before, word] of ordered.entries()) this.#add(store, word, this.#having, before, true);
    for (const word of optional) this.#add(store, word, this.#alsoHaving, words.length, false);
    return this.#gathered(this.#having.filled, words, optional);
  }

  /** The entries that have at least `least` of the words. */
  some(store: IndexStore, words: readonly GatheredWord[], least: number): Gathered {
    this.#begin(store.entries.end);
    for (const word of words) this.#add(store, word, this.#having, 0, true);
    return this.#gathered(
      this.#touched.filled.filter((entry) => (this.#found[entry] ?? 0) >= least),
      words,
      [],
    );
  }

  #begin(end: number): void {
    if (this.#scores.length < end) {
      const size = Math.ceil(end * 1.25);
      [this.#scores, this.#best] = [new Float32Array(size), new Float32Array(size)];
      [this.#found, this.#literal, this.#isLiteral] = [
        new Uint8Array(size),
        new Uint8Array(size),
        new Uint8Array(size),
      ];
      [this.#inName, this.#isInName] = [new Uint8Array(size), new Uint8Array(size)];
      for (const numbers of [this.#touched, this.#having, this.#alsoHaving]) numbers.values = new Uint32Array(size);
    } else {
      for (const entry of this.#touched.filled)
        this.#scores[entry] = this.#found[entry] = this.#literal[entry] = this.#inName[entry] = 0;
    }
    this.#touched.length = 0;
  }

  /** Adds what a word is worth to the entries that have it. @param having filled with those entries. */
  #add(
    store: IndexStore,
    { expansions, strongOnly, rarity }: GatheredWord,
    having: Numbers,
    before: number,
    counts: boolean,
  ): void {
    having.length = 0;
    for (const { terms, weight, kind, within } of expansions) {
      const [term, ...others] = terms;
      if (term === undefined) continue;
      const required = others.map((other) => entriesOf(store, other, strongOnly));
      if (within) required.push(within);
      const scan = { weight, isLiteral: literalKinds.has(kind), before, required };
      for (const postings of listsOf(store, strongOnly)) this.#scan(postings.list(term), scan, having);
    }
    for (const entry of having.filled) this.#take(entry, rarity, counts);
  }

  #scan({ values, length }: PostingList, { weight, isLiteral, before, required }: Scan, having: Numbers): void {
    const [found, best, literal, inName] = [this.#found, this.#best, this.#isLiteral, this.#isInName];
    for (let at = 0; at < length; at++) {
      const posting = values[at] ?? 0;
      const entry = entryOf(posting);
      if (before > 0 && found[entry] !== before) continue;
      if (required.length > 0 && required.some((set) => !set.has(entry))) continue;
      const impact = impactOf(posting);
      const worth = weight * impact;
      const known = best[entry] ?? 0;
      if (known === 0) having.push(entry);
      if (worth > known) best[entry] = worth;
      if (isLiteral) literal[entry] = 1;
      if (impact >= leastInName) inName[entry] = 1;
    }
  }

  #take(entry: number, rarity: number, counts: boolean): void {
    this.#scores[entry] = (this.#scores[entry] ?? 0) + rarity * (this.#best[entry] ?? 0);
    if (counts) {
      const found = this.#found[entry] ?? 0;
      if (found === 0) this.#touched.push(entry);
      this.#found[entry] = found + 1;
      this.#literal[entry] = (this.#literal[entry] ?? 0) + (this.#isLiteral[entry] ?? 0);
      this.#inName[entry] = (this.#inName[entry] ?? 0) + (this.#isInName[entry] ?? 0);
    }
    this.#best[entry] = this.#isLiteral[entry] = this.#isInName[entry] = 0;
  }

  #gathered(entries: Uint32Array, words: readonly GatheredWord[], optional: readonly GatheredWord[]): Gathered {
    const [scores, literal, found, inName] = [this.#scores, this.#literal, this.#found, this.#inName];
    const most = [...words, ...optional].reduce((sum, { rarity }) => sum + rarity, 0) || 1;
    return {
      entries,
      scoreOf: (entry) => (scores[entry] ?? 0) / most,
      countOf: (entry) => found[entry] ?? 0,
      inNameOf: (entry) => inName[entry] ?? 0,
      isLiteral: (entry) => literal[entry] === words.length,
      adjust: (entry, factor) => void (scores[entry] = (scores[entry] ?? 0) * factor),
    };
  }
}

function listsOf(store: IndexStore, strongOnly: boolean): WordPostings[] {
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
  for (const { terms } of expansions)
    for (const postings of listsOf(store, strongOnly)) count += postings.count(terms[0] ?? -1);
  return count;
}
