import { dayNumber } from '../../report/days';
import { nextReview, reviewedOn } from '../../report/freshness';
import type { ReviewDates } from '../../report/freshness';
import type { FrontMatter, Sop } from '../../sop/model';

/** So many days before an SOP is due it is told of: time enough to ask somebody. */
const soonDays = 30;
/** The age, in days, of what says neither when it was reviewed nor since when it holds: ten years. */
const unknownAge = 3650;

type Reviewed = Pick<Sop, 'id' | 'title' | 'status' | 'location'> & {
  readonly front: ReviewDates & Pick<FrontMatter, 'owner'>;
};

/** The next review of an approved SOP. */
export interface NextReview {
  /** The day on which it is, or was, due; undefined when nothing says so. */
  readonly due: string | undefined;
  /** Days until then; less than none when it is overdue. */
  readonly left: number;
}

/**
 * When an SOP is to be reviewed; undefined when it is not, as it is not approved or does not say how often.
 * @param today such as `2026-03-31`.
 */
export function reviewOf({ status, front }: Pick<Reviewed, 'status' | 'front'>, today: string): NextReview | undefined {
  if (status !== 'approved' || front.reviewEvery === undefined) return undefined;
  const due = nextReview(front);
  return { due, left: due === undefined ? daysWithout(front) : dayNumber(due) - dayNumber(today) };
}

/** An SOP that somebody has to look after. */
export interface ToReview<T> {
  readonly sop: T;
  /** The day on which it is, or was, to be reviewed; undefined when nothing says so. */
  readonly due: string | undefined;
  /** In how many cases it was followed, as far as that is known. */
  readonly uses: number | undefined;
}

/** What has to be looked after in a library. Each list begins with what does most harm. */
export interface ReviewLists<T> {
  /** Approved, and the day of its review has passed; or it is to be reviewed, and nothing says since when. */
  readonly overdue: readonly ToReview<T>[];
  /** Approved, and to be reviewed within `soonDays`. */
  readonly soon: readonly ToReview<T>[];
  /** Waiting for whoever approves it. */
  readonly inReview: readonly ToReview<T>[];
  /** Nobody looks after it; those that are retired need nobody. */
  readonly unowned: readonly ToReview<T>[];
}

/**
 * Which SOPs somebody has to look after. What is old and much used does most harm: it is sorted by uses × days since the last
 * review; where no use is known, by age alone.
 * @param today such as `2026-03-31`. @param uses by an SOP's id; undefined as long as they are not counted.
 */
export function reviewLists<T extends Reviewed>(
  sops: Iterable<T>,
  today: string,
  uses: ReadonlyMap<string, number> | undefined,
): ReviewLists<T> {
  const day = dayNumber(today);
  const overdue: ToReview<T>[] = [];
  const soon: ToReview<T>[] = [];
  const inReview: ToReview<T>[] = [];
  const unowned: ToReview<T>[] = [];
  for (const sop of sops) {
    const { front, status } = sop;
    const due = nextReview(front);
    const one: ToReview<T> = { sop, due, uses: uses && (uses.get(sop.id) ?? 0) };
    const { left } = reviewOf(sop, today) ?? { left: Infinity };
    if (left < 0) overdue.push(one);
    else if (left <= soonDays) soon.push(one);
    if (status === 'in-review') inReview.push(one);
    if (status !== 'retired' && front.owner === undefined) unowned.push(one);
  }
  const byHarm = (a: ToReview<T>, b: ToReview<T>) =>
    (b.uses ?? 0) * ageOf(b.sop, day) - (a.uses ?? 0) * ageOf(a.sop, day) ||
    ageOf(b.sop, day) - ageOf(a.sop, day) ||
    (a.sop.title < b.sop.title ? -1 : 1);
  for (const list of [overdue, soon, inReview, unowned]) list.sort(byHarm);
  return { overdue, soon, inReview, unowned };
}

/** Without a day to be reviewed: never, when that day lies beyond all calendars; at once, when nothing says from when to count. */
function daysWithout(front: Reviewed['front']): number {
  return reviewedOn(front) === undefined ? -1 : Infinity;
}

/** Days since it was last reviewed. */
function ageOf({ front }: Reviewed, today: number): number {
  const since = reviewedOn(front);
  return since === undefined ? unknownAge : Math.max(0, today - dayNumber(since));
}
