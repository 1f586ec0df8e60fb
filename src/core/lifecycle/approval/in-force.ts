import type { Sop } from '../../sop/model';
import { standingOf } from './standing';
import type { Surroundings } from './surroundings';

/**
 * Why an SOP is not in force: its status, its effective day has not come, or it says something else than what was approved
 * (`changed`).
 */
export type NotInForce = 'draft' | 'in-review' | 'retired' | 'not-yet' | 'changed';

/**
 * Why an SOP is not in force on a day; undefined when it is. Agents are offered the replies of what is in force, and nothing else.
 * @param today such as `2026-08-01`.
 */
export function whyNotInForce(sop: Sop, today: string, around: Surroundings): NotInForce | undefined {
  if (sop.status !== 'approved') return sop.status;
  if (!isDayCome(sop, today)) return 'not-yet';
  return standingOf(sop, around) === 'changed' ? 'changed' : undefined;
}

/** Whether an SOP is in force on a day, such as `2026-08-01`. */
export function isInForce(sop: Sop, today: string, around: Surroundings): boolean {
  return whyNotInForce(sop, today, around) === undefined;
}

/** Whether an SOP is to be in force by its status and its day: what it says is not looked at, so that no file is read. */
export function isMeantToHold(sop: Pick<Sop, 'status' | 'front'>, today: string): boolean {
  return sop.status === 'approved' && isDayCome(sop, today);
}

function isDayCome({ front: { effective } }: Pick<Sop, 'front'>, today: string): boolean {
  return effective === undefined || effective <= today;
}
