import type { Approval, Sop } from '../../sop/model';
import type { Surroundings } from './surroundings';
import { isHashOf, whatIsRead } from './what-is-read';

/**
 * What the approvals of an SOP are worth: there are none; the last one does not say what was approved, and is taken at its word;
 * what is read now was approved; or it is another than what was.
 */
export type Standing = 'none' | 'unbound' | 'approved' | 'changed';

/** What the approvals of an SOP are worth. Of several one suffices that holds of what is read now. */
export function standingOf(sop: Sop, around: Surroundings): Standing {
  const { approvers } = sop.front;
  const last = lastOf(approvers);
  if (!last) return 'none';
  const hashes = approvers.flatMap(({ hash }) => hash ?? []);
  if (hashes.length === 0) return 'unbound';
  const read = whatIsRead(sop, around);
  if (hashes.some((hash) => isHashOf(hash, read))) return 'approved';
  return last.hash === undefined ? 'unbound' : 'changed';
}

/** The last approval: the latest by its day; of those of one day, or where one names none, the last written. */
export function lastOf(approvals: readonly Approval[]): Approval | undefined {
  return approvals.reduce<Approval | undefined>(
    (last, one) => (last?.on !== undefined && one.on !== undefined && one.on < last.on ? last : one),
    undefined,
  );
}
