import { lastOf, standingOf } from '../../lifecycle/approval/standing';
import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.changed-since-approval',
  severity: 'warning',
  message:
    'This SOP has changed since {0} approved it, so nobody has approved what it says now. Have it approved again; until then, write “status: in-review”.',
  fix: ({ range }) => [{ ...replacement(range, 'in-review'), isPreferred: false }],
};

/** An approval that says what was approved holds of nothing else. */
export const changedSinceApproval: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const by = lastOf(sop.front.approvers)?.by;
    if (sop.status !== 'approved' || by === undefined || standingOf(sop, library) !== 'changed') return [];
    return [found(kind, placeOf(sop, 'status'), [library.config(sop.location.root).team.get(by)?.name ?? by])];
  },
};
