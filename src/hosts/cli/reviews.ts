import { isChangedSinceApproval } from '../../core/lifecycle/approval/changed';
import { feedbackThreads } from '../../core/lifecycle/feedback/threads';
import { reportedOn, waitsForAnswer } from '../../core/lifecycle/feedback/waiting';
import { soonDays } from '../../core/lifecycle/reviews/due';
import { reviewLists, reviewReasons } from '../../core/lifecycle/reviews/to-review';
import type { ReviewReason, ToReview } from '../../core/lifecycle/reviews/to-review';
import type { LibraryConfig } from '../../core/library/config';
import { dayNumber } from '../../core/report/days';
import { today } from '../../core/text/day';
import { readAll } from './feedback';
import { counted } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';

export interface ReviewsOptions {
  readonly library?: string;
  readonly json?: boolean;
}

const titles: Readonly<Record<ReviewReason, string>> = {
  'in-review': 'In review',
  changed: 'Changed since approval',
  reported: 'Problems reported',
  overdue: 'Review overdue',
  soon: `Review due within ${soonDays} days`,
  behind: 'Translation behind',
  untranslated: 'Promised language missing',
  unowned: 'Without an owner',
};

/** Agents follow these although nobody stands for what they say. */
const failing: ReadonlySet<ReviewReason> = new Set(['overdue', 'changed']);

/**
 * Lists the procedures of a library that somebody has to look after, and why. How much they are used is not known here, so age alone
 * sorts them. Exits with 1 if a review is overdue, or something has changed since it was approved.
 */
export async function reviews(host: CliHost, { library: folder, json = false }: ReviewsOptions): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const { library, root } = opened;
  const { entries, unread } = await readAll(host, root);
  const reported = new Map<string, string[]>();
  const day = today(host.now());
  for (const thread of feedbackThreads(entries)) {
    if (!waitsForAnswer(thread)) continue;
    const { report } = thread;
    const own = reported.get(report.sop);
    if (own) own.push(reportedOn(report, day));
    else reported.set(report.sop, [reportedOn(report, day)]);
  }
  const lists = reviewLists({
    library,
    today: day,
    uses: undefined,
    isChanged: (sop) => isChangedSinceApproval(sop, library),
    reportedOn: ({ id }) => reported.get(id) ?? [],
    submitted: () => undefined,
  });
  const all = reviewReasons.flatMap((why): readonly ToReview[] => lists[why]);
  if (json)
    writeJson(
      host,
      all.map((one) => toJson(one, day)),
    );
  else {
    const config = library.config(root);
    for (const why of reviewReasons) {
      const own: readonly ToReview[] = lists[why];
      if (own.length > 0) say(host.out, titles[why], ...own.map((one) => toLine(one, config, day)));
    }
    const count = new Set(all.map(({ sop }) => sop)).size;
    say(host.out, `${counted(count, 'procedure')} to look after.`);
  }
  if (unread > 0) return exitCodes.misuse;
  return codeFor(opened, all.some(({ why }) => failing.has(why)) ? exitCodes.problems : exitCodes.clean);
}

function toLine(one: ToReview, config: LibraryConfig, day: string): string {
  const { sop } = one;
  const { owner } = sop.front;
  const name = owner && one.why !== 'unowned' ? (config.team.get(owner.text)?.name ?? owner.text) : undefined;
  const version = sop.version === undefined ? '' : ` ${sop.version}`;
  return `  ${sop.id}${version}${name === undefined ? '' : ` (${name})`}: ${whyText(one, config, day)}`;
}

function whyText(one: ToReview, { team }: LibraryConfig, day: string): string {
  const { due, since } = one;
  const days = counted(daysOf(one, day) ?? 0, 'day');
  switch (one.why) {
    case 'in-review':
      return since === undefined ? 'waits to be approved' : `waits to be approved since ${since}, ${days}`;
    case 'changed': {
      const by = team.get(one.by)?.name ?? one.by;
      return `${by} approved another text${since === undefined ? '' : ` on ${since}`}`;
    }
    case 'reported':
      return `${counted(one.reports, 'report')}${since === undefined ? '' : `, since ${since}`}`;
    case 'overdue':
      return due === undefined
        ? 'is to be reviewed, and nothing says when that was last done'
        : `since ${due}, ${days}`;
    case 'soon':
      return `on ${due ?? ''}, in ${days}`;
    case 'behind':
      return `translates ${one.source.id} ${one.behind.from}, which is at ${one.behind.to}`;
    case 'untranslated':
      return `replies lack ${one.languages.join(', ')}`;
    case 'unowned':
      return one.named === undefined ? 'names nobody' : `names ${one.named}, who is not in the team`;
  }
}

/** For how many days this has been so; of what is due soon, in how many days it is. */
function daysOf({ why, due, since }: ToReview, day: string): number | undefined {
  if (why === 'soon') return due === undefined ? undefined : dayNumber(due) - dayNumber(day);
  return since === undefined ? undefined : dayNumber(day) - dayNumber(since);
}

function toJson(one: ToReview, day: string) {
  const { sop, why, due, since } = one;
  return {
    sop: sop.id,
    path: sop.location.path,
    title: sop.title,
    why,
    version: sop.version,
    status: sop.status,
    owner: sop.front.owner?.text,
    due,
    since,
    days: daysOf(one, day),
    ...detailsOf(one),
  };
}

function detailsOf(one: ToReview) {
  switch (one.why) {
    case 'changed':
      return { approvedBy: one.by };
    case 'reported':
      return { reports: one.reports };
    case 'behind':
      return { translates: { sop: one.source.id, ...one.behind } };
    case 'untranslated':
      return { languages: one.languages };
    default:
      return {};
  }
}
