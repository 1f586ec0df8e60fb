import { sourceOf } from '../../authoring/translation/languages';
import type { Library } from '../../library/library';
import { dayNumber } from '../../report/days';
import { textsMissing } from '../../reply/promised';
import type { Sop } from '../../sop/model';
import { lastOf, lastWithHash } from '../approval/standing';
import { behindOf } from './behind';
import type { Behind } from './behind';
import { reviewedOn, reviewOf, soonDays } from './due';
import { unownedOf } from './unowned';

/** Why somebody has to look after an SOP; those first for which somebody waits, or which agents follow although nobody stands for them. */
export const reviewReasons = [
  'in-review',
  'changed',
  'reported',
  'overdue',
  'soon',
  'behind',
  'untranslated',
  'unowned',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** The age, in days, of what says neither when it was reviewed nor since when it holds: ten years. */
const unknownAge = 3650;

/** What there is to know of each reason. */
type Why =
  /** It waits for whoever approves it; by whom it was submitted, as far as that is known. */
  | { readonly why: 'in-review'; readonly by: string | undefined }
  /** It says something else than what was approved. */
  | { readonly why: 'changed'; readonly by: string }
  /** So many problems with it are reported and not closed. */
  | { readonly why: 'reported'; readonly reports: number }
  /** The day of its review has passed; or it is to be reviewed, and nothing says since when. */
  | { readonly why: 'overdue' }
  /** It is to be reviewed within `soonDays`. */
  | { readonly why: 'soon' }
  /** What it translates says something else by now. */
  | { readonly why: 'behind'; readonly source: Sop; readonly behind: Behind }
  /** Its replies lack languages that the library promises. */
  | { readonly why: 'untranslated'; readonly languages: readonly string[] }
  /** Nobody looks after it; or the one whom it names is not in the team. */
  | { readonly why: 'unowned'; readonly named: string | undefined };

/** An SOP that somebody has to look after, for one of the reasons. */
export type ToReview = Why & {
  readonly sop: Sop;
  /** The day on which its review is, or was, due; undefined when nothing says so. */
  readonly due: string | undefined;
  /** The day since which this is so, as far as anything says it. */
  readonly since: string | undefined;
  /** In how many cases it was followed, as far as that is known. */
  readonly uses: number | undefined;
};

/** Only what waits for one of the reasons. */
type ToReviewFor<R extends ReviewReason> = Extract<ToReview, { readonly why: R }>;

/** What has to be looked after, by reason, each with what does most harm first. */
export type ReviewLists = { readonly [R in ReviewReason]: readonly ToReviewFor<R>[] };

/** What is asked to know what is to be looked after. */
export interface ReviewQuestions {
  readonly library: Library;
  /** Such as `2026-03-31`. */
  readonly today: string;
  /** In how many cases each SOP was followed, by its id; undefined as long as they are not counted. */
  readonly uses: ReadonlyMap<string, number> | undefined;
  /** Whether an SOP says something else than what was approved. */
  readonly isChanged: (sop: Sop) => boolean;
  /** The days on which what is open on an SOP was reported. */
  readonly reportedOn: (sop: Sop) => readonly string[];
  /** By whom, and on which day, an SOP that is in review was submitted; undefined when nobody knows. */
  readonly submitted: (sop: Sop) => { readonly by: string; readonly on: string } | undefined;
}

/**
 * Which SOPs somebody has to look after, and why. What waits for long and is much used does most harm: each list is sorted by uses ×
 * age in days; where no use is known, by age alone. Age is for how long its review is overdue, it waits since it was submitted, it
 * was approved for the last time before it changed, the oldest report is open, or its source has been approved; of what is due soon,
 * how near that day is. Where none of these is known, how long ago it was reviewed; where that is not known either, ten years.
 */
export function reviewLists(questions: ReviewQuestions): ReviewLists {
  const lists: { [R in ReviewReason]: ToReviewFor<R>[] } = {
    'in-review': [],
    changed: [],
    reported: [],
    overdue: [],
    soon: [],
    behind: [],
    untranslated: [],
    unowned: [],
  };
  for (const sop of questions.library.sops)
    for (const one of reasonsOf(sop, questions)) (lists[one.why] as ToReview[]).push(one);
  const today = dayNumber(questions.today);
  for (const list of Object.values(lists) as ToReview[][]) {
    const ages = new Map(list.map((one) => [one, ageOf(one, today)]));
    const harm = (one: ToReview) => (one.uses ?? 0) * (ages.get(one) ?? 0);
    list.sort(
      (a, b) => harm(b) - harm(a) || (ages.get(b) ?? 0) - (ages.get(a) ?? 0) || (a.sop.title < b.sop.title ? -1 : 1),
    );
  }
  return lists;
}

/** Why somebody has to look after an SOP: nothing when all is well. */
function* reasonsOf(
  sop: Sop,
  { library, today, uses, isChanged, reportedOn, submitted }: ReviewQuestions,
): Generator<ToReview> {
  const config = library.config(sop.location.root);
  const review = reviewOf(sop, today);
  const common = { sop, due: review?.due, uses: uses && (uses.get(sop.id) ?? 0) };
  if (sop.status === 'in-review') {
    const { by, on } = submitted(sop) ?? {};
    yield { ...common, why: 'in-review', by, since: on };
  }
  if (isChanged(sop)) {
    const { by = '', on } = lastWithHash(sop.front.approvers) ?? {};
    yield { ...common, why: 'changed', by, since: on };
  }
  const reports = reportedOn(sop);
  if (reports.length > 0) {
    const [oldest] = [...reports].sort();
    yield { ...common, why: 'reported', reports: reports.length, since: oldest };
  }
  if (review && review.left < 0) yield { ...common, why: 'overdue', since: review.due };
  else if (review && review.left <= soonDays) yield { ...common, why: 'soon', since: undefined };
  const source = sop.front.translationOf && sourceOf(sop, library);
  const behind = source && behindOf(sop, source);
  if (behind) {
    const since = lastOf(source.front.approvers)?.on ?? reviewedOn(source.front);
    yield { ...common, why: 'behind', source, behind, since };
  }
  const languages = new Set<string>();
  for (const { missing } of textsMissing(sop, config)) for (const { lang } of missing) if (lang) languages.add(lang);
  if (languages.size > 0) yield { ...common, why: 'untranslated', languages: [...languages].sort(), since: undefined };
  const unowned = unownedOf(sop, config);
  if (unowned) yield { ...common, why: 'unowned', ...unowned, since: undefined };
}

/** For how many days this has been so; the nearer the day of a review that comes soon, the more. */
function ageOf({ why, sop, due, since = reviewedOn(sop.front) }: ToReview, today: number): number {
  if (why === 'soon') return due === undefined ? 0 : soonDays + 1 - (dayNumber(due) - today);
  return since === undefined ? unknownAge : Math.max(0, today - dayNumber(since));
}
