import { sectionOrderOf } from '../../sop/section-order';
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
    const isLost = (at: number) => at >= 0 && !reached.has(at);
    const lost = [...order.conditional].filter((at) => isLost(at) && !isLost(order.parents[at] ?? -1));
    for (const at of upToMost(lost)) {
      const section = order.sections[at];
      if (section) yield found(kind, section.headingRange, [section.title]);
    }
  },
};
