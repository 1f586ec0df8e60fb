import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.id-duplicate',
  severity: 'error',
  message: 'The id “{0}” is also used by {1}. Give each SOP its own id.',
};

/** How many others are named: thousands may share an id, and each would name all the others. */
const mostNamed = 5;

/** Ids name SOPs in cases, links and reports: two files must not share one. */
export const duplicateId: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const others = library
      .withId(sop.id, mostNamed + 2)
      .filter((other) => other.location.uri !== sop.location.uri)
      .map(({ location }) => location.path);
    if (others.length === 0) return [];
    const named = others.slice(0, mostNamed).sort();
    return [found(kind, sop.idRange, [sop.id, [...named, ...(others.length > mostNamed ? ['…'] : [])].join(', ')])];
  },
};
