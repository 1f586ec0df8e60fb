import { fonts, markSize, point } from './box';
import type { Box, StepArea, TextLine } from './box';
import type { Chart, ChartNode } from './chart';
import { pileInset } from './items';
import type { Panel, Pile } from './items';
import type { Placed, PlacedWay, Point } from './route';
import type { ChartState, StepState } from './state';
import { chartStyle } from './style';
import type { Say } from './words';
import { element, escapeXml } from './xml';

export interface DrawOptions {
  readonly say: Say;
  /** What of a case is laid over it. */
  readonly state?: ChartState | undefined;
  /** Whether it stands alone, with its own page behind and its style sheet in it. */
  readonly isAlone?: boolean;
}

const colours = {
  ink: '#1d2327',
  muted: '#51575e',
  page: '#ffffff',
  line: '#8d99a5',
  question: '#b35c00',
  head: '#1b6fb5',
  next: '#0a5cad',
};

/** A flowchart as SVG: the same text for the same chart. */
export function drawn(chart: Chart, placed: Placed, options: DrawOptions): string {
  const { width, height } = placed;
  const name = options.say('flow', chart.title);
  const edges = placed.ways.map((way) => drawWay(way, options));
  const boxes = placed.items.map(({ item: { content }, x, y }) =>
    content.kind === 'box'
      ? drawBox(content.box, x, y, options)
      : content.kind === 'pile'
        ? drawPile(content.pile, x, y, options)
        : drawPanel(content.panel, x, y, options),
  );
  const labels = placed.ways.map((way) => drawLabel(way, options));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'sop-flow',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': name,
      lang: chart.lang,
      'font-family': 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif',
      'font-size': fonts.text.size,
    },
    [
      element('title', {}, [escapeXml(name)]),
      element('style', {}, [chartStyle]),
      options.isAlone ? element('rect', { class: 'page', width, height, fill: colours.page }) : '',
      ...edges,
      ...boxes,
      ...labels,
    ],
  );
}

function drawWay({ way, points }: PlacedWay, { state }: DrawOptions): string {
  const standing = state ? state.way(way.edges) : 'open';
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const isUp = before.y > end.y;
  const tip = isUp ? 7 : -7;
  return element(
    'g',
    {
      class: `edge is-${standing}`,
      opacity: standing === 'off' ? 0.35 : undefined,
      'data-from': way.from,
      'data-to': way.to,
    },
    [
      element('path', {
        class: 'way',
        d: roundedPath(points),
        fill: 'none',
        stroke: colours.muted,
        'stroke-width': standing === 'taken' ? 2.6 : 1.3,
        'stroke-dasharray': standing === 'off' || way.isBack ? '5 4' : undefined,
      }),
      element('path', { class: 'tip', d: `M${at(end)}l-4 ${tip}h8z`, fill: colours.muted }),
    ],
  );
}

const radius = 6;

/** A line through some points whose corners are rounded. */
function roundedPath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  let path = `M${at(first)}`;
  for (let one = 1; one < points.length; one++) {
    const [before, here, after] = [points[one - 1], points[one], points[one + 1]];
    if (!before || !here) continue;
    if (!after) path += `L${at(here)}`;
    else {
      const r = Math.min(radius, distance(before, here) / 2, distance(here, after) / 2);
      path += `L${at(towards(here, before, r))}Q${at(here)} ${at(towards(here, after, r))}`;
    }
  }
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const long = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / long, y: from.y + ((to.y - from.y) * by) / long };
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function drawLabel({ label, way }: PlacedWay, { state }: DrawOptions): string {
  if (!label) return '';
  const { box, x, y } = label;
  const standing = state ? state.way(way.edges) : 'open';
  return element(
    'g',
    { class: 'answer', transform: `translate(${at({ x, y })})`, opacity: standing === 'off' ? 0.5 : undefined },
    [
      element('rect', { class: 'page', width: short(box.width), height: short(box.height), rx: 3, fill: colours.page }),
      ...box.lines.map((line) => drawLine(line)),
    ],
  );
}

function drawBox(box: Box, x: number, y: number, options: DrawOptions): string {
  const { node, width, height, rule } = box;
  const standing = options.state?.node(node) ?? 'open';
  return element(
    'g',
    {
      ...dataOf(node),
      class: `node is-${node.kind}`,
      transform: `translate(${at({ x, y })})`,
      opacity: standing === 'off' ? 0.45 : undefined,
    },
    [
      ...shapeOf(box),
      ...(rule === undefined
        ? []
        : [
            element('rect', {
              class: 'head',
              x: 0.5,
              y: 0.5,
              width: width - 1,
              height: rule - 0.5,
              rx: 5,
              fill: colours.head,
              'fill-opacity': 0.1,
            }),
            element('path', { class: 'rule', d: `M0 ${short(rule)}h${width}`, stroke: colours.line }),
          ]),
      ...box.lines.map((line) => drawLine(line)),
      ...box.areas.map((area) => drawStep(area, width, height, options)),
    ],
  );
}

function dataOf(node: ChartNode): Record<string, string | number | undefined> {
  switch (node.kind) {
    case 'steps':
    case 'question':
      return { 'data-node': node.id, 'data-section': node.section, 'data-line': node.line };
    case 'sop':
      return { 'data-node': node.id, 'data-path': node.target.kind === 'file' ? node.target.path : undefined };
    default:
      return { 'data-node': node.id };
  }
}

function shapeOf({ node, width, height }: Box): string[] {
  const [right, bottom] = [width - 0.5, height - 0.5];
  const isOff = 'isReached' in node && !node.isReached;
  const outline = {
    class: 'card',
    fill: colours.page,
    stroke: colours.line,
    'stroke-dasharray': isOff ? '4 3' : undefined,
  };
  const rect = (rx: number, more: Record<string, string | number> = {}) =>
    element('rect', { ...outline, x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx, ...more });
  switch (node.kind) {
    case 'start':
    case 'end':
      return [rect(13, { 'stroke-width': node.kind === 'end' ? 2 : 1 })];
    case 'question': {
      const middle = height / 2;
      const d = `M${point} 0.5H${width - point}L${right} ${short(middle)}L${width - point} ${bottom}H${point}L0.5 ${short(middle)}z`;
      return [
        element('path', {
          ...outline,
          class: 'card question',
          d,
          stroke: colours.question,
          'stroke-width': 1.5,
          'stroke-linejoin': 'round',
        }),
        element('path', { class: 'tint', d, fill: colours.question, 'fill-opacity': 0.1 }),
      ];
    }
    case 'sop':
      return [
        rect(2),
        element('path', { class: 'rule', d: `M6.5 0.5V${bottom}M${width - 6.5} 0.5V${bottom}`, stroke: colours.line }),
      ];
    case 'link':
      return [rect(10, { 'stroke-dasharray': '1.5 2.5', 'stroke-width': 1.5 })];
    case 'steps':
      return [rect(6)];
  }
}

function drawStep(area: StepArea, width: number, height: number, { state, say }: DrawOptions): string {
  const { step, y, mark, lines } = area;
  const standing = state?.step(step.id);
  const said = standing === undefined ? '' : ` (${say(standing)})`;
  const words = [step.text, ...step.tags].join(' · ');
  return element('g', { class: 'step', 'data-id': step.id, 'data-line': step.line }, [
    element('title', {}, [escapeXml(`${words}${said}`)]),
    // What is pointed at is the whole row, and not only its letters.
    element('rect', {
      class: 'row',
      x: 1,
      y: short(y - 2),
      width: width - 2,
      height: short(Math.min(area.height + 4, height - y + 2)),
      fill: 'none',
      'pointer-events': 'all',
    }),
    ...(standing === 'next'
      ? [
          element('path', {
            class: 'now',
            d: `M${mark ? 2 : point} ${short(y - 1)}h4v${short(area.height + 2)}h-4z`,
            fill: colours.next,
          }),
        ]
      : []),
    mark
      ? drawMark(mark, step.isRequired, standing)
      : standing === undefined
        ? ''
        : drawMark({ x: point + 6, y: y + 3 }, true, standing),
    ...lines.map((line) => drawLine(line, standing === 'skipped')),
  ]);
}

function drawMark({ x, y }: Point, isRequired: boolean, standing: StepState | undefined): string {
  const box = element('rect', {
    class: standing === 'next' ? 'mark next' : 'mark',
    x: x + 0.5,
    y: y + 0.5,
    width: markSize,
    height: markSize,
    rx: 2,
    fill: 'none',
    stroke: standing === 'next' ? colours.next : colours.muted,
    'stroke-width': standing === 'next' ? 2 : 1,
    'stroke-dasharray': isRequired ? undefined : '2 2',
  });
  const [left, top] = [x + 0.5, y + 0.5];
  const sign =
    standing === 'done'
      ? `M${left + 2} ${top + 5.5}l2.5 3l4.5 -6`
      : standing === 'skipped'
        ? `M${left + 2.5} ${top + 5.5}h6`
        : undefined;
  return (
    box +
    (sign ? element('path', { class: 'mark', d: sign, fill: 'none', stroke: colours.ink, 'stroke-width': 1.8 }) : '')
  );
}

function drawPile({ parts, width, height }: Pile, x: number, y: number, options: DrawOptions): string {
  return element('g', { class: 'pile', transform: `translate(${at({ x, y })})` }, [
    element('rect', {
      class: 'card',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 6,
      fill: colours.page,
      stroke: colours.line,
      'stroke-dasharray': '2 3',
    }),
    ...parts.map((part) => {
      const middle = width / 2;
      const top = part.labelTop + part.label.height;
      return [
        element(
          'g',
          { transform: `translate(${at({ x: middle - part.label.width / 2, y: part.labelTop })})` },
          part.label.lines.map((line) => drawLine(line)),
        ),
        element('path', {
          class: 'way',
          d: `M${at({ x: middle, y: top })}V${short(part.boxTop)}`,
          stroke: colours.muted,
          'stroke-width': 1.3,
        }),
        element('path', { class: 'tip', d: `M${at({ x: middle, y: part.boxTop })}l-4 -7h8z`, fill: colours.muted }),
        drawBox(part.box, pileInset, part.boxTop, options),
      ].join('');
    }),
  ]);
}

function drawPanel({ rows, width, height, isQuestion }: Panel, x: number, y: number, { state }: DrawOptions): string {
  const stroke = isQuestion ? colours.question : colours.line;
  return element('g', { class: 'panel', transform: `translate(${at({ x, y })})` }, [
    element('rect', {
      class: isQuestion ? 'card question' : 'card',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      rx: 3,
      fill: colours.page,
      stroke,
    }),
    ...rows.map(({ edge, top, lines }, index) => {
      const standing = state ? state.way([edge]) : 'open';
      return element('g', { class: `edge is-${standing}`, opacity: standing === 'off' ? 0.5 : undefined }, [
        index === 0
          ? ''
          : element('path', {
              class: 'rule',
              d: `M0 ${short(top)}h${width}`,
              stroke: colours.line,
              'stroke-width': 0.6,
            }),
        ...lines.map((line) => drawLine(line)),
      ]);
    }),
  ]);
}

function drawLine({ text, x, y, style, isCentred, isFromRight }: TextLine, isStruck = false): string {
  const { size, isBold } = { isBold: false, ...fonts[style] };
  return element(
    'text',
    {
      class: style === 'small' ? 'muted' : undefined,
      x: short(x),
      y: short(y),
      'font-size': size === fonts.text.size ? undefined : size,
      'font-weight': isBold ? 600 : undefined,
      'text-anchor': isCentred ? 'middle' : undefined,
      direction: isFromRight ? 'rtl' : undefined,
      'text-decoration': isStruck && style !== 'small' ? 'line-through' : undefined,
      fill: style === 'small' ? colours.muted : colours.ink,
    },
    [escapeXml(text)],
  );
}
