import type { FeedbackEntry, FollowUp, Outcome, Report } from './entry';

/** A report with all that was said and done about it since. */
export interface FeedbackThread {
  readonly report: Report;
  /** In the order of time. */
  readonly followUps: readonly FollowUp[];
  /** How it ended; undefined while it is open. */
  readonly end: FeedbackEnd | undefined;
}

export interface FeedbackEnd {
  readonly outcome: Outcome;
  /** The version of the SOP in which it is mended. */
  readonly version: string | undefined;
  readonly at: string;
  readonly by: string | undefined;
}

/**
 * The reports of some entries, which may come in any order and more than once: the same entry is taken once, what is about no
 * report is left out. Of a resolution and a reopening the later one counts; of two at the same time the one with the later id,
 * so that everybody sees the same.
 * @returns open ones first, the newest of each first.
 */
export function feedbackThreads(entries: Iterable<FeedbackEntry>): FeedbackThread[] {
  const reports = new Map<string, Report>();
  const followUps = new Map<string, Map<string, FollowUp>>();
  for (const entry of entries) {
    if (entry.does === 'report') reports.set(entry.id, entry);
    else if (!('counts' in entry)) {
      const own = followUps.get(entry.report) ?? new Map<string, FollowUp>();
      followUps.set(entry.report, own.set(entry.id, entry));
    }
  }
  return [...reports.values()]
    .map((report): FeedbackThread => {
      const all = [...(followUps.get(report.id)?.values() ?? [])].sort(byTime);
      return { report, followUps: all, end: endOf(all) };
    })
    .sort((a, b) => Number(a.end !== undefined) - Number(b.end !== undefined) || byTime(b.report, a.report));
}

function endOf(followUps: readonly FollowUp[]): FeedbackEnd | undefined {
  const last = followUps.filter(({ does }) => does !== 'answer').at(-1);
  if (last?.does !== 'resolve') return undefined;
  const { outcome = 'fixed', version, at, by } = last;
  return { outcome, version, at, by };
}

function byTime(a: Report | FollowUp, b: Report | FollowUp): number {
  return compare(a.at, b.at) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
