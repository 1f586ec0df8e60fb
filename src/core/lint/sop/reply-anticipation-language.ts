import { baseLanguage } from '../../reply/choose';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.anticipation-language',
  severity: 'warning',
  message:
    '“{0}” is not answered in “{1}”, a language that replies of this SOP are in. Add a text with “anticipate lang={1}”.',
};

/** A question is answered before it is asked in each language that customers are answered in. */
export const replyAnticipationLanguage: Rule<'sop'> = {
  kinds: [kind],
  *check({ front, body }) {
    const languagesOf = (replies: typeof body.replies) =>
      new Set(replies.flatMap(({ variants }) => variants.map(({ lang }) => baseLanguage(lang ?? front.lang ?? ''))));
    const spoken = [...languagesOf(body.replies)].filter(Boolean);
    for (const one of body.anticipations) {
      const own = languagesOf([one]);
      for (const lang of spoken) if (!own.has(lang)) yield found(kind, one.range, [one.title, lang]);
    }
  },
};
