import { smallGroup } from '../small-groups';
import type { Figure, MeasureId } from '../measures';
import type { GroupRow, PeriodRow, Report } from '../report';
import { channelText, measureText } from '../texts';
import type { ReportText, Say } from '../texts';
import { sameIn } from './cards';
import { standsOnFew, valueText } from './few';
import type { Formats } from './formats';
import { feedbackTable, searchesTable, unusedTable } from './library-tables';
import type { Cell, Table } from './page';

/** What the breakdowns tell of each group. */
const groupMeasures: readonly MeasureId[] = [
  'first-response',
  'resolution',
  'sla',
  'adherence',
  'escalation',
  'reopen',
  'csat',
];

/** All tables of a report. Those without rows are left out. */
export function tablesOf(report: Report, formats: Formats, say: Say): Table[] {
  const tables = [
    groups(
      'sop',
      report,
      report.by.sop,
      (row) =>
        row.kind === 'group'
          ? { text: row.title, link: { sop: row.key, step: '' } }
          : { text: groupName(row, 'sop', formats, say) },
      formats,
      say,
    ),
    groups(
      'category',
      report,
      report.by.category,
      (row) => ({ text: groupName(row, 'category', formats, say) }),
      formats,
      say,
    ),
    groups(
      'channel',
      report,
      report.by.channel,
      (row) => ({ text: groupName(row, 'channel', formats, say) }),
      formats,
      say,
    ),
    ...(['rule', 'tier', 'who'] as const).map((kind) =>
      groups(kind, report, report.by[kind], (row) => ({ text: groupName(row, kind, formats, say) }), formats, say),
    ),
    periods(report, formats, say),
    steps(report, formats, say),
    replies(report, formats, say),
    ...ofLibrary(report, formats, say),
    measures(report, formats, say),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Those that there are without a single case. */
export function tablesWithoutCases(report: Report, formats: Formats, say: Say): Table[] {
  return ofLibrary(report, formats, say).filter(({ rows }) => rows.length > 0);
}

function ofLibrary(report: Report, formats: Formats, say: Say): Table[] {
  return [
    feedbackTable(report, formats, say),
    searchesTable(report, formats, say),
    unusedTable(report, formats, say),
    stale(report, formats, say),
  ];
}

type GroupKind = Exclude<keyof Report['by'], 'period'>;

function groupName(row: GroupRow, kind: GroupKind, formats: Formats, say: Say): string {
  if (row.kind === 'other') return say('other', formats.count(row.groups ?? 0), smallGroup);
  if (kind === 'who') return say(row.key === 'assistant' ? 'who.assistant' : 'who.person');
  if (row.kind === 'none') return kind === 'sop' ? '–' : say(`none.${kind}`);
  return formats.heading(kind === 'channel' ? channelText(say, row.key, row.title) : row.title);
}

function groups(
  kind: GroupKind,
  report: Report,
  rows: readonly GroupRow[],
  name: (row: GroupRow) => Cell,
  formats: Formats,
  say: Say,
): Table {
  return {
    id: kind,
    title: say(`section.${kind}`),
    ...comparison(say(`column.${kind}`), rows, name, report, formats, say),
  };
}

function periods(report: Report, formats: Formats, say: Say): Table {
  return {
    id: 'period',
    title: say('section.period'),
    ...comparison(
      say('column.period'),
      report.by.period,
      (row) => ({ text: formats.period(row), sort: Date.parse(row.since) }),
      report,
      formats,
      say,
    ),
  };
}

/** A row a group, a column a measure; one whose time is counted by two clocks has two. */
function comparison<R extends GroupRow | PeriodRow>(
  first: string,
  rows: readonly R[],
  name: (row: R) => Cell,
  { figures }: Report,
  formats: Formats,
  say: Say,
): Pick<Table, 'columns' | 'rows'> {
  // Where not one group is large enough to be told of, there is nothing to compare.
  const isTold = rows.some((row) => row.figures && row.cases !== 0);
  const columns = groupMeasures.flatMap((measure) => figures.filter((one) => one.measure === measure && one.n > 0));
  return {
    columns: [
      { title: first, isNumber: false },
      number(say('column.cases')),
      ...columns.map(({ measure, clock }) => number(measureText(say, measure, clock))),
    ],
    rows: (isTold ? rows : []).map((row) => [
      name(row),
      row.cases === undefined ? { text: say('few', smallGroup) } : { text: formats.count(row.cases), sort: row.cases },
      ...columns.map((column) => figureCell(row.figures && sameIn(row.figures, column), formats, say)),
    ]),
  };
}

function steps({ steps: rows }: Report, formats: Formats, say: Say): Table {
  const isTimed = rows.some((row) => row.allowed !== undefined && row.took !== undefined);
  const columns: ReportText[] = [
    'column.reached',
    'column.skipped',
    'column.overridden',
    'column.left',
    ...(isTimed ? (['column.took', 'column.allowed'] as const) : []),
  ];
  return {
    id: 'steps',
    title: say('section.steps'),
    columns: [
      { title: say('column.step'), isNumber: false },
      { title: say('column.sop'), isNumber: false },
      ...columns.map((column) => number(say(column))),
      { title: say('column.reasons'), isNumber: false },
    ],
    rows: rows.map((row) => [
      { text: row.text, link: { sop: row.sop, step: row.step } },
      { text: row.title },
      { text: formats.count(row.reached), sort: row.reached },
      ...[row.skipped, row.overridden, row.left].map((count) => ({
        text: count === 0 ? '0' : say('value-n', formats.count(count), formats.share(count / row.reached)),
        sort: count / row.reached,
      })),
      ...(isTimed
        ? [row.took, row.allowed].map((minutes) =>
            minutes === undefined ? { text: '–' } : { text: formats.minutes(minutes, row.clock), sort: minutes },
          )
        : []),
      { text: row.reasons.map(({ reason, count }) => say('value-n', reason, formats.count(count))).join('; ') },
    ]),
  };
}

function replies({ replies: rows, by, choices }: Report, formats: Formats, say: Say): Table {
  const channels = new Map([...choices.channels, ...by.channel].map(({ key, title }) => [key, title]));
  return {
    id: 'replies',
    title: say('section.replies'),
    columns: [
      { title: say('column.reply'), isNumber: false },
      { title: say('column.sop'), isNumber: false },
      { title: say('column.language'), isNumber: false },
      { title: say('column.channel'), isNumber: false },
      number(say('column.used')),
      number(say('measure.reply-change')),
    ],
    rows: (rows.some(({ kind }) => kind === 'reply') ? rows : []).map((row) => [
      { text: row.kind === 'other' ? say('other-replies', smallGroup) : row.title },
      row.kind === 'other' ? { text: '' } : { text: row.sopTitle, link: { sop: row.sop, step: '' } },
      { text: row.lang === undefined ? '' : formats.languageName(row.lang) },
      {
        text:
          row.channel === undefined
            ? ''
            : formats.heading(channelText(say, row.channel, channels.get(row.channel) ?? row.channel)),
      },
      { text: formats.count(row.used), sort: row.used },
      row.change === undefined
        ? { text: '–' }
        : { text: say('value-n', formats.share(row.change), formats.count(row.sent)), sort: row.change },
    ]),
  };
}

function stale({ stale: rows }: Report, formats: Formats, say: Say): Table {
  return {
    id: 'stale',
    title: say('section.stale'),
    columns: [
      { title: say('column.sop'), isNumber: false },
      { title: say('column.due'), isNumber: false },
    ],
    rows: rows.map(({ sop, title, due }) => [
      { text: title, link: { sop, step: '' } },
      due === undefined ? { text: '–' } : { text: formats.day(due), sort: Date.parse(due) },
    ]),
  };
}

function measures(report: Report, formats: Formats, say: Say): Table {
  const { figures, figuresBefore } = report;
  return {
    id: 'all',
    title: say('section.all'),
    columns: [
      { title: say('column.measure'), isNumber: false },
      ...(['column.value', 'column.mean', 'column.p90', 'column.n'] as const).map((column) => number(say(column))),
      ...(figuresBefore ? [number(say('column.before'))] : []),
    ],
    rows: figures.filter(isKnown).map((figure) => {
      const isFew = standsOnFew(figure, report);
      const minutes = (value: number | undefined): Cell =>
        value === undefined || isFew ? { text: '' } : { text: formats.minutes(value, figure.clock), sort: value };
      return [
        { text: measureText(say, figure.measure, figure.clock) },
        { text: valueText(figure, report, formats, say), sort: figure.value },
        minutes(figure.mean),
        minutes(figure.p90),
        { text: formats.count(figure.n), sort: figure.n },
        ...(figuresBefore ? [beforeCell(sameIn(figuresBefore, figure), formats, say)] : []),
      ];
    }),
  };
}

function isKnown({ unit, n }: Figure): boolean {
  return unit === 'count' || n > 0;
}

/** A number of things stands on itself. */
function beforeCell(figure: Figure | undefined, formats: Formats, say: Say): Cell {
  return figure?.unit === 'count'
    ? { text: formats.figure(figure), sort: figure.value }
    : figureCell(figure, formats, say);
}

/** A value and, in brackets, what it stands on. */
function figureCell(figure: Figure | undefined, formats: Formats, say: Say): Cell {
  if (figure?.value === undefined) return { text: '–' };
  return { text: say('value-n', formats.figure(figure), formats.count(figure.n)), sort: figure.value };
}

function number(title: string): Table['columns'][number] {
  return { title, isNumber: true };
}
