import { flowchartSvg } from '../../core/flowchart/flowchart';
import { chartInLibrary } from '../../core/flowchart/in-library';
import { mermaidOf } from '../../core/flowchart/mermaid';
import { outlineOf, outlineText } from '../../core/flowchart/outline';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import type { FlowchartFormat } from './flowchart-options';

/** As wide as a window that is 1,100 pixels wide leaves room for, and A4 paper shows well. */
const width = 1080;

/** Prints the flowchart of an SOP. Ends with 1 if it has no steps. */
export function flowchart(
  host: CliHost,
  library: Library,
  sop: Sop,
  { format = 'mermaid', lang }: { readonly format?: FlowchartFormat; readonly lang?: string },
): ExitCode {
  const { chart, say: words } = chartInLibrary(library, sop, lang);
  if (chart.nodes.length === 0) {
    say(host.err, `“${sop.id}” has no steps, so there is no flowchart.`);
    return exitCodes.problems;
  }
  if (format === 'svg') host.out(`${flowchartSvg(chart, width, { say: words, isAlone: true })}\n`);
  else if (format === 'mermaid') host.out(mermaidOf(chart, words));
  else say(host.out, words('flow', chart.title), '', ...outlineText(outlineOf(chart, words)));
  return exitCodes.clean;
}
