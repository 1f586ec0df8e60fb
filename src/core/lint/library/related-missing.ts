import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const related: ProblemKind = {
  code: 'sop.related-missing',
  severity: 'warning',
  message: 'There is no SOP with the id “{0}”.',
};
const replacement: ProblemKind = {
  code: 'sop.replacement-missing',
  severity: 'warning',
  message: 'There is no SOP with the id “{0}” that could take the place of this one. Correct the id, or remove it.',
};
const itself: ProblemKind = {
  code: 'sop.replacement-itself',
  severity: 'warning',
  message: 'This SOP cannot take its own place. Name another one, or remove “replaced-by”.',
};

/** The SOPs named in `related` and `replaced-by` must exist, and be others: people are led there. */
export const relatedMissing: Rule<'library'> = {
  kinds: [related, replacement, itself],
  *check({ sop, library }) {
    const isMissing = (id: string) => library.withId(id, 1).length === 0;
    for (const { text, range } of sop.front.related) if (isMissing(text)) yield found(related, range, [text]);
    const { replacedBy } = sop.front;
    if (!replacedBy) return;
    if (replacedBy.text === sop.id) yield found(itself, replacedBy.range);
    else if (isMissing(replacedBy.text)) yield found(replacement, replacedBy.range, [replacedBy.text]);
  },
};
