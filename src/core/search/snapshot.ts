import type { Sop } from '../sop/model';
import type { NextSlice } from '../time-slices';
import { growingNumbers } from './growing';
import { IndexStore } from './index-store';
import { WordPostings } from './postings';
import type { SavedPostings } from './postings';
import { stemsOf, SearchVocabulary } from './vocabulary';

/**
 * Raise this whenever the same SOPs may be indexed differently than before: other words, other impacts, another order.
 */
export const snapshotVersion = 3;

/** An index as a cache keeps it: what was computed from some SOPs, in their order. */
export interface IndexSnapshot {
  /** Each word, followed by its stems other than itself. */
  readonly words: readonly (readonly string[])[];
  readonly strong: SavedPostings;
  readonly weak: SavedPostings;
  /** How many entries the SOPs have together. */
  readonly entries: number;
}

/** How many words are handled between two slices. */
const wordsPerTurn = 200;

/** By how much the words grow before they are put in order again, while they are restored. */
const settledGrowth = 1.25;

/**
 * Saves what is indexed of some SOPs.
 * @returns undefined when one of them is not indexed: the library changed in the meantime.
 */
export async function takeSnapshot(
  store: IndexStore,
  sops: readonly Sop[],
  nextSlice: NextSlice,
): Promise<IndexSnapshot | undefined> {
  const numbers = new Map<number, number>();
  for (const sop of sops) {
    const own = store.entries.numbersOf(sop);
    if (!own) return undefined;
    for (let at = 0; at < own.count; at++) numbers.set(own.first + at, numbers.size);
  }
  const numberOf = (entry: number) => numbers.get(entry);
  const words: string[][] = [];
  const [strong, weak] = [new SavedLists(), new SavedLists()];
  for (let term = 0; term < store.vocabulary.size; term++) {
    if (term % wordsPerTurn === 0) await nextSlice();
    const lists = [store.strong.renumbered(term, numberOf), store.weak.renumbered(term, numberOf)] as const;
    if (lists[0].length + lists[1].length === 0) continue;
    strong.add(lists[0]);
    weak.add(lists[1]);
    const word = store.vocabulary.word(term);
    words.push([word, ...[...stemsOf(word)].filter((stem) => stem !== word)]);
  }
  return sops.every((sop) => store.entries.has(sop))
    ? { words, strong: strong.saved(), weak: weak.saved(), entries: numbers.size }
    : undefined;
}

/**
 * Restores a saved index for the same SOPs in the same order.
 * @returns undefined when the SOPs are different ones.
 */
export async function restoreSnapshot(
  { words, strong, weak, entries }: IndexSnapshot,
  sops: readonly Sop[],
  nextSlice: NextSlice,
): Promise<IndexStore | undefined> {
  if (strong.ends.length !== words.length || weak.ends.length !== words.length) return undefined;
  const vocabulary = new SearchVocabulary();
  let settled = 0;
  for (const [index, [word, ...stems]] of words.entries()) {
    if (index % wordsPerTurn === 0) await nextSlice();
    if (word === undefined) return undefined;
    vocabulary.restore(word, stems);
    // Each time, all that are in order already are gone through.
    if (vocabulary.size < settled * settledGrowth) continue;
    vocabulary.settle();
    settled = vocabulary.size;
  }
  vocabulary.settle();
  const store = new IndexStore(vocabulary, new WordPostings(strong), new WordPostings(weak));
  for (const sop of sops) {
    await nextSlice();
    store.entries.add(sop);
  }
  return store.entries.end === entries ? store : undefined;
}

/** Joins lists end to end. */
class SavedLists {
  readonly #values = growingNumbers();
  readonly #ends = growingNumbers();

  add(list: readonly number[]): void {
    for (const value of list) this.#values.push(value);
    this.#ends.push(this.#values.length);
  }

  saved(): SavedPostings {
    return {
      values: this.#values.values.subarray(0, this.#values.length),
      ends: this.#ends.values.subarray(0, this.#ends.length),
    };
  }
}
