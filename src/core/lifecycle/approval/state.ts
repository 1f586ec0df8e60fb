import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { standingOf } from './standing';
import type { Surroundings } from './surroundings';

/**
 * Where an SOP is on its way: a draft; waiting for whoever approves it; approved as it is; approved, but by nobody who says what they
 * approved; approved once, and changed since; or retired.
 */
export type ApprovalState = 'draft' | 'in-review' | 'approved' | 'unbound' | 'changed' | 'retired';

/** What can be done about the approval of an SOP. */
export type Move = 'submit' | 'approve' | 'request-changes' | 'withdraw' | 'reviewed-today' | 'retire';

/** Where an SOP is on its way to approval, and beyond. */
export function approvalState(sop: Sop, around: Surroundings): ApprovalState {
  if (sop.status !== 'approved') return sop.status;
  const standing = standingOf(sop, around);
  // What is kept is carried along before the next commit: until then it holds as it is.
  return standing === 'none' ? 'unbound' : standing === 'kept' ? 'approved' : standing;
}

/** Whether something can be done with an SOP in a state, as far as that alone decides. */
export function isPossible(
  move: Move,
  state: ApprovalState,
  { front }: Pick<Sop, 'front'>,
  { approval }: Pick<LibraryConfig, 'approval'>,
): boolean {
  switch (move) {
    case 'submit':
      return state === 'draft' || state === 'changed' || state === 'unbound';
    case 'approve':
      // Whoever may approve what they wrote need not hand it to themselves.
      return (
        state === 'in-review' ||
        state === 'changed' ||
        state === 'unbound' ||
        (state === 'draft' && approval === 'self')
      );
    case 'request-changes':
      return state === 'in-review';
    case 'withdraw':
      return state !== 'retired' && front.approvers.length > 0;
    case 'reviewed-today':
      return state === 'approved' || state === 'unbound';
    case 'retire':
      return true;
  }
}
