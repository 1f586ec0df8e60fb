import { lastOf, standingOf } from '../../lifecycle/approval/standing';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { approverName, dayPlaceOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.approval-unbound',
  severity: 'information',
  message:
    'The approval by {0} does not say what was approved, so it is taken to hold of whatever this SOP says. Have it approved again: the new approval names a hash of the text.',
};

/**
 * An approval without a hash holds, whatever is changed: nobody is told when that matters. All that were written by hand are such, so it is
 * told only where the library has decided what keeps an approval.
 */
export const approvalUnbound: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const last = lastOf(sop.front.approvers);
    if (library.config(sop.location.root).approvalKept === undefined) return [];
    if (sop.status !== 'approved' || last === undefined || standingOf(sop, library) !== 'unbound') return [];
    return [found(kind, dayPlaceOf(sop, last), [approverName(last, sop, library)])];
  },
};
