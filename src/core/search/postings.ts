import { growingNumbers } from './growing';
import type { GrowingArray } from './growing';

/** Bits of a posting that hold the impact; the rest is the entry's number. */
const impactBits = 10;
const impactSteps = (1 << impactBits) - 1;
/** How many entry numbers fit beside the impact. */
export const mostEntries = 2 ** (32 - impactBits);

/** How many dead postings a list may hold, in addition to as many as it has live ones, before they are removed. */
const toleratedDead = 16;

/** The entries that have a word, to be read with `entryOf` and `impactOf`. Deleted entries may be among them. */
export interface PostingList {
  readonly values: Uint32Array;
  readonly length: number;
}

const nowhere: PostingList = { values: new Uint32Array(), length: 0 };

export function entryOf(posting: number): number {
  return posting >>> impactBits;
}

/** How much a word counts in its entry, 0 to 1. */
export function impactOf(posting: number): number {
  return (posting & impactSteps) / impactSteps;
}

/** Lists joined end to end, as they are saved. */
export interface SavedPostings {
  readonly values: Uint32Array;
  /** Where the list of each word ends; it begins where the previous one ends. */
  readonly ends: Uint32Array;
}

/** In which entries each word occurs, and how much it counts there. */
export class WordPostings {
  readonly #lists: (GrowingArray<Uint32Array> | undefined)[] = [];
  /** For each word, how many of its postings belong to entries that still exist. */
  readonly #live: GrowingArray<Uint32Array>;
  /** The saved lists. Each is copied into a list of its own when it is first needed. */
  readonly #saved: SavedPostings;

  constructor(saved: SavedPostings = { values: new Uint32Array(), ends: new Uint32Array() }) {
    this.#saved = saved;
    this.#live = growingNumbers(saved.ends.map((end, term) => end - startOf(saved, term)));
  }

  /** How many entries have a word. */
  count(term: number): number {
    return term < this.#live.length ? this.#live.at(term) : 0;
  }

  list(term: number): PostingList {
    return this.#list(term) ?? nowhere;
  }

  /** @param impact from 0 to 1. */
  add(term: number, entry: number, impact: number): void {
    while (this.#live.length <= term) this.#live.push(0);
    const list = this.#list(term) ?? (this.#lists[term] = growingNumbers());
    list.push(postingOf(entry, Math.round(impact * impactSteps)));
    this.#live.set(term, this.#live.at(term) + 1);
  }

  /** Reports that an entry with a word is gone. Its posting stays in the list until there are too many dead ones. */
  remove(term: number, isAlive: (entry: number) => boolean): void {
    const live = Math.max(0, this.#live.at(term) - 1);
    this.#live.set(term, live);
    const list = this.#list(term);
    if (!list || list.length <= 2 * live + toleratedDead) return;
    let kept = 0;
    for (let at = 0; at < list.length; at++) {
      const posting = list.at(at);
      if (isAlive(entryOf(posting))) list.set(kept++, posting);
    }
    list.truncate(kept);
  }

  /** The postings of a word with renumbered entries; entries without a new number are left out. */
  renumbered(term: number, numberOf: (entry: number) => number | undefined): number[] {
    const { values, length } = this.list(term);
    const postings: number[] = [];
    for (let at = 0; at < length; at++) {
      const posting = values[at] ?? 0;
      const number = numberOf(entryOf(posting));
      if (number !== undefined) postings.push(postingOf(number, posting & impactSteps));
    }
    return postings;
  }

  #list(term: number): GrowingArray<Uint32Array> | undefined {
    const { values, ends } = this.#saved;
    const known = this.#lists[term];
    if (known || term >= ends.length) return known;
    return (this.#lists[term] = growingNumbers(values.subarray(startOf(this.#saved, term), ends[term])));
  }
}

function startOf({ ends }: SavedPostings, term: number): number {
  return term === 0 ? 0 : (ends[term - 1] ?? 0);
}

function postingOf(entry: number, steps: number): number {
  return ((entry << impactBits) | steps) >>> 0;
}
