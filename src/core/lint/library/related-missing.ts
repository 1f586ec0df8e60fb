import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.related-missing',
  severity: 'warning',
  message: 'There is no SOP with the id “{0}”.',
};

/** The SOPs named in `related` must exist: agents are led there. */
export const relatedMissing: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop, library }) =>
    sop.front.related
      .filter((related) => library.withId(related.text, 1).length === 0)
      .map((related) => found(kind, related.range, [related.text])),
};
