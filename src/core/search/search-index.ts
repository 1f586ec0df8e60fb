import type { LibraryChange } from '../library/change';
import type { Sop } from '../sop/model';
import type { Field, Found } from './entry';
import type { MatchKind } from './expand';

/** A typed word and how it was found. */
export interface MatchedWord {
  /** As typed, but in lower case and without accents. */
  readonly typed: string;
  readonly kind: MatchKind;
}

/** Where the words of a query occur in one text of a hit. */
export interface FieldMatch {
  readonly field: Field;
  readonly text: string;
  /** Half-open ranges of `text`, in order and not overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The typed words found there, each once. */
  readonly words: readonly MatchedWord[];
}

export interface SearchHit {
  readonly found: Found;
  /**
   * Higher is better, and 1 is the maximum; hits are sorted by it. Retired SOPs are at zero or below. For a query
   * without words it is zero.
   */
  readonly score: number;
  /** Why it was found, with the most telling field first. */
  readonly matches: readonly FieldMatch[];
}

/** What the palette, completion and the command line ask for. How hits are ranked is up to the implementation. */
export interface SearchIndex {
  /** Takes in the changes of the library. */
  update(change: Pick<LibraryChange, 'added' | 'changed' | 'removed'>): void;
  /** Sets which words mean the same. */
  setSynonyms(groups: Iterable<readonly string[]>): void;
  /**
   * Finds what fits a query (words and filters, see `parseQuery`), best first. The same query on the same library
   * always gives the same order. A query without words gives everything that passes the filters, by title.
   */
  search(query: string, options?: SearchOptions): SearchHit[];
}

export interface SearchOptions {
  readonly limit?: number;
  /** Whether an SOP and its replies are considered at all. */
  readonly accepts?: (sop: Sop) => boolean;
  /** Whether only what is retired is considered: as that is little, nothing else is ranked. */
  readonly retiredAlone?: boolean;
  /** The language that goes first among equal hits, such as `es`. */
  readonly language?: string;
  /** How often and how recently things were chosen, 0 to 1, by `nameOf`; what was chosen before moves up a little. */
  readonly usage?: ReadonlyMap<string, number>;
}
