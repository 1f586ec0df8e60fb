import type { Sop } from '../sop/model';
import { Entries } from './entries';
import { foundIn } from './entry';
import { ImpactReader } from './impact';
import { WordPostings, mostEntries } from './postings';
import { SearchVocabulary } from './vocabulary';

/** What is kept of a library for searching: all words, and for each word the entries it occurs in. */
export class IndexStore {
  readonly vocabulary: SearchVocabulary;
  /** Words in the telling fields of entries, and words that occur only elsewhere in them. */
  readonly strong: WordPostings;
  readonly weak: WordPostings;
  readonly entries = new Entries();
  readonly #impacts: ImpactReader;

  constructor(vocabulary = new SearchVocabulary(), strong = new WordPostings(), weak = new WordPostings()) {
    this.vocabulary = vocabulary;
    this.strong = strong;
    this.weak = weak;
    this.#impacts = new ImpactReader(vocabulary);
  }

  /** How many entries have a word. */
  count(term: number): number {
    return this.strong.count(term) + this.weak.count(term);
  }

  /** Whether enough numbers are left for an SOP and its replies. */
  hasRoomFor(sop: Sop): boolean {
    return this.entries.end + 1 + sop.replies.length <= mostEntries;
  }

  add(sop: Sop): void {
    for (const { number, found } of this.entries.add(sop)) {
      this.#impacts.each(found, (term, impact, isStrong) => this.#postings(isStrong).add(term, number, impact));
    }
    this.vocabulary.settle();
  }

  /**
   * Removes an SOP by reading its words again: keeping a list of words for each SOP would double the size of the index.
   */
  remove(uri: string): void {
    const sop = this.entries.remove(uri);
    if (!sop) return;
    const isAlive = (entry: number) => this.entries.isAlive(entry);
    for (const found of foundIn(sop)) {
      this.#impacts.each(found, (term, _, isStrong) => this.#postings(isStrong).remove(term, isAlive));
    }
  }

  #postings(isStrong: boolean): WordPostings {
    return isStrong ? this.strong : this.weak;
  }
}
