import { reviewOf } from '../lifecycle/reviews/due';
import type { Sop } from '../sop/model';
import type { Figure } from './measures';
import type { StaleSop } from './report';
import { share } from './tally';

/**
 * Which approved SOPs are reviewed in time: those are not whose review is overdue in the view of reviews, too.
 * @param today such as `2026-03-31`.
 */
export function freshnessOf(
  sops: Iterable<Pick<Sop, 'id' | 'title' | 'status' | 'front' | 'location'>>,
  today: string,
): { readonly figure: Figure; readonly stale: StaleSop[] } {
  const stale: StaleSop[] = [];
  let approved = 0;
  for (const sop of sops) {
    if (sop.status !== 'approved') continue;
    approved++;
    const { due, left } = reviewOf(sop, today) ?? { due: undefined, left: Infinity };
    const { id, title, location } = sop;
    if (left < 0) stale.push({ sop: id, title, uri: location.uri, ...(due === undefined ? {} : { due }) });
  }
  stale.sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.sop, b.sop));
  return { figure: share('freshness', approved - stale.length, approved), stale };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
