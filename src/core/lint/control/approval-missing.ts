import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { isWritten, placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.approval-missing',
  severity: 'warning',
  message:
    'This SOP is approved, but does not say by whom. Name who approved it under “approvers”, with the day; until somebody has, write “status: in-review”.',
  // Somebody may well have approved it.
  fix: ({ range }) => [{ ...replacement(range, 'in-review'), isPreferred: false }],
};

/** Approved is what somebody has approved. */
export const approvalMissing: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop }) =>
    sop.status === 'approved' && sop.front.approvers.length === 0 && !isWritten(sop, 'approvers')
      ? [found(kind, placeOf(sop, 'status'))]
      : [],
};
