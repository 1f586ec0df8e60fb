import * as vscode from 'vscode';
import { fonts } from '../../../core/flowchart/box';
import { laidOut } from '../../../core/flowchart/flowchart';
import type { Chart } from '../../../core/flowchart/chart';
import { chartInLibrary } from '../../../core/flowchart/in-library';
import { drawn } from '../../../core/flowchart/svg';
import type { Say } from '../../../core/flowchart/words';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';
import { escapeHtml } from './html';

/** How wide drawings may be, in pixels: from a text beside another to a whole window. */
const widths = [380, 680, 860, 1060];
/** By how much a drawing may be made smaller: its smallest words are 11 pixels high then. */
const least = 11 / fonts.small.size;

interface Known {
  /** All that the drawings depend on. */
  readonly chart: string;
  readonly html: string;
}

/** A preview is made anew far more often than its flowchart changes. */
const known = new WeakMap<Sop, Known>();

/** The flowchart of an SOP, to be folded away. Of several drawings the widest is shown that there is room for. */
export function chartHtml(sop: Sop, library: Library): string {
  const { chart, say } = chartInLibrary(library, sop, vscode.env.language);
  const said = JSON.stringify([chart, library.config(sop.location.root).lang]);
  const last = known.get(sop);
  if (last?.chart === said) return last.html;
  const html = chartOf(chart, say);
  known.set(sop, { chart: said, html });
  return html;
}

function chartOf(chart: Chart, say: Say): string {
  const drawings = new Map(widths.map((width) => laidOut(chart, width, say)).map((placed) => [placed.width, placed]));
  const shown = [...drawings.values()].map(
    (placed, at) => `<div class="sop-chart-${at}">${drawn(chart, placed, { say })}</div>`,
  );
  const rules = [...drawings.keys()].map((width, at) => {
    const shows = `.sop-chart>div:not(.sop-chart-${at}){display:none}.sop-chart>div.sop-chart-${at}{display:block}`;
    return at === 0 ? shows : `@container (min-width:${Math.ceil(width * least)}px){${shows}}`;
  });
  const title = escapeHtml(vscode.l10n.t('Flowchart'));
  return `<details class="sop-chart" open><summary>${title}</summary><style>${rules.join('')}</style>${shown.join('')}</details>\n`;
}
