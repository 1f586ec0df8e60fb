import type { Approval, Sop } from '../../sop/model';
import { wholeHashOf } from './read-hash';
import type { Surroundings } from './surroundings';

/** Whether an approval says by its hash, or by its beginning, that what is read in an SOP was approved. */
export function isBound({ hash }: Approval, sop: Sop, around: Surroundings): boolean {
  return hash !== undefined && hash !== '' && wholeHashOf(sop, around).startsWith(hash.toLowerCase());
}

/** Whether one of some approvals says by its hash that what is read in an SOP was approved. */
export function isBoundTo(approvals: readonly Approval[], sop: Sop, around: Surroundings): boolean {
  return approvals.some((one) => isBound(one, sop, around));
}
