import { problem } from '../problem';
import type { LibraryRule } from './rule';

/** What `related` names must exist: agents are led there. */
export const relatedMissing: LibraryRule = {
  check: (sop, library) =>
    sop.front.related
      .filter((related) => library.withId(related.text).length === 0)
      .map((related) => problem('sop.related-missing', related.range, related.text)),
};
