import { withSignsShown } from '../../text/signs';
import { smallGroup } from '../small-groups';
import type { Report } from '../report';
import { enoughCases } from '../versions';
import type { Say } from '../texts';
import { cardsOf, feedbackCard } from './cards';
import { chartsOf } from './charts';
import { cautionOf } from './few';
import { firstLinesOf } from './first-lines';
import { Formats } from './formats';
import { goalLinesOf } from './goal-lines';
import { hintLinesOf } from './hint-lines';
import type { ReportPage } from './page';
import { tablesOf, tablesWithoutCases } from './tables';
import { versionLinesOf } from './version-lines';

/** How a report is put in words. */
export interface Wording {
  readonly say: Say;
  /** The language of numbers and days. */
  readonly language: string;
  /** The languages that texts of `library.yml` are wanted in, the most wanted first. */
  readonly languages: readonly string[];
}

/** Puts a report in words. @param hasCases whether there are any cases at all. */
export function makePage(report: Report, hasCases: boolean, { say, language, languages }: Wording): ReportPage {
  const formats = new Formats(language, say);
  const isTold = report.cases > 0;
  const caution = cautionOf(report, say);
  return withSignsShownIn({
    title: say('title'),
    range: say('range', formats.day(report.since), formats.day(report.until)),
    compared: report.before && say('compared', formats.day(report.before.since), formats.day(report.before.until)),
    visions: report.visions ?? [],
    instead: isTold ? undefined : insteadOf(report, hasCases, say),
    caution,
    first: firstLinesOf(report.first, formats, say),
    nothingFirst: report.first.length === 0 && isTold && caution === undefined ? say('first.none') : undefined,
    versions: versionLinesOf(report.versions, formats, say),
    cards: isTold ? cardsOf(report, formats, say) : feedbackCard(report.feedback, formats, say),
    goals: hasCases ? goalLinesOf(report.goals, languages, formats, say) : [],
    hints: hintLinesOf(report.hints, formats, say),
    charts: isTold ? chartsOf(report, formats, say) : [],
    tables: isTold ? tablesOf(report, formats, say) : tablesWithoutCases(report, formats, say),
    notes: [...(isTold ? notesOf(report, formats, say) : []), ...moreNotesOf(report, say)],
    headings: {
      first: say('section.first'),
      versions: say('section.versions'),
      measures: say('section.measures'),
      goals: say('section.goals'),
      hints: say('section.hints'),
      'over-time': say('section.over-time'),
      notes: say('section.notes'),
    },
  });
}

/** The same with the hidden signs of all its texts shown; what names a step, a table or a measure stays as it is. */
function withSignsShownIn<T>(value: T): T;
function withSignsShownIn(value: unknown): unknown {
  if (typeof value === 'string') return withSignsShown(value);
  if (Array.isArray(value)) return value.map((one: unknown) => withSignsShownIn(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      key === 'link' || key === 'id' ? one : withSignsShownIn(one),
    ]),
  );
}

function insteadOf({ isWithheld }: Report, hasCases: boolean, say: Say): NonNullable<ReportPage['instead']> {
  const what = isWithheld ? 'withheld' : hasCases ? 'nothing' : 'no-cases';
  return { title: say(`${what}.title`), text: say(`${what}.text`, smallGroup) };
}

function notesOf({ timezone, flags, goals, hints, before }: Report, formats: Formats, say: Say): string[] {
  return [
    ...flagOf('skewed', flags.skewed, formats, say),
    ...flagOf('changed', flags.changedAfterClosing, formats, say),
    say('note.period', timezone),
    say('note.percentiles'),
    ...(before ? [say('note.change')] : []),
    say('note.clocks'),
    say('note.sla'),
    say('note.adherence'),
    say('note.surveys'),
    say('note.replies'),
    ...(goals.length > 0 ? [say('note.goals')] : []),
    ...(hints.length > 0 ? [say('note.hints')] : []),
    say('note.small', smallGroup),
    say('note.few', smallGroup),
  ];
}

/** Of what does not come from cases, or not from these alone. */
function moreNotesOf({ first, versions, feedback, searches, unused }: Report, say: Say): string[] {
  return [
    ...(first.length > 0 ? [say('note.first')] : []),
    ...(versions.length > 0 ? [say('note.versions', enoughCases)] : []),
    ...(feedback ? [say('note.feedback', smallGroup)] : []),
    ...(searches.length > 0 ? [say('note.searches', smallGroup)] : []),
    ...(unused.length > 0 ? [say('note.unused')] : []),
  ];
}

function flagOf(flag: 'skewed' | 'changed', cases: number, formats: Formats, say: Say): string[] {
  if (cases === 0) return [];
  return [cases === 1 ? say(`flag.${flag}-one`) : say(`flag.${flag}`, formats.count(cases))];
}
