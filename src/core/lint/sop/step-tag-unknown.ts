import { stepsOf } from '../../sop/model';
import { nearestKeyword } from '../../sop/step-tag';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.step-tag-unknown',
  severity: 'warning',
  message: '“{0}” is not a step tag. Use #id, a duration such as 5m, @role, optional, protocol or discretion.',
  fix: replaceBySuggestion,
};

/** Every word in a step's tag must mean something. */
export const stepTagUnknown: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const step of stepsOf(body))
      for (const { text, range } of step.unknownTags) yield found(kind, range, [text], nearestKeyword(text));
  },
};
