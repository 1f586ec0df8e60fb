import { growingNumbers } from './growing';
import type { GrowingArray } from './growing';

/** Bits of a posting that hold the impact; the rest is the entry's number. */
const impactBits = 10;
const impactSteps = (1 << impactBits) - 1;
/** Numbers of entries that fit beside the impact. */
export const mostEntries = 2 ** (32 - impactBits);

/** Dead postings a list may hold before they are taken out, beyond as many as there are live ones. */
const toleratedDead = 16;

/** The entries that have a word: read with `entryOf` and `impactOf`. Those that are gone may be among them. */
export interface PostingList {
  readonly values: Uint32Array;
  readonly length: number;
}

const nowhere: PostingList = { values: new Uint32Array(), length: 0 };

export function entryOf(posting: number): number {
  return posting >>> impactBits;
}

/** How much a word says in its entry, 0 to 1. */
export function impactOf(posting: number): number {
  return (posting & impactSteps) / impactSteps;
}

/** In which entries each word stands, and how much it says there. */
export class Postings {
  readonly #lists: (GrowingArray<Uint32Array> | undefined)[] = [];
  /** Postings of each word whose entry still is there. */
  readonly #live = growingNumbers();

  /** How many entries have a word. */
  count(term: number): number {
    return term < this.#live.length ? this.#live.at(term) : 0;
  }

  list(term: number): PostingList {
    return this.#lists[term] ?? nowhere;
  }

  /** @param impact from 0 to 1. */
  add(term: number, entry: number, impact: number): void {
    while (this.#live.length <= term) this.#live.push(0);
    const list = (this.#lists[term] ??= growingNumbers());
    list.push(((entry << impactBits) | Math.round(impact * impactSteps)) >>> 0);
    this.#live.set(term, this.#live.at(term) + 1);
  }

  /** Tells that an entry with a word is gone. Its posting stays until there are too many such. */
  remove(term: number, isAlive: (entry: number) => boolean): void {
    const live = this.#live.at(term) - 1;
    this.#live.set(term, live);
    const list = this.#lists[term];
    if (!list || list.length <= 2 * live + toleratedDead) return;
    let kept = 0;
    for (let at = 0; at < list.length; at++) {
      const posting = list.at(at);
      if (isAlive(entryOf(posting))) list.set(kept++, posting);
    }
    list.truncate(kept);
  }
}
