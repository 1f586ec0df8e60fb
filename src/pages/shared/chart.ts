import type { Chart } from '../../core/flowchart/chart';
import { flowchartSvg } from '../../core/flowchart/flowchart';
import type { Folds } from '../../core/flowchart/opened';
import { spokenOf } from '../../core/flowchart/spoken';
import type { StateData } from '../../core/flowchart/state-data';
import { stateFrom } from '../../core/flowchart/state-data';
import { chartStyle } from '../../core/flowchart/style';
import type { Say } from '../../core/flowchart/words';
import { withSignsShown } from '../../core/text/signs';

/** A flowchart as hosts send it to pages: plain data. */
export interface PageChart {
  readonly chart: Chart;
  /** What of a case is laid over it. */
  readonly state: StateData | undefined;
  /** The SOPs that can be shown in their boxes, by the ids of their nodes; null for those that are not. */
  readonly folds: Readonly<Record<string, PageChart | null>>;
}

/** A place in such a flowchart: the boxes of the SOPs that it is in, outermost first; the node; the step, unless it is the node as a whole. */
export interface PagePlace {
  readonly within: readonly string[];
  readonly node: string;
  readonly step: string | undefined;
}

/** What can be gone to in a drawing. */
export const stops = '[data-node], .step';

/**
 * Draws a flowchart that people can go through: what can be gone to has a name for screen readers, and takes the focus.
 * @param width pixels.
 * @param label what the drawing is, and how to go through it.
 */
export function drawChart(page: PageChart, width: number, say: Say, label: string): SVGSVGElement {
  const state = page.state && stateFrom(page.state, page.chart);
  const options = { say, state, folds: foldsOf(page), isStyled: false };
  const text = flowchartSvg(page.chart, width, options);
  const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error('The flowchart could not be drawn.');
  // It would be shown wherever the mouse is.
  svg.querySelector(':scope > title')?.remove();
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', withSignsShown(label));
  for (const one of svg.querySelectorAll('text, .edge > path, .answer')) one.setAttribute('aria-hidden', 'true');
  name(svg, page, say, []);
  return svg;
}

/** Gives the drawings of a page their colours: its policy allows no styles within them. */
export function adoptChartStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(chartStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** What can be gone to in a drawing, in reading order. The step that a question asks is its box. */
export function stopsIn(drawing: Element): SVGElement[] {
  return [...drawing.querySelectorAll<SVGElement>(stops)].filter((one) => !isAsked(one));
}

/** Goes by the arrow keys from what has the focus in a drawing to what comes before or after it. @returns whether it does. */
export function goThrough(drawing: Element, event: KeyboardEvent): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stop = event.target instanceof Element ? event.target.closest<SVGElement>(stops) : null;
  if (by === 0 || !stop) return false;
  event.preventDefault();
  const all = stopsIn(drawing);
  goToStop(all[all.indexOf(stop) + by]);
  return true;
}

/** Gives the focus to something drawn, and brings it into sight. */
export function goToStop(stop: SVGElement | undefined): void {
  stop?.focus({ preventScroll: true });
  stop?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The place that something drawn is, or stands in; undefined for what is none. */
export function placeOf(element: Element): PagePlace | undefined {
  const node = element.closest<SVGElement>('[data-node]');
  if (!node) return undefined;
  const within: string[] = [];
  for (
    let frame = node.parentElement?.closest('[data-frame]');
    frame;
    frame = frame.parentElement?.closest('[data-frame]')
  )
    within.unshift(frame.getAttribute('data-frame') ?? '');
  const step = element.closest<SVGElement>('.step');
  return { within, node: node.dataset['node'] ?? '', step: step?.dataset['id'] };
}

/** What is drawn at a place. */
export function elementAt(svg: SVGSVGElement, { within, node, step }: PagePlace): SVGElement | undefined {
  let frame: Element = svg;
  for (const id of within) {
    const inner = own(frame, `[data-frame="${CSS.escape(id)}"]`);
    if (!inner) return undefined;
    frame = inner;
  }
  const box = own(frame, `[data-node="${CSS.escape(node)}"]`);
  const row = step === undefined ? null : box?.querySelector<SVGElement>(`.step[data-id="${CSS.escape(step)}"]`);
  return row && !isAsked(row) ? row : box;
}

/** The flowchart in a box; undefined where that box is folded. */
export function chartWithin(page: PageChart, within: readonly string[]): PageChart | undefined {
  let chart: PageChart | null | undefined = page;
  for (const id of within) chart = chart?.folds[id];
  return chart ?? undefined;
}

/** Whether a step is the question that its box asks: then that box stands for it. */
function isAsked(step: Element): boolean {
  const box = step.closest('.node');
  return box?.classList.contains('is-question') === true && box.querySelector('.step') === step;
}

/** What matches and is not within a further box. */
function own(frame: Element, selector: string): SVGElement | undefined {
  const owner = frame.closest('[data-frame]');
  return [...frame.querySelectorAll<SVGElement>(selector)].find(
    (one) => (one.parentElement?.closest('[data-frame]') ?? null) === owner,
  );
}

function foldsOf({ folds }: PageChart): Folds {
  return new Map(
    Object.entries(folds).map(([id, inner]) => [
      id,
      inner
        ? { chart: inner.chart, state: inner.state && stateFrom(inner.state, inner.chart), folds: foldsOf(inner) }
        : undefined,
    ]),
  );
}

function name(frame: Element, { chart, state, folds }: PageChart, say: Say, within: readonly string[]): void {
  const spoken = spokenOf(chart, say, state && stateFrom(state, chart));
  const owner = frame.closest('[data-frame]');
  for (const node of frame.querySelectorAll<SVGElement>('[data-node]')) {
    if ((node.parentElement?.closest('[data-frame]') ?? null) !== owner) continue;
    const id = node.dataset['node'] ?? '';
    const fold = folds[id];
    node.setAttribute('tabindex', '0');
    // A box with steps in it is no button: those are.
    node.setAttribute('role', node.querySelector('.step') ? 'group' : 'button');
    node.setAttribute('aria-label', withSignsShown(spoken.nodes.get(id) ?? ''));
    if (fold !== undefined) node.setAttribute('aria-expanded', String(fold !== null));
    for (const step of node.querySelectorAll<SVGElement>('.step')) {
      step.setAttribute('tabindex', '-1');
      step.setAttribute('role', 'button');
      step.setAttribute('aria-label', withSignsShown(spoken.steps.get(step.dataset['id'] ?? '') ?? ''));
    }
  }
  for (const inner of frame.querySelectorAll('[data-frame]')) {
    const id = inner.getAttribute('data-frame') ?? '';
    const fold = folds[id];
    if (fold && (inner.parentElement?.closest('[data-frame]') ?? null) === owner)
      name(inner, fold, say, [...within, id]);
  }
}
