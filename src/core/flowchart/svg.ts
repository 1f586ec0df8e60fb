import { fonts } from './box';
import type { Chart } from './chart';
import { pileInset } from './items';
import type { Frame, Item, Panel, Pile, Placed, PlacedWay, Point } from './placed';
import { chartStyle } from './style';
import { at, colours, dataOf, drawBox, drawFold, drawHere, drawLine, nodeClass, short } from './svg-node';
import type { DrawOptions } from './svg-node';
import { element, escapeXml } from './xml';

/** A flowchart as SVG: the same text for the same chart. */
export function drawn(chart: Chart, placed: Placed, options: DrawOptions): string {
  const { width, height } = placed;
  const name = options.say('flow', chart.title);
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
      options.isStyled === false ? '' : element('style', {}, [chartStyle]),
      options.isAlone ? element('rect', { class: 'page', width, height, fill: colours.page }) : '',
      ...contentOf(placed, options),
    ],
  );
}

function contentOf({ items, ways }: Placed, options: DrawOptions): string[] {
  return [
    ...ways.map((way) => drawWay(way, options)),
    ...items.map(({ item, x, y }) => drawItem(item, x, y, options)),
    ...ways.map((way) => drawLabel(way, options)),
  ];
}

function drawItem({ content }: Item, x: number, y: number, options: DrawOptions): string {
  switch (content.kind) {
    case 'box':
      return drawBox(content.box, x, y, options);
    case 'pile':
      return drawPile(content.pile, x, y, options);
    case 'panel':
      return drawPanel(content.panel, x, y, options);
    case 'frame':
      return drawFrame(content.frame, x, y, options);
  }
}

function drawFrame({ head, opened, placed, width, height }: Frame, x: number, y: number, options: DrawOptions): string {
  const { node } = head;
  const { chart, state, folds } = opened;
  return element('g', { class: 'frame', transform: `translate(${at({ x, y })})` }, [
    element('g', { ...dataOf(node), class: nodeClass(node, options) }, [
      drawCard(width, height, { rx: 2, 'stroke-width': 2 }),
      ...head.lines.map((line) => drawLine(line)),
      ...drawFold(node, width, 8, options),
    ]),
    element(
      'g',
      {
        'data-frame': node.id,
        lang: chart.lang,
        transform: `translate(${at({ x: (width - placed.width) / 2, y: head.height })})`,
      },
      contentOf(placed, { ...options, state, folds }),
    ),
  ]);
}

/** What others are drawn on; its line lies within its width and height. */
function drawCard(width: number, height: number, look: Readonly<Record<string, string | number>>): string {
  return element('rect', {
    class: 'card',
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: colours.page,
    stroke: colours.line,
    ...look,
  });
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

function drawLabel({ label, way }: PlacedWay, { state }: DrawOptions): string {
  if (!label) return '';
  const { box, x, y } = label;
  const lines = box.lines.map((line) => drawLine(line));
  const standing = state ? state.way(way.edges) : 'open';
  return element('g', { class: 'answer', transform: `translate(${at({ x, y })})` }, [
    // The line behind must not be seen through words that are dimmed.
    element('rect', { class: 'page', width: short(box.width), height: short(box.height), rx: 3, fill: colours.page }),
    ...(standing === 'off' ? [element('g', { opacity: 0.6 }, lines)] : lines),
  ]);
}

function drawPile({ parts, width, height }: Pile, x: number, y: number, options: DrawOptions): string {
  return element('g', { class: 'pile', transform: `translate(${at({ x, y })})` }, [
    drawCard(width, height, { rx: 6, 'stroke-dasharray': '2 3' }),
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

function drawPanel({ rows, width, height, isQuestion }: Panel, x: number, y: number, options: DrawOptions): string {
  const { state } = options;
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
    ...rows.map(({ edge, outside, top, height: high, lines }, index) => {
      const standing = state ? state.way([edge]) : 'open';
      const row = { class: `edge is-${standing}`, opacity: standing === 'off' ? 0.5 : undefined };
      return element('g', row, [
        index === 0
          ? ''
          : element('path', {
              class: 'rule',
              d: `M0 ${short(top)}h${width}`,
              stroke: colours.line,
              'stroke-width': 0.6,
            }),
        ...(outside
          ? [
              element('g', { ...dataOf(outside), class: nodeClass(outside, options) }, [
                element('rect', {
                  class: 'row',
                  x: 1,
                  y: short(top + 1),
                  width: width - 2,
                  height: short(high - 2),
                  fill: 'none',
                  'pointer-events': 'all',
                }),
                ...lines.map((line) => drawLine(line)),
                element('g', { transform: `translate(0 ${short(top)})` }, drawHere(outside, high, options)),
                ...drawFold(outside, width + 8, top + 7, options),
              ]),
            ]
          : lines.map((line) => drawLine(line))),
      ]);
    }),
  ]);
}
