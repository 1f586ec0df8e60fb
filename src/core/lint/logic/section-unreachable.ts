import type { Branch, Step } from '../../sop/model';
import { placesOf, sectionOrderOf } from '../../sop/section-order';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { reachedSections } from './reached';

const kind: ProblemKind = {
  code: 'sop.section-unreachable',
  severity: 'warning',
  message:
    'Nobody gets to “{0}”: the answer that leads there is written twice below its question, and only the first one counts. Word it differently.',
};

/** What stands in an SOP is to be followed by somebody. */
export const sectionUnreachable: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (!sop.hasSteps) return;
    const order = sectionOrderOf(sop);
    if (order.conditional.size === 0) return;
    const reached = reachedSections(order);
    // What lies behind a section that nobody gets to is not reached either: only what a repeated answer leads to is told.
    const placeOf = placesOf(order.sections);
    const repeated = new Set(
      order.questions.flat().flatMap((step) => repeatedIn(step).map(({ target }) => placeOf(target))),
    );
    const lost = [...order.conditional].filter((at) => !reached.has(at) && repeated.has(at));
    for (const at of upToMost(lost)) {
      const section = order.sections[at];
      if (section) yield found(kind, section.headingRange, [section.title]);
    }
  },
};

/** The answers of a question that stand there before: only the first one counts. */
function repeatedIn({ branches }: Step): Branch[] {
  const before = new Set<string>();
  return branches.filter(({ answer }) => before.size === before.add(answer).size);
}
