import type { Approval, Sop } from '../../sop/model';
import { isBoundTo } from './bound';
import { carriedFrom } from './carried';
import type { Surroundings } from './surroundings';

/**
 * What the approvals of an SOP are worth: there are none; none says what was approved, so the last one is taken at its word;
 * what is read now was approved; what was approved is in the last commit, and only its spelling was changed since, where the library
 * allows that: the approval holds, and is yet to be carried along; or what is read is another than what was approved.
 */
export type Standing = 'none' | 'unbound' | 'approved' | 'kept' | 'changed';

/**
 * What the approvals of an SOP are worth. Of several one suffices that holds of what is read now. Once one has a hash, none without
 * outweighs it: it would hold of anything. Costs nothing where no approval has a hash; otherwise it is worked out once, until something
 * changes that is read.
 */
export function standingOf(sop: Sop, around: Surroundings): Standing {
  const { approvers } = sop.front;
  if (approvers.length === 0) return 'none';
  if (!lastWithHash(approvers)) return 'unbound';
  if (isBoundTo(approvers, sop, around)) return 'approved';
  return carriedFrom(sop, around) ? 'kept' : 'changed';
}

/** The last approval that says what was approved, or tries to; undefined when none does. */
export function lastWithHash(approvals: readonly Approval[]): Approval | undefined {
  return lastOf(approvals.filter(({ hash }) => hash !== undefined));
}

/** The last approval: the latest by its day; of those of one day, or where one names none, the last written. */
export function lastOf(approvals: readonly Approval[]): Approval | undefined {
  return approvals.reduce<Approval | undefined>(
    (last, one) => (last?.on !== undefined && one.on !== undefined && one.on < last.on ? last : one),
    undefined,
  );
}
