import { problem } from '../problem';
import type { LibraryRule } from './rule';

/** Ids name SOPs in cases, links and reports: two files must not share one. */
export const duplicateId: LibraryRule = {
  check(sop, library) {
    const others = library.withId(sop.id).filter((other) => other.location.uri !== sop.location.uri);
    return others.length > 0
      ? [problem('sop.id-duplicate', sop.idRange, sop.id, others.map((other) => other.location.path).join(', '))]
      : [];
  },
};
