import { replacement } from '../fix';
import { textsOf } from '../texts-of';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.fence-odd',
  severity: 'information',
  message: '“{0}” is read as the beginning of a reply. Write it as it is meant.',
  fix: ({ range, suggestion = '' }) => [replacement(range, suggestion)],
};

/** What stands behind the fence of a reply is `reply` and its attributes, such as `lang=es`. */
export const replyFenceOdd: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const { odd } of variants) if (odd) yield found(kind, odd.range, [odd.text], odd.meant);
  },
};
