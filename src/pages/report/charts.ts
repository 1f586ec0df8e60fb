import { axisX, axisY, barX, dot, gridY, line, plot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Chart, Series } from '../../core/report/page/page';
import { h } from '../shared/dom';
import { keep, vscode } from './host';
import type { Controls } from './messages';
import { tableOf } from './tables';

/** Lines differ in how they are drawn as well: colour alone does not tell them apart. */
const looks = [
  { color: 'var(--chart-1)', dash: 'none', symbol: 'circle' },
  { color: 'var(--chart-2)', dash: '7 4', symbol: 'square' },
  { color: 'var(--chart-3)', dash: '2 3', symbol: 'triangle' },
] as const;
const fallback = looks[0];
const height = 220;
/** Pixels that a label below the axis needs. */
const labelWidth = 62;

/** A chart with its legend, a summary in words, and the same numbers as a table. */
export function chartFigure(chart: Chart, controls: Controls): HTMLElement {
  const drawing = h('div', { class: 'drawing' });
  const isOpen = vscode.getState()?.opened.includes(chart.id) === true;
  const details = h(
    'details',
    { open: isOpen, 'data-control': true },
    h('summary', { 'data-key': `table-${chart.id}` }, controls.asTable),
    tableOf(chart.table, controls),
  );
  details.addEventListener('toggle', () => {
    const others = (vscode.getState()?.opened ?? []).filter((id) => id !== chart.id);
    keep({ opened: details.open ? [...others, chart.id] : others });
  });
  let drawn = 0;
  const draw = (width: number) => {
    if (width < 80 || Math.abs(width - drawn) < 2) return;
    drawn = width;
    drawing.replaceChildren(chart.kind === 'lines' ? lines(chart, width, controls.language) : bars(chart, width));
  };
  new ResizeObserver(([entry]) => draw(Math.floor(entry?.contentRect.width ?? 0))).observe(drawing);
  return h(
    'figure',
    { class: `chart ${chart.kind}` },
    h('figcaption', {}, h('h3', {}, chart.title), chart.series.length > 1 && legend(chart.series)),
    drawing,
    h('p', { class: 'detail' }, chart.summary),
    details,
  );
}

function lines(chart: Chart, width: number, language: string): SVGElement {
  const { series, unit, axis } = chart;
  const count = series[0]?.points.length ?? 0;
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor((width - 60) / labelWidth))));
  const places = Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % every === 0,
  );
  const number = new Intl.NumberFormat(
    language,
    unit === 'share' ? { style: 'percent' } : { maximumFractionDigits: 1 },
  );
  const most = Math.max(0, ...series.flatMap(({ points }) => points.map((point) => (point.value ?? 0) / axis.by)));
  const made = plot({
    className: 'plot',
    width,
    height,
    marginLeft: 54,
    marginRight: 16,
    marginBottom: 28,
    marginTop: 12,
    x: { type: 'linear', domain: [-0.25, Math.max(1, count - 1) + 0.25] },
    y: unit === 'share' ? { domain: [0, 1] } : { domain: [0, most === 0 ? 1 : most], nice: true },
    marks: [
      gridY({ stroke: 'var(--chart-axis)', strokeOpacity: 0.25, ...ticksFor(unit, most) }),
      ruleY([0], { stroke: 'var(--chart-axis)' }),
      axisX(places, {
        tickFormat: (index: number) => series[0]?.points[index]?.label ?? '',
        tickSize: 3,
        label: null,
        fill: 'var(--chart-text)',
        stroke: 'var(--chart-axis)',
        textStroke: 'none',
      }),
      axisY({
        tickFormat: (value: number) => axis.label.replace('{0}', number.format(value)),
        tickSize: 0,
        label: null,
        fill: 'var(--chart-text)',
        ...ticksFor(unit, most),
      }),
      ...series.flatMap((one, index) => marksOf(one, index, axis.by)),
    ],
  });
  return prepared(made, chart);
}

function marksOf({ name, points }: Series, index: number, by: number) {
  const { color, dash, symbol } = looks[index] ?? fallback;
  const data = points.map((point, place) => ({
    place,
    value: point.value === undefined ? NaN : point.value / by,
    title: `${point.label}\n${name}: ${point.text}`,
  }));
  return [
    line(data, { x: 'place', y: 'value', stroke: color, strokeWidth: 2, strokeDasharray: dash }),
    dot(
      data.filter(({ value }) => !Number.isNaN(value)),
      {
        x: 'place',
        y: 'value',
        fill: color,
        stroke: 'var(--chart-ground)',
        strokeWidth: 1,
        r: 4,
        symbol,
        title: 'title',
      },
    ),
  ];
}

/** Whole numbers of cases need whole ticks. */
function ticksFor(unit: Chart['unit'], most: number): { readonly ticks: number } {
  return { ticks: unit === 'count' ? Math.max(1, Math.min(5, Math.floor(most))) : 5 };
}

function bars(chart: Chart, width: number): SVGElement {
  const points = chart.series[0]?.points ?? [];
  const labels = Math.min(230, Math.floor(width * 0.42));
  const data = points.map((point, index) => ({
    index: String(index),
    value: point.value ?? 0,
    text: point.text,
    title: `${point.label}: ${point.text}`,
  }));
  const made = plot({
    className: 'plot',
    width,
    height: Math.max(60, points.length * 30 + 12),
    marginLeft: labels,
    marginRight: 44,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(1, ...data.map(({ value }) => value))] },
    y: { domain: data.map(({ index }) => index), padding: 0.25 },
    marks: [
      axisY({
        tickFormat: (index: string) => shortened(points[Number(index)]?.label ?? '', labels),
        tickSize: 0,
        label: null,
        fill: 'var(--chart-text)',
      }),
      barX(data, { x: 'value', y: 'index', fill: 'var(--chart-1)', title: 'title' }),
      ruleX([0], { stroke: 'var(--chart-axis)' }),
      text(data, { x: 'value', y: 'index', text: 'text', textAnchor: 'start', dx: 6, fill: 'var(--chart-text)' }),
    ],
  });
  return prepared(made, chart);
}

/** A label that fits its place. The table has it whole. */
function shortened(label: string, width: number): string {
  const most = Math.floor(width / 6.6);
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}

/** Takes out what our policy forbids (its rules are in our style sheet) and says what the drawing is. */
function prepared(made: Element, { title, summary }: Chart): SVGElement {
  const svg = made instanceof SVGElement ? made : made.querySelector('svg');
  if (!svg) throw new Error('The chart has no drawing.');
  for (const style of svg.querySelectorAll('style')) style.remove();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${title}. ${summary}`);
  return svg;
}

function legend(series: readonly Series[]): HTMLElement {
  return h('ul', { class: 'legend' }, ...series.map(({ name }, index) => h('li', {}, sample(index), ` ${name}`)));
}

/** A short piece of a line as it is drawn. */
function sample(index: number): Node {
  const { color, dash, symbol } = looks[index] ?? fallback;
  const made = plot({
    className: 'plot',
    width: 34,
    height: 12,
    margin: 0,
    axis: null,
    x: { domain: [0, 2] },
    y: { domain: [-1, 1] },
    marks: [
      line(
        [
          { x: 0, y: 0 },
          { x: 2, y: 0 },
        ],
        { x: 'x', y: 'y', stroke: color, strokeWidth: 2, strokeDasharray: dash },
      ),
      dot([{ x: 1, y: 0 }], { x: 'x', y: 'y', fill: color, r: 4, symbol }),
    ],
  });
  for (const style of made.querySelectorAll('style')) style.remove();
  made.setAttribute('aria-hidden', 'true');
  return made;
}
