import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.id-duplicate',
  severity: 'error',
  message: 'The id “{0}” is also used by {1}. Give each SOP its own id.',
};

/** Ids name SOPs in cases, links and reports: two files must not share one. */
export const duplicateId: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const others = library.withId(sop.id).filter((other) => other.location.uri !== sop.location.uri);
    return others.length > 0
      ? [found(kind, sop.idRange, [sop.id, others.map((other) => other.location.path).join(', ')])]
      : [];
  },
};
