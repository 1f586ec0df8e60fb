import type { Approval, Sop } from '../../sop/model';
import { wholeHashOf } from './read-hash';
import { isSpellingAlone } from './spelling';
import type { Surroundings } from './surroundings';
import { isHashOf } from './what-is-read';

/**
 * What the approvals of an SOP are worth: there are none; the last one does not say what was approved, and is taken at its word;
 * what is read now was approved; what was approved is in the last commit, and only its spelling was changed since, where the library
 * allows that: the approval holds, and is yet to be carried along; or what is read is another than what was approved.
 */
export type Standing = 'none' | 'unbound' | 'approved' | 'kept' | 'changed';

/**
 * What the approvals of an SOP are worth. Of several one suffices that holds of what is read now. Costs nothing where no approval
 * has a hash; otherwise it is worked out once, until something changes that is read.
 */
export function standingOf(sop: Sop, around: Surroundings): Standing {
  const { approvers } = sop.front;
  const last = lastOf(approvers);
  if (!last) return 'none';
  if (approvers.every(({ hash }) => hash === undefined)) return 'unbound';
  if (isBoundTo(approvers, sop, around)) return 'approved';
  if (last.hash === undefined) return 'unbound';
  return isKept(sop, around) ? 'kept' : 'changed';
}

/** The last approval: the latest by its day; of those of one day, or where one names none, the last written. */
export function lastOf(approvals: readonly Approval[]): Approval | undefined {
  return approvals.reduce<Approval | undefined>(
    (last, one) => (last?.on !== undefined && one.on !== undefined && one.on < last.on ? last : one),
    undefined,
  );
}

/** Only the last commit says what was approved: it holds the text to which the same approval is bound. */
function isKept(sop: Sop, around: Surroundings): boolean {
  if (around.config(sop.location.root).approvalKept !== 'spelling') return false;
  const committed = around.committed(sop.location.uri);
  return (
    committed?.status === 'approved' &&
    isBoundTo(committed.front.approvers, committed, around) &&
    isSpellingAlone(committed, sop, around)
  );
}

/** Whether one of some approvals says by its hash that what is read in an SOP was approved. */
function isBoundTo(approvals: readonly Approval[], sop: Sop, around: Surroundings): boolean {
  const hashes = approvals.flatMap(({ hash }) => hash ?? []);
  if (hashes.length === 0) return false;
  const whole = wholeHashOf(sop, around);
  return hashes.some((hash) => isHashOf(hash, whole));
}
