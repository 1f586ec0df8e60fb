import type { Goal } from '../library/config';
import type { FeedbackThread } from '../lifecycle/feedback/threads';
import type { ForAuthors } from '../lifecycle/signals/for-authors';
import { folderOf } from '../library/path';
import type { Sop } from '../sop/model';
import { Counting } from './counting';
import { dayNumber, Days, dayText, firstDay, lastDay, msPerDay, reportable } from './days';
import { countFeedback } from './feedback';
import { fits, isFiltered, isWithin } from './filter';
import { firstThings } from './first/first-things';
import { unusedOf } from './first/unused';
import type { UnusedSop } from './first/unused';
import { freshnessOf } from './freshness';
import { GoalCounting } from './goal-counting';
import type { CaseDigest } from './observation';
import { instantsOf, rangeBefore, unitFor } from './periods';
import type { DayRange, PeriodUnit } from './periods';
import type { Report, ReportFilter } from './report';
import { dismissedOf, searchRows } from './searches';
import { mostHints } from './step-tally';
import { versionEffects } from './versions';

/** Days in which the periods of any goal and the one before lie: two quarters, and the part of one that is not whole. */
const longestGoal = 3 * 92;
/** So long before the first case reports of problems may have been made; milliseconds in a year. */
const mostYears = 5;
const msPerYear = 365 * msPerDay;

/** What a library says that a report goes by. */
export interface ReportLibrary {
  readonly goals: readonly Goal[];
  readonly sops: Iterable<Pick<Sop, 'location' | 'version'> & UnusedSop>;
  /** What the team wants to be for its customers; one for each library that says so. */
  readonly visions?: readonly string[];
  /** What a category is called. */
  categoryTitle(folder: string): string;
  /** What a channel is called. */
  channelTitle?(channel: string): string;
  /** What a rule is called, by its facts as the terms of cases name it. */
  ruleTitle?(rule: string): string;
  /** What a kind of customer is called. */
  tierTitle?(tier: string): string;
  /** The text of a step, or of an answer, as people read it: with the constants of its library, and labels for variables. */
  stepText?(sop: string, text: string): string;
  /** What a reply of an SOP is called. */
  replyTitle?(sop: string, reply: string): string;
}

/** What a report is asked for. */
export interface ReportRequest {
  /** The first day; that of the first case, or report of a problem, when it is left out. */
  readonly since?: string | undefined;
  /** The last day; today when it is left out. */
  readonly until?: string | undefined;
  /** What the series over time goes by; what suits the length when it is left out. */
  readonly unit?: PeriodUnit | undefined;
  readonly filter?: ReportFilter | undefined;
  /** The zone whose midnights part the days; UTC when it is left out. */
  readonly timezone?: string | undefined;
  /** Now, ms since 1970 UTC. */
  readonly now: number;
  readonly library?: ReportLibrary | undefined;
  /** What agents reported of the library's procedures; nothing is said of it when it is left out. */
  readonly feedback?: readonly FeedbackThread[] | undefined;
  /** What agents shared of some days, against the library as it is now; nothing is said of it when it is left out. */
  readonly signals?: ((days: DayRange) => readonly ForAuthors[]) | undefined;
}

/**
 * Works out a report. Takes time in proportion to the number of observations: they are looked at once to see which groups are
 * too small to be shown, and once to count them.
 */
export function aggregate(cases: readonly CaseDigest[], request: ReportRequest): Report {
  const { now, library, filter = {}, feedback: threads = [] } = request;
  const [first, last] = extent(cases, threads, now);
  const [askedSince, askedUntil] = [request.since, request.until].map((day) =>
    day === undefined ? undefined : reportable(day),
  );
  const [from, to] = [
    Math.min(first, instantOf(askedSince) ?? first),
    Math.max(last, instantOf(askedSince) ?? last, instantOf(askedUntil) ?? last),
  ];
  // What is compared lies before: as long a time, or the period before that of a goal.
  const days = new Days(request.timezone, from - (to - from) - longestGoal * msPerDay, to);
  const today = dayText(days.dayOf(now));
  // Who asks for days to come alone gets the first of them.
  const until = askedUntil ?? later(today, askedSince ?? today);
  const since = askedSince ?? earlier(reportable(dayText(days.dayOf(first))), until);
  const range: DayRange = { since, until };
  const before = askedSince === undefined ? undefined : rangeBefore(range);
  const counting = new Counting(cases, filter, range, before, request.unit ?? unitFor(range), days);
  const goals = new GoalCounting(library?.goals ?? [], until, days);
  for (const one of cases) {
    counting.take(one);
    goals.take(one);
  }
  const sops = [...(library?.sops ?? [])];
  const fresh = library && freshnessOf(sops, today);
  const { hints, ...counted } = counting.result(
    {
      category: (folder) => library?.categoryTitle(folder) ?? folder,
      channel: (channel) => library?.channelTitle?.(channel) ?? channel,
      rule: (rule) => library?.ruleTitle?.(rule) ?? rule,
      tier: (tier) => library?.tierTitle?.(tier) ?? tier,
      step: (sop, text) => library?.stepText?.(sop, text) ?? text,
      reply: (sop, reply) => library?.replyTitle?.(sop, reply) ?? reply,
    },
    fresh?.figure,
  );
  const sopOf = new Map(sops.map((sop) => [sop.id, sop]));
  const titleOf = (id: string) => sopOf.get(id)?.title ?? counting.sopTitle(id);
  const feedback = countFeedback(
    filter.channel === undefined ? threads : [],
    range,
    (id) => isAbout(id, sopOf.get(id)?.location.path, filter),
    titleOf,
  );
  const { used } = counting;
  const signals = isFiltered(filter) ? [] : (request.signals?.(range) ?? []);
  const searches = searchRows(signals);
  const dismissed = dismissedOf(signals).map((one) => ({ ...one, title: titleOf(one.sop) }));
  const unused = isFiltered(filter)
    ? []
    : unusedOf(sops, used.sops, used.replies, counted.cases, counted.by.sop, since);
  return {
    ...counted,
    ...(library?.visions?.length ? { visions: library.visions } : {}),
    goals: goals.rows(fresh ? [fresh.figure] : [], (folder) => library?.categoryTitle(folder) ?? folder),
    first: firstThings({ bySop: counted.by.sop, hints, feedback, unused, searches, dismissed }),
    versions: counted.isWithheld
      ? []
      : versionEffects(
          cases.filter((one) => fits(one, filter)),
          Math.min(now, instantsOf(range, days).to),
          days,
          (id) => sopOf.get(id)?.version,
          titleOf,
        ),
    hints: hints.slice(0, mostHints),
    stale: fresh?.stale ?? [],
    unused,
    searches,
    ...(feedback ? { feedback } : {}),
    timezone: days.zone,
  };
}

/** Whether reports on an SOP are asked for. Nothing is known of the channel in which a problem was met. */
function isAbout(id: string, path: string | undefined, { sop, category }: ReportFilter): boolean {
  if (sop !== undefined && id !== sop) return false;
  return category === undefined || (path !== undefined && isWithin(folderOf(path), category));
}

/** The first and the last instant of all that reports are about; now when there is nothing. */
function extent(
  cases: readonly CaseDigest[],
  threads: readonly FeedbackThread[],
  now: number,
): readonly [number, number] {
  const [earliest, latest] = [dayNumber(firstDay) * msPerDay, dayNumber(lastDay) * msPerDay];
  let first = now;
  let last = now;
  for (const { observations } of cases) {
    for (const { at } of observations) {
      if (at < first && at >= earliest) first = at;
      if (at > last && at <= latest) last = at;
    }
  }
  // Somebody's clock may have stood at 1970: reports begin no more than some years before the first case.
  const bound = Math.max(earliest, first - mostYears * msPerYear);
  for (const { report } of threads) {
    const at = Date.parse(report.at);
    if (at < first && at >= bound) first = at;
  }
  return [first, last];
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** About the instant at which a day begins. */
function instantOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : dayNumber(day) * msPerDay;
}
