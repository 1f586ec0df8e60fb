import { toCsv } from '../text/csv';
import type { CsvCell, CsvSeparator } from '../text/csv';
import type { Figure } from './measures';
import type { FeedbackCounts, GroupRow, PeriodRow, Report } from './report';

/** One number a line: what a spreadsheet, or a script, sorts and filters best. */
const header = ['section', 'key', 'title', 'measure', 'clock', 'unit', 'statistic', 'value', 'n'] as const;

/** A report as CSV. Its words are those of the JSON, in English, whatever the language. */
export function reportCsv(
  {
    figures,
    figuresBefore,
    goals,
    by,
    first,
    versions,
    steps,
    hints,
    replies,
    stale,
    unused,
    searches,
    feedback,
    flags,
  }: Report,
  separator?: CsvSeparator,
): string {
  const rows: CsvCell[][] = [
    [...header],
    ...figureRows('total', '', '', figures),
    ...figureRows('before', '', '', figuresBefore ?? []),
    ...first.map(({ kind, place, hint, cost, cases }) => [
      'first',
      'section' in place ? place.section : [place.sop, place.step?.id].filter(Boolean).join('#'),
      'section' in place ? '' : (place.step?.text ?? place.title),
      kind,
      hint?.clock,
      'count',
      'cost',
      cost,
      cases,
    ]),
    ...goals.map((goal) => [
      'goal',
      goal.id,
      Object.values(goal.title)[0],
      goal.figure?.measure ?? goal.measure,
      goal.figure?.clock,
      goal.figure?.unit,
      goal.state,
      goal.value,
      goal.n,
    ]),
    ...groupRows('sop', by.sop),
    ...groupRows('category', by.category),
    ...groupRows('channel', by.channel),
    ...groupRows('rule', by.rule),
    ...groupRows('tier', by.tier),
    ...groupRows('who', by.who),
    ...by.period.flatMap((row) => periodRows(row)),
    ...steps.flatMap((row) =>
      (['skipped', 'overridden', 'left', 'took'] as const).map((what) => [
        'step',
        `${row.sop}#${row.step}`,
        row.text,
        'step',
        what === 'took' ? row.clock : undefined,
        what === 'took' ? 'minutes' : 'count',
        what,
        row[what],
        what === 'took' ? row.timed : row.reached,
      ]),
    ),
    ...hints.map((hint) => [
      'hint',
      `${hint.sop}#${hint.step}`,
      hint.text,
      'step',
      hint.clock,
      hint.took === undefined ? 'share' : 'minutes',
      hint.kind,
      hint.took ?? hint.share,
      hint.n,
    ]),
    ...replies.flatMap((row) => {
      const key =
        row.kind === 'other' ? 'other' : [`${row.sop}#${row.reply}`, row.lang, row.channel].filter(Boolean).join(' ');
      return [
        ['reply', key, row.title, 'replies', undefined, 'count', 'value', row.used, row.used],
        ['reply', key, row.title, 'reply-change', undefined, 'share', 'value', row.change, row.sent],
      ];
    }),
    ...stale.map((row) => ['stale', row.sop, row.title, 'freshness', undefined, 'day', 'due', row.due, undefined]),
    ...unused.map(({ kind, sop, reply, title, cases }) => [
      'unused',
      reply === undefined ? sop : `${sop}#${reply}`,
      title,
      kind,
      undefined,
      'count',
      'used',
      0,
      cases,
    ]),
    ...searches.map(({ kind, words, lang, times }) => [
      'search',
      kind,
      words.join(', '),
      'searches',
      undefined,
      'count',
      lang ?? '',
      times,
      times,
    ]),
    ...versions.flatMap(({ sop, title, version, before, measures }) =>
      measures.flatMap((one) => [
        ['version', `${sop} ${before}`, title, one.measure, undefined, 'count', 'part', one.before.part, one.before.n],
        ['version', `${sop} ${version}`, title, one.measure, undefined, 'count', 'part', one.after.part, one.after.n],
        ['version', `${sop} ${version}`, title, one.measure, undefined, 'share', 'change-low', one.low, one.after.n],
        ['version', `${sop} ${version}`, title, one.measure, undefined, 'share', 'change-high', one.high, one.after.n],
      ]),
    ),
    ...(feedback
      ? [
          ...feedbackRows('total', '', feedback),
          ...feedback.rows.flatMap((row) => feedbackRows(row.sop, row.title, row)),
        ]
      : []),
    ['flag', 'skewed', '', 'cases', undefined, 'count', 'value', flags.skewed, undefined],
    ['flag', 'changed-after-closing', '', 'cases', undefined, 'count', 'value', flags.changedAfterClosing, undefined],
  ];
  return toCsv(rows, separator);
}

function feedbackRows(key: string, title: string, counts: FeedbackCounts): CsvCell[][] {
  const { open, reported, closed, daysToClose, wishes } = counts;
  const row = (statistic: string, unit: string, value: number | undefined, n: number) => [
    'feedback',
    key,
    title,
    'feedback',
    undefined,
    unit,
    statistic,
    value,
    n,
  ];
  return [
    row('open', 'count', open, open),
    row('reported', 'count', reported, reported),
    row('closed', 'count', closed, closed),
    row('wishes', 'count', wishes, wishes),
    ...(daysToClose
      ? [row('median', 'day', daysToClose.median, closed), row('p90', 'day', daysToClose.p90, closed)]
      : []),
  ];
}

function groupRows(section: string, rows: readonly GroupRow[]): CsvCell[][] {
  return rows.flatMap((row) =>
    figureRows(section, row.kind === 'group' ? row.key : row.kind, row.title, row.figures ?? []),
  );
}

function periodRows({ id, figures = [] }: PeriodRow): CsvCell[][] {
  return figureRows('period', id, '', figures);
}

function figureRows(section: string, key: string, title: string, figures: readonly Figure[]): CsvCell[][] {
  return figures.flatMap(({ measure, clock, unit, n, value, mean, p90 }) => {
    const row = (statistic: string, number: number | undefined) => [
      section,
      key,
      title,
      measure,
      clock,
      unit,
      statistic,
      number,
      n,
    ];
    return unit === 'minutes' ? [row('median', value), row('mean', mean), row('p90', p90)] : [row('value', value)];
  });
}
