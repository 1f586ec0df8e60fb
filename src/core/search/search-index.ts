import type { LibraryChange } from '../library/library';
import type { Sop } from '../sop/model';
import type { Field, Found } from './entry';
import type { MatchKind } from './expand';

/** A typed word and how it was found. */
export interface MatchedWord {
  /** As typed, without capitals and accents. */
  readonly typed: string;
  readonly kind: MatchKind;
}

/** Where the words of a query stand in one text of a hit. */
export interface FieldMatch {
  readonly field: Field;
  readonly text: string;
  /** Half-open stretches of `text`, in order, not overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The typed words that stand there, each once. */
  readonly words: readonly MatchedWord[];
}

export interface SearchHit {
  readonly found: Found;
  /** Higher is better, 1 is the most; hits come sorted by it. Retired SOPs are at zero or below. Without words, it is zero. */
  readonly score: number;
  /** Why it was found, the most telling field first. */
  readonly matches: readonly FieldMatch[];
}

/** What the palette, completion and the command line ask. How it ranks is the implementation's own business. */
export interface SearchIndex {
  /** Takes in what changed in the library. */
  update(change: Pick<LibraryChange, 'added' | 'changed' | 'removed'>): void;
  /** Takes in which words mean the same. */
  setSynonyms(groups: Iterable<readonly string[]>): void;
  /**
   * What fits a query (words and filters, see `parseQuery`), the best first. The same query on the same library always
   * gives the same order. Without words, everything that fits the filters, by title.
   */
  search(query: string, options?: SearchOptions): SearchHit[];
}

export interface SearchOptions {
  readonly limit?: number;
  /** Whether an SOP, with its replies, is considered at all. */
  readonly accepts?: (sop: Sop) => boolean;
  /** The language that goes first among equals, such as `es`. */
  readonly language?: string;
  /** How often and how lately things were chosen, 0 to 1, by `nameOf`: what was goes a little further up. */
  readonly usage?: ReadonlyMap<string, number>;
}
