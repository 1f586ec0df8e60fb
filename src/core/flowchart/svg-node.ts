import { fonts, markSize, point } from './box';
import type { Box, StepArea, TextLine } from './box';
import type { ChartNode } from './chart';
import type { Folds } from './opened';
import type { Point } from './placed';
import type { ChartState, StepState } from './state';
import type { Say } from './words';
import { element, escapeXml } from './xml';

export interface DrawOptions {
  readonly say: Say;
  /** What of a case is laid over it. */
  readonly state?: ChartState | undefined;
  /** The SOPs that can be shown in their boxes. */
  readonly folds?: Folds;
  /** Whether it stands alone, with its own page behind. */
  readonly isAlone?: boolean;
  /** False where its style sheet is not in it: there are pages that allow none within them. */
  readonly isStyled?: boolean;
}

export const colours = {
  ink: '#1d2327',
  muted: '#51575e',
  page: '#ffffff',
  line: '#8d99a5',
  question: '#b35c00',
  head: '#1b6fb5',
  next: '#0a5cad',
};

/** How wide and high the sign is by which an SOP is shown in its box. */
const foldSize = 12;

/** A point as paths and transforms name it. */
export function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

/** A length with no more digits than are seen. */
export function short(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Draws a node. */
export function drawBox(box: Box, x: number, y: number, options: DrawOptions): string {
  const { node, width, height, rule } = box;
  return element(
    'g',
    {
      ...dataOf(node),
      class: nodeClass(node, options),
      transform: `translate(${at({ x, y })})`,
      opacity: options.state?.node(node) === 'off' ? 0.45 : undefined,
    },
    [
      ...shapeOf(box),
      ...drawHere(node, height, options),
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
      ...drawFold(node, width, 8, options),
    ],
  );
}

/** What a node is, and whether the answers of a case lead through it or past it. */
export function nodeClass(node: ChartNode, { state }: DrawOptions): string {
  const standing = state?.node(node) ?? 'open';
  return `node is-${node.kind}${standing === 'open' ? '' : ` is-${standing}`}`;
}

/** Draws the sign by which another SOP is shown in its box, or no longer. @param right where it ends. */
export function drawFold({ id }: ChartNode, right: number, top: number, { folds }: DrawOptions): string[] {
  if (!folds?.has(id)) return [];
  const [x, y] = [right - foldSize - 14.5, top + 0.5];
  const middle = foldSize / 2;
  const isOpen = folds.get(id) !== undefined;
  return [
    element('g', { class: 'fold', 'data-fold': id }, [
      element('rect', {
        class: 'mark',
        x,
        y,
        width: foldSize,
        height: foldSize,
        rx: 2,
        fill: colours.page,
        'fill-opacity': 0,
        stroke: colours.muted,
      }),
      element('path', {
        class: 'mark',
        d: `M${x + 3} ${y + middle}h${foldSize - 6}${isOpen ? '' : `M${x + middle} ${y + 3}v${foldSize - 6}`}`,
        fill: 'none',
        stroke: colours.muted,
        'stroke-width': 1.4,
      }),
    ]),
  ];
}

/** Marks an SOP in which the step of a case is that is up, while its steps are not shown. */
export function drawHere(node: ChartNode, height: number, { state }: DrawOptions): string[] {
  if (node.kind !== 'sop' || state?.isIn?.(node) !== true) return [];
  return [element('path', { class: 'now', d: `M1 1h4v${short(height - 2)}h-4z`, fill: colours.next })];
}

/** What programs read of a node. */
export function dataOf(node: ChartNode): Record<string, string | number | undefined> {
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

/** Draws a line of text. @param isStruck whether it is crossed out. */
export function drawLine({ text, x, y, style, isCentred, isFromRight }: TextLine, isStruck = false): string {
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
