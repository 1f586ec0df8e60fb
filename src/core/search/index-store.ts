import { attempt } from '../attempt';
import type { Sop } from '../sop/model';
import { Entries } from './entries';
import { foundIn } from './entry';
import { ImpactReader } from './impact';
import { entryOf, WordPostings, mostEntries } from './postings';
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

  /** The entries that have a word and are in a language that joins words to compounds. */
  entriesInCompounds(term: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (const postings of [this.strong, this.weak]) {
      const { values, length } = postings.list(term);
      for (let at = 0; at < length; at++) {
        const entry = entryOf(values[at] ?? 0);
        if (this.entries.joinsWords(entry)) found.add(entry);
      }
    }
    return found;
  }

  /** Whether enough numbers are left for an SOP and its replies. */
  hasRoomFor(sop: Sop): boolean {
    return this.entries.end + 1 + sop.replies.length <= mostEntries;
  }

  /**
   * Adds an SOP. Of an entry that cannot be read wholly, some words are left out.
   * @returns why that is so; undefined when all of it is added.
   */
  add(sop: Sop): string | undefined {
    let failure: string | undefined;
    for (const { number, found } of this.entries.add(sop)) {
      attempt(
        () => this.#impacts.each(found, (term, impact, isStrong) => this.#postings(isStrong).add(term, number, impact)),
        (reason) => void (failure ??= reason),
      );
    }
    this.vocabulary.settle();
    return failure;
  }

  /**
   * Removes an SOP by reading its words again: keeping a list of words for each SOP would double the size of the index.
   */
  remove(uri: string): void {
    const sop = this.entries.remove(uri);
    if (!sop) return;
    const isAlive = (entry: number) => this.entries.isAlive(entry);
    for (const found of foundIn(sop)) {
      // What stays behind of an entry that cannot be read again leads to nothing.
      attempt(
        () => this.#impacts.each(found, (term, _, isStrong) => this.#postings(isStrong).remove(term, isAlive)),
        () => undefined,
      );
    }
  }

  #postings(isStrong: boolean): WordPostings {
    return isStrong ? this.strong : this.weak;
  }
}
