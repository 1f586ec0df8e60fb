import { figureOf } from '../measures';
import type { Figure, MeasureId } from '../measures';
import type { ScaleKind } from '../../time/time-scale';
import type { PeriodRow, Report } from '../report';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { Chart, Series } from './page';

/** More bars than that cannot be told apart; the table has the rest. */
const mostBars = 10;

/** What a series of a chart takes from each period. */
interface Line {
  readonly name: string;
  readonly figure: (figures: readonly Figure[]) => Figure | undefined;
  /** Of times: the 90th percentile instead of the median. */
  readonly isP90?: boolean;
}

/** The charts of a report. Those with nothing to show are left out. */
export function chartsOf(report: Report, formats: Formats, say: Say): Chart[] {
  const { period } = report.by;
  const figure = (measure: MeasureId) => (figures: readonly Figure[]) => figures.find((one) => one.measure === measure);
  const charts = [
    lines(
      'cases',
      'count',
      say('chart.cases'),
      period,
      [
        { name: say('chart.begun'), figure: figure('cases') },
        { name: say('chart.closed'), figure: figure('closed') },
      ],
      formats,
      say,
    ),
    ...timeCharts('first-response', say('chart.times'), report, formats, say),
    ...timeCharts('resolution', say('chart.resolution'), report, formats, say),
    lines(
      'shares',
      'share',
      say('chart.shares'),
      period,
      [
        { name: say('chart.sla'), figure: (figures) => figureOf(figures, 'sla') },
        { name: say('chart.adherence'), figure: figure('adherence') },
        { name: say('chart.satisfied'), figure: figure('csat-satisfied') },
      ],
      formats,
      say,
    ),
    bars(report, formats, say),
  ];
  return charts.filter(hasSomething);
}

/** Where only periods without cases may be told of, a line of noughts would say that there were none at all. */
function hasSomething({ unit, series }: Chart): boolean {
  const least = unit === 'count' ? 1 : 0;
  return series.some(({ points }) => points.some(({ value = -1 }) => value >= least));
}

/** One chart for each clock: times of two clocks cannot stand beside each other. */
function timeCharts(measure: MeasureId, title: string, report: Report, formats: Formats, say: Say): Chart[] {
  return report.figures
    .filter((one) => one.measure === measure && one.n > 0)
    .map(({ clock }) => {
      const figure = (figures: readonly Figure[]) =>
        figures.find((one) => one.measure === measure && one.clock === clock);
      const named = clock === undefined ? title : say('with-clock', title, say(`clock.${clock}`));
      return lines(
        `${measure}-${clock ?? ''}`,
        'minutes',
        named,
        report.by.period,
        [
          { name: say('median'), figure },
          { name: say('column.p90'), figure, isP90: true },
        ],
        formats,
        say,
        clock,
      );
    });
}

function lines(
  id: string,
  unit: Chart['unit'],
  title: string,
  periods: readonly PeriodRow[],
  all: readonly Line[],
  formats: Formats,
  say: Say,
  clock?: ScaleKind,
): Chart {
  const series = all
    .map(({ name, figure, isP90 }): Series => ({
      name,
      points: periods.map((period) => {
        const found = period.figures && figure(period.figures);
        const amount = isP90 ? found?.p90 : found?.value;
        const text =
          amount !== undefined ? formats.value(amount, unit, clock) : found && found.n > 0 ? '–' : say('no-data');
        // Whoever looks closer sees what a point stands on.
        return {
          label: formats.period(period),
          value: amount,
          text: amount === undefined || unit === 'count' ? text : say('value-n', text, formats.count(found?.n ?? 0)),
        };
      }),
    }))
    .filter(({ points }) => points.some((point) => point.value !== undefined));
  return {
    id,
    kind: 'lines',
    title,
    unit,
    series,
    axis: axisOf(unit, clock, series, say),
    summary: series.map((one) => summaryOf(one, unit, clock, formats, say)).join(' '),
    table: {
      id: `${id}-table`,
      title,
      columns: [
        { title: say('column.period'), isNumber: false },
        ...series.map(({ name }) => ({ title: name, isNumber: true })),
      ],
      rows: periods.map((period, index) => [
        { text: formats.period(period) },
        ...series.map(({ points }) => ({ text: points[index]?.text ?? '', sort: points[index]?.value })),
      ]),
    },
  };
}

function bars({ by }: Report, formats: Formats, say: Say): Chart {
  const rows = by.sop.filter((row) => row.kind === 'group').slice(0, mostBars);
  const title = say('chart.sops');
  const points = rows.map((row) => ({ label: row.title, value: row.cases, text: formats.count(row.cases ?? 0) }));
  const [first] = points;
  return {
    id: 'sops',
    kind: 'bars',
    title,
    unit: 'count',
    axis: { by: 1, label: '{0}' },
    series: [{ name: say('column.cases'), points }],
    summary: first ? say('chart.summary-most', first.label, first.text) : '',
    table: {
      id: 'sops-table',
      title,
      columns: [
        { title: say('column.sop'), isNumber: false },
        { title: say('column.cases'), isNumber: true },
      ],
      rows: points.map(({ label, text, value }) => [{ text: label }, { text, sort: value }]),
    },
  };
}

/** Times are labelled in minutes, hours or days, whichever makes short numbers. Working hours do not make days. */
function axisOf(unit: Chart['unit'], clock: ScaleKind | undefined, series: readonly Series[], say: Say): Chart['axis'] {
  if (unit !== 'minutes') return { by: 1, label: '{0}' };
  const most = Math.max(0, ...series.flatMap(({ points }) => points.map((point) => point.value ?? 0)));
  if (most < 120) return { by: 1, label: say('unit.minutes', '{0}') };
  return most < 72 * 60 || clock === 'business'
    ? { by: 60, label: say('unit.hours', '{0}') }
    : { by: 24 * 60, label: say('unit.days', '{0}') };
}

function summaryOf(
  { name, points }: Series,
  unit: Chart['unit'],
  clock: ScaleKind | undefined,
  formats: Formats,
  say: Say,
): string {
  const known = points.filter((point) => point.value !== undefined);
  const values = known.map((point) => point.value ?? 0);
  const last = known.at(-1);
  if (!last) return say('chart.summary-none', name);
  return say(
    'chart.summary',
    name,
    formats.value(Math.min(...values), unit, clock),
    formats.value(Math.max(...values), unit, clock),
    formats.value(last.value ?? 0, unit, clock),
    last.label,
  );
}
