import { textsOf } from '../texts-of';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = { code: 'reply.empty', severity: 'warning', message: 'This reply has no text.' };

/** A reply must say something. */
export const replyEmpty: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const { text, infoRange } of variants) if (!text.trim()) yield found(kind, infoRange);
  },
};
