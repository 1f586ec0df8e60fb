import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { fileStart } from '../../sop/parsed-text';
import type { Problem } from '../../problem';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule, Subjects } from '../rule';

/** Whoever does not want to know need not ask. */
export const triggerCode = 'sop.trigger-fits-other';

const kind: ProblemKind = {
  code: triggerCode,
  severity: 'information',
  message:
    'For “{0}”, “{1}” ({2}) is suggested before this SOP, or as surely. Move it there, or write what sets this SOP apart.',
};

/** What customers say when they mean an SOP leads to that SOP. Told once somebody has asked what is suggested for it. */
export const triggerFitsOther: Rule<'library'> = {
  kinds: [kind],
  check: (subject) => upToMost(all(subject)),
};

function* all({ sop, rivals }: Subjects['library']): Generator<Problem> {
  if (rivals.length === 0) return;
  const places = new Map(
    [...marksOfKind(syntaxOf(sop).front, 'value')].map(({ path, text, inner }) => [`${path[0] ?? ''}\n${text}`, inner]),
  );
  for (const { text, sop: other } of rivals)
    yield found(kind, places.get(`triggers\n${text}`) ?? fileStart, [text, other.title, other.location.path]);
}
