import type { LibraryConfig } from '../library/config';
import type { Problem } from '../problem';
import type { Sop } from '../sop/model';

/** What a rule may ask of the library that an SOP belongs to. */
export interface LibraryView {
  /** The SOPs with an id. */
  withId(id: string): readonly Sop[];
  /** The SOP that a link in another one leads to. */
  linked(from: Sop, path: string): Sop | undefined;
  /** What `library.yml` of a library says. */
  config(root: string): LibraryConfig;
}

/** One thing that may be wrong with how an SOP fits its library. */
export interface LibraryRule {
  check(sop: Sop, library: LibraryView): Iterable<Problem>;
}
