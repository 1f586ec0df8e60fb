import { dayNumber } from '../../report/days';
import type { Basis, FrontMatter } from '../../sop/model';

const minutesPerDay = 24 * 60;
/** Where nothing says how often an SOP is reviewed, its laws are looked up once a year. */
const usualDays = 365;

/** Whether what an SOP rests on is known to hold still. `future`: the day it was checked on is still to come. */
export type BasisState = 'checked' | 'old' | 'unchecked' | 'future';

/**
 * How far somebody may rely on a law that an SOP names: it was checked no longer ago than the SOP is to be reviewed.
 * @param today such as `2026-03-31`.
 */
export function basisState(
  { checked }: Pick<Basis, 'checked'>,
  { reviewEvery }: Pick<FrontMatter, 'reviewEvery'>,
  today: string,
): BasisState {
  if (checked === undefined) return 'unchecked';
  const age = dayNumber(today) - dayNumber(checked);
  const most = reviewEvery === undefined ? usualDays : Math.max(1, Math.floor(reviewEvery / minutesPerDay));
  return age < 0 ? 'future' : age > most ? 'old' : 'checked';
}
