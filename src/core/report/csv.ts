import { toCsv } from '../text/csv';
import type { CsvCell, CsvSeparator } from '../text/csv';
import type { Figure } from './measures';
import type { GroupRow, PeriodRow, Report } from './report';

/** One number a line: what a spreadsheet, or a script, sorts and filters best. */
const header = ['section', 'key', 'title', 'measure', 'clock', 'unit', 'statistic', 'value', 'n'] as const;

/** A report as CSV. Its words are those of the JSON, in English, whatever the language. */
export function reportCsv(
  { figures, figuresBefore, goals, by, steps, hints, replies, stale, flags }: Report,
  separator?: CsvSeparator,
): string {
  const rows: CsvCell[][] = [
    [...header],
    ...figureRows('total', '', '', figures),
    ...figureRows('before', '', '', figuresBefore ?? []),
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
    ['flag', 'skewed', '', 'cases', undefined, 'count', 'value', flags.skewed, undefined],
    ['flag', 'changed-after-closing', '', 'cases', undefined, 'count', 'value', flags.changedAfterClosing, undefined],
  ];
  return toCsv(rows, separator);
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
