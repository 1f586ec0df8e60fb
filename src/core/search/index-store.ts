import type { Sop } from '../sop/model';
import { Entries } from './entries';
import { growingNumbers } from './growing';
import { impactsOf } from './impact';
import { Postings, mostEntries } from './postings';
import { Vocabulary } from './vocabulary';

/** What is kept of a library to search it: all words, and for each the entries it stands in. */
export class IndexStore {
  readonly vocabulary = new Vocabulary();
  /** Words in the telling fields of entries, and words that only stand elsewhere in them. */
  readonly strong = new Postings();
  readonly weak = new Postings();
  readonly entries = new Entries();
  /** A file -> its words, a number each: the word's, and in the lowest bit whether it is a weak one. */
  readonly #words = new Map<string, Uint32Array>();

  /** How many entries have a word. */
  count(term: number): number {
    return this.strong.count(term) + this.weak.count(term);
  }

  /** Whether there are numbers left for an SOP and its replies. */
  hasRoomFor(sop: Sop): boolean {
    return this.entries.end + 1 + sop.replies.length <= mostEntries;
  }

  add(sop: Sop): void {
    const words = growingNumbers();
    for (const { number, found } of this.entries.add(sop)) {
      for (const [key, { impact, isStrong }] of impactsOf(found)) {
        const term = this.vocabulary.add(key);
        (isStrong ? this.strong : this.weak).add(term, number, impact);
        words.push(term * 2 + (isStrong ? 0 : 1));
      }
    }
    this.#words.set(sop.location.uri, words.values.slice(0, words.length));
  }

  remove(uri: string): void {
    this.entries.remove(uri);
    const isAlive = (entry: number) => this.entries.isAlive(entry);
    for (const word of this.#words.get(uri) ?? []) (word % 2 === 0 ? this.strong : this.weak).remove(word >>> 1, isAlive);
    this.#words.delete(uri);
  }
}
