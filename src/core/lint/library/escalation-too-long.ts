import { maxConditionLength } from '../../liquid/condition';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.escalation-too-long',
  severity: 'warning',
  message:
    'This condition has {0} characters. With more than {1}, it counts as a note for people and is never checked. Shorten it.',
};

/** A long text with comparisons in it looks like a condition, but is none. */
export const escalationTooLong: Rule<'library'> = {
  kinds: [kind],
  check({ sop }) {
    const when = sop.front.escalation?.when;
    return when && when.text.length > maxConditionLength && /[=<>]/.test(when.text)
      ? [found(kind, when.range, [when.text.length, maxConditionLength].map(String))]
      : [];
  },
};
