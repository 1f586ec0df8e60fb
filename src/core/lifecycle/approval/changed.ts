import type { Sop } from '../../sop/model';
import { standingOf } from './standing';
import type { Surroundings } from './surroundings';

/** Whether an SOP that is called approved says something else than what was. */
export function isChangedSinceApproval(sop: Sop, around: Surroundings): boolean {
  return sop.status === 'approved' && standingOf(sop, around) === 'changed';
}
