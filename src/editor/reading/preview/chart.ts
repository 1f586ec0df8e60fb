import * as vscode from 'vscode';
import { fonts } from '../../../core/flowchart/box';
import { laidOut } from '../../../core/flowchart/flowchart';
import { chartInLibrary } from '../../../core/flowchart/in-library';
import { drawn } from '../../../core/flowchart/svg';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';
import { escapeHtml } from './html';

/** How wide drawings may be, in pixels: from a text beside another to a whole window. */
const widths = [380, 680, 860, 1060];
/** By how much a drawing may be made smaller: its smallest words are 11 pixels high then. */
const least = 11 / fonts.small.size;

/** The flowchart of an SOP, to be folded away. Of several drawings the widest is shown that there is room for. */
export function chartHtml(sop: Sop, library: Library): string {
  const { chart, say } = chartInLibrary(library, sop, vscode.env.language);
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
