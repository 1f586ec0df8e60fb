import { flowchartSvg } from '../../flowchart/flowchart';
import { chartInLibrary } from '../../flowchart/in-library';
import { mermaidOf } from '../../flowchart/mermaid';
import type { Library } from '../../library/library';
import type { Sop } from '../../sop/model';
import type { HandbookSop } from './handbook';

/** Pixels: as wide as A4 between its margins, so that words are printed about as large as they are on the screen. */
const width = 680;

/** The flowchart of an SOP; undefined where nothing is asked: then it would only say the steps again. */
export function flowchartInHandbook(library: Library, sop: Sop, lang: string): HandbookSop['flowchart'] {
  const { chart, say } = chartInLibrary(library, sop, lang);
  if (!chart.nodes.some(({ kind }) => kind === 'question')) return undefined;
  return { svg: flowchartSvg(chart, width, { say }), mermaid: mermaidOf(chart, say) };
}
