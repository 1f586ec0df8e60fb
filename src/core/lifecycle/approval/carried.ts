import type { Approval, Sop } from '../../sop/model';
import { isBound, isBoundTo } from './bound';
import type { Surroundings } from './surroundings';

/**
 * The approval of an SOP that holds because nothing but spelling was changed since the last commit, where the library allows that: it
 * is bound to the text of that commit, which was approved. Undefined when there is none.
 */
export function carriedFrom(sop: Sop, around: Surroundings): Approval | undefined {
  const committed = around.committed(sop.location.uri);
  if (!committed || !keepsApproval(committed, sop, around)) return undefined;
  return sop.front.approvers.findLast((one) => isBound(one, committed, around));
}

/** Whether the approval of one text of an SOP may be carried along to another, which differs in spelling alone. */
export function keepsApproval(before: Sop, after: Sop, around: Surroundings): boolean {
  return (
    around.config(after.location.root).approvalKept === 'spelling' &&
    before.status === 'approved' &&
    isBoundTo(before.front.approvers, before, around) &&
    around.spelling?.(before, after, around) === true
  );
}
