import type { Chart } from './chart';
import { column } from './column';
import { place } from './place';
import { noFolds } from './opened';
import type { Folds } from './opened';
import type { Placed } from './placed';
import { drawn } from './svg';
import type { DrawOptions } from './svg-node';
import type { Say } from './words';

/** Widths of boxes, from the one that is the easiest to read. */
const cards = [280, 240, 205, 185];
/** With more nodes than this, or more ways between them, laying them out takes too long, and nobody finds a way through them. */
const most = { nodes: 32, edges: 48 };
/** A line of text that is longer is tiring to read. */
const widestColumn = 600;

/** Draws a chart no wider than so many pixels. */
export function flowchartSvg(chart: Chart, width: number, options: DrawOptions): string {
  return drawn(chart, laidOut(chart, width, options.say, options.folds), options);
}

/** Puts the boxes of a chart into their places: side by side where that fits so many pixels, else below each other. */
export function laidOut(chart: Chart, width: number, say: Say, folds: Folds = noFolds): Placed {
  const hasQuestions = chart.nodes.some(({ kind }) => kind === 'question');
  if (!hasQuestions || chart.nodes.length > most.nodes || chart.edges.length > most.edges)
    return column(chart, Math.min(width, widestColumn), say, folds);
  return sideBySide(chart, width, say, folds) ?? column(chart, Math.min(width, widestColumn), say, folds);
}

/** With the widest boxes that fit; undefined when none do. */
function sideBySide(chart: Chart, width: number, say: Say, folds: Folds): Placed | undefined {
  const [widest = 0] = cards;
  let narrowest = 0;
  for (const card of cards) {
    // About as wide as its boxes are: what is far too wide is not tried.
    if ((narrowest * card) / widest > 1.1 * width) continue;
    for (const pileFrom of [3, 2]) {
      const placed = place(chart, { card, pileFrom }, say, folds);
      if (placed.width <= width) return placed;
      if (card === widest) narrowest = placed.width;
    }
  }
  return undefined;
}
