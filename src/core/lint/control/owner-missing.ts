import { needsOwner } from '../../lifecycle/reviews/unowned';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { addingKey, isWritten, placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.owner-missing',
  severity: 'warning',
  message:
    'Nobody looks after this SOP: what agents report of it, and its reviews, reach nobody. Add “owner: …” with a member of the team.',
  // Who wrote it may not be who looks after it.
  fix: (_, file) => (file.sop?.front.authors ?? []).slice(0, 3).flatMap(({ text }) => addingKey(file, 'owner', text)),
};

/** Whatever agents follow, or soon will, needs somebody who looks after it. */
export const ownerMissing: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop }) =>
    needsOwner(sop) && sop.front.owner === undefined && !isWritten(sop, 'owner')
      ? [found(kind, placeOf(sop, 'status'))]
      : [],
};
