import type { FeedbackThread } from '../lifecycle/feedback/threads';
import { dayNumber } from './days';
import type { DayRange } from './periods';
import type { FeedbackCounts, FeedbackPart, FeedbackRow } from './report';
import { smallGroup, smallGroups } from './small-groups';
import { percentile, roundTo } from './statistics';

/** A report on a procedure as it is counted: its days, and none of its words. */
interface Counted {
  readonly reported: string;
  /** Undefined while it is open. */
  readonly closed: string | undefined;
}

interface OfSop {
  readonly all: Counted[];
  /** The days of the wishes, which are no problems. */
  readonly wishes: string[];
  /** By step: the words of the newest report, and how many are open. */
  readonly steps: Map<string, { readonly text: string; open: number }>;
}

/**
 * Counts what agents reported of procedures, by the days in files (UTC): those of a report without a name have no time.
 * @param isAsked whether reports on an SOP, by its id, are asked for. @param titleOf what it is called.
 * @returns undefined where there is nothing to tell.
 */
export function countFeedback(
  threads: readonly FeedbackThread[],
  { since, until }: DayRange,
  isAsked: (sop: string) => boolean,
  titleOf: (sop: string) => string,
): FeedbackPart | undefined {
  const bySop = new Map<string, OfSop>();
  for (const { report, end } of threads) {
    const { sop, step, words, kind } = report;
    const reported = dayOf(report.at);
    if (reported > until || !isAsked(sop)) continue;
    // What was closed later was open then.
    const closed = end && dayOf(end.at) <= until ? dayOf(end.at) : undefined;
    const one = bySop.get(sop) ?? { all: [], wishes: [], steps: new Map<string, { text: string; open: number }>() };
    bySop.set(sop, one);
    if (kind === 'easier') {
      one.wishes.push(reported);
      continue;
    }
    one.all.push({ reported, closed });
    if (closed !== undefined || step === undefined) continue;
    const known = one.steps.get(step) ?? { text: words ?? step, open: 0 };
    known.open++;
    one.steps.set(step, known);
  }
  if (bySop.size === 0) return undefined;
  const all = [...bySop.values()].flatMap((one) => one.all);
  const wishes = [...bySop.values()].flatMap((one) => one.wishes);
  const counted = [...bySop].map(([sop, one]) => ({
    sop,
    ...one,
    counts: countsOf(one.all, one.wishes, { since, until }),
  }));
  const few = smallGroups(new Map(counted.map(({ sop, counts }) => [sop, counts.closed])));
  const rows = counted
    .filter(({ counts: { open, reported, closed, wishes } }) => open + reported + closed + wishes > 0)
    .map(({ sop, steps, counts: { daysToClose, ...counts } }): FeedbackRow => ({
      sop,
      title: titleOf(sop),
      ...counts,
      ...(daysToClose === undefined || few.has(sop) ? {} : { daysToClose }),
      ...mostReported(steps),
    }))
    .sort((a, b) => b.open - a.open || compare(a.oldest ?? '', b.oldest ?? '') || compare(a.sop, b.sop));
  return { ...countsOf(all, wishes, { since, until }), rows };
}

function countsOf(all: readonly Counted[], wishes: readonly string[], { since, until }: DayRange): FeedbackCounts {
  const isInside = (day: string) => day >= since && day <= until;
  const open = all.flatMap(({ reported, closed }) => (closed === undefined ? [reported] : [])).sort(compare);
  const took = all.flatMap(({ reported, closed }) =>
    closed !== undefined && isInside(closed) ? [Math.max(0, dayNumber(closed) - dayNumber(reported))] : [],
  );
  const sorted = Float64Array.from(took).sort();
  const [median, p90] = [percentile(sorted, 0.5), percentile(sorted, 0.9)];
  return {
    open: open.length,
    ...(open[0] === undefined ? {} : { oldest: open[0] }),
    reported: all.filter(({ reported }) => isInside(reported)).length,
    closed: took.length,
    wishes: wishes.filter(isInside).length,
    ...(took.length < smallGroup || median === undefined || p90 === undefined
      ? {}
      : { daysToClose: { median: roundTo(median, 2), p90: roundTo(p90, 2) } }),
  };
}

/** The step with most open reports; that reported last where there are several. */
function mostReported(steps: OfSop['steps']): Pick<FeedbackRow, 'step'> {
  const [first] = [...steps].sort(([, a], [, b]) => b.open - a.open);
  return first ? { step: { id: first[0], text: first[1].text } } : {};
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
