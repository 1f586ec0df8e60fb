import type { Sop } from '../sop/model';
import { dayNumber, dayText } from './days';
import type { Figure } from './measures';
import type { StaleSop } from './report';
import { share } from './tally';

const minutesPerDay = 24 * 60;

/**
 * Which approved SOPs are reviewed in time. One without `review-every` is never due; one with it that says neither when it was
 * reviewed nor since when it holds is.
 * @param today such as `2026-03-31`.
 */
export function freshnessOf(
  sops: Iterable<Pick<Sop, 'id' | 'title' | 'status' | 'front' | 'location'>>,
  today: string,
): { readonly figure: Figure; readonly stale: StaleSop[] } {
  const stale: StaleSop[] = [];
  let approved = 0;
  for (const { id, title, status, front, location } of sops) {
    if (status !== 'approved') continue;
    approved++;
    if (front.reviewEvery === undefined) continue;
    const since = front.lastReviewed ?? front.effective;
    const due = since === undefined ? undefined : dayNumber(since) + Math.floor(front.reviewEvery / minutesPerDay);
    if (due === undefined || due < dayNumber(today))
      stale.push({ sop: id, title, uri: location.uri, ...(due === undefined ? {} : { due: dayText(due) }) });
  }
  stale.sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.sop, b.sop));
  return { figure: share('freshness', approved - stale.length, approved), stale };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
