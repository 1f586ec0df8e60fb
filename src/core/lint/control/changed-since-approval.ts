import { carriedFrom } from '../../lifecycle/approval/carried';
import { approvalHashOf } from '../../lifecycle/approval/read-hash';
import { lastWithHash, standingOf } from '../../lifecycle/approval/standing';
import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { approvalPlaceOf, approverName, placeOf } from './front-places';

const changed: ProblemKind = {
  code: 'sop.changed-since-approval',
  severity: 'warning',
  message:
    'This SOP has changed since {0} approved it, so nobody has approved what it says now. Have it approved again; until then, write “status: in-review”.',
  fix: ({ range }) => [{ ...replacement(range, 'in-review'), isPreferred: false }],
};
const kept: ProblemKind = {
  code: 'sop.approval-to-carry',
  severity: 'warning',
  message:
    'Only spelling was corrected since {0} approved this SOP, so the approval holds until this is committed. Carry it along: write “hash: {1}”.',
  fix: ({ range, args: [, hash = ''] }) => [replacement(range, hash)],
};

/** An approval that says what was approved holds of nothing else, but for corrected spelling where the library allows it. */
export const changedSinceApproval: Rule<'library'> = {
  kinds: [changed, kept],
  check({ sop, library }) {
    const last = lastWithHash(sop.front.approvers);
    if (sop.status !== 'approved' || last === undefined) return [];
    const standing = standingOf(sop, library);
    if (standing === 'changed') return [found(changed, placeOf(sop, 'status'), [approverName(last, sop, library)])];
    const carried = standing === 'kept' ? carriedFrom(sop, library) : undefined;
    if (!carried) return [];
    const args = [approverName(carried, sop, library), approvalHashOf(sop, library)];
    return [found(kept, approvalPlaceOf(sop, carried, 'hash'), args)];
  },
};
