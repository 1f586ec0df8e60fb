import type { LibraryChange } from '../library/library';
import type { Sop } from '../sop/model';
import type { Field, Found } from './entry';

/** Where the words of a query stand in one text of a hit. */
export interface FieldMatch {
  readonly field: Field;
  readonly text: string;
  /** Half-open stretches of `text`, in order, not overlapping. */
  readonly ranges: readonly (readonly [number, number])[];
}

export interface SearchHit {
  readonly found: Found;
  /** Lower is better; hits come sorted by it. */
  readonly score: number;
  /** Why it was found, the most telling field first. */
  readonly matches: readonly FieldMatch[];
}

/** What the palette, completion and the command line ask. How it ranks is the implementation's own business. */
export interface SearchIndex {
  /** Takes in what changed in the library. */
  update(change: Pick<LibraryChange, 'added' | 'changed' | 'removed'>): void;
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
}
