import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';

/** What is asked of the library around an SOP, to know what people read in it, and what its approvals are worth. */
export interface Surroundings {
  /** The SOP at a path of a library. */
  atPath(root: string, path: string): Pick<Sop, 'id' | 'headings'> | undefined;
  config(root: string): Pick<LibraryConfig, 'constants' | 'approvalKept'>;
  /** The SOP as it is in the last commit, by its URI, where that differs; undefined when it does not, is new, or nobody knows. */
  committed(uri: string): Sop | undefined;
  /** Tells whether spelling alone was corrected; undefined as long as nobody knows the last commit, so that nothing is kept. */
  readonly spelling: SpellingTest | undefined;
}

/** Whether two texts of an SOP differ in spelling alone. */
export type SpellingTest = (before: Sop, after: Sop, around: Surroundings) => boolean;
