import type { FrontMatter, Sop } from '../sop/model';
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
    const due = dueDay(front);
    if (due === undefined || due < dayNumber(today))
      stale.push({ sop: id, title, uri: location.uri, ...(due === undefined ? {} : { due: dayText(due) }) });
  }
  stale.sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.sop, b.sop));
  return { figure: share('freshness', approved - stale.length, approved), stale };
}

/** What says when an SOP is to be reviewed. */
export type ReviewDates = Pick<FrontMatter, 'lastReviewed' | 'effective' | 'reviewEvery'> &
  Partial<Pick<FrontMatter, 'approvers'>>;

/** The day from which the time until the next review counts; undefined when nothing says so. Who approves a text has looked through it. */
export function reviewedOn({
  lastReviewed,
  effective,
  approvers = [],
}: Omit<ReviewDates, 'reviewEvery'>): string | undefined {
  return (
    lastReviewed ??
    effective ??
    approvers
      .flatMap(({ on }) => on ?? [])
      .sort()
      .at(-1)
  );
}

/** The day on which an SOP is to be reviewed next, such as `2026-03-31`; undefined when nothing says so. */
export function nextReview(dates: ReviewDates): string | undefined {
  const due = dueDay(dates);
  return due === undefined || due > lastWritten ? undefined : dayText(due);
}

/** The last day that has four digits for its year. */
const lastWritten = dayNumber('9999-12-31');

function dueDay(dates: ReviewDates): number | undefined {
  const { reviewEvery } = dates;
  const since = reviewedOn(dates);
  if (reviewEvery === undefined || since === undefined) return undefined;
  return dayNumber(since) + Math.floor(reviewEvery / minutesPerDay);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
