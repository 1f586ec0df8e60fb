import { dayNumber, dayText } from '../../report/days';
import type { FrontMatter, Sop } from '../../sop/model';

const minutesPerDay = 24 * 60;

/** So many days before an SOP is due it is told of: time enough to ask somebody. */
export const soonDays = 30;

/** What says when an SOP is to be reviewed. */
export type ReviewDates = Pick<FrontMatter, 'lastReviewed' | 'effective' | 'reviewEvery'> &
  Partial<Pick<FrontMatter, 'approvers'>>;

/** The next review of an approved SOP. */
export interface NextReview {
  /** The day on which it is, or was, due; undefined when nothing says so. */
  readonly due: string | undefined;
  /** Days until then; less than none when it is overdue. */
  readonly left: number;
}

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
  const { reviewEvery } = dates;
  const since = reviewedOn(dates);
  if (reviewEvery === undefined || since === undefined) return undefined;
  const due = dayNumber(since) + Math.floor(reviewEvery / minutesPerDay);
  return due > lastWritten ? undefined : dayText(due);
}

/** The last day that has four digits for its year. */
const lastWritten = dayNumber('9999-12-31');

/**
 * When an SOP is to be reviewed; undefined when it is not, as it is not approved or does not say how often.
 * @param today such as `2026-03-31`.
 */
export function reviewOf(
  { status, front }: Pick<Sop, 'status'> & { readonly front: ReviewDates },
  today: string,
): NextReview | undefined {
  if (status !== 'approved' || front.reviewEvery === undefined) return undefined;
  const due = nextReview(front);
  return { due, left: due === undefined ? daysWithout(front) : dayNumber(due) - dayNumber(today) };
}

/** Without a day to be reviewed: never, when that day lies beyond all calendars; at once, when nothing says from when to count. */
function daysWithout(front: ReviewDates): number {
  return reviewedOn(front) === undefined ? -1 : Infinity;
}
