import type { Chart } from '../../flowchart/chart';
import { laidOut } from '../../flowchart/flowchart';
import { chartInLibrary } from '../../flowchart/in-library';
import { mermaidOf } from '../../flowchart/mermaid';
import { piecesOf } from '../../flowchart/pieces';
import { chartStyle } from '../../flowchart/style';
import { drawn } from '../../flowchart/svg';
import { element } from '../../flowchart/xml';
import type { Library } from '../../library/library';
import type { Sop } from '../../sop/model';
import type { HandbookFlowchart } from './handbook';
import type { Places } from './places';
import type { SayInHandbook } from './words';

/** Pixels: as wide as A4 between its margins, so that words are printed about as large as they are on the screen. */
const width = 680;
/** What is left of a page below the title, document control and summary of a procedure that begins a chapter, in pixels. */
const room = 690;
/** Letters that are smaller than this share of their size are hard to read on paper. */
const smallest = 0.75;
/** The style sheet of each chart: the page of a handbook has it once. */
const ownStyle = element('style', {}, [chartStyle]);

interface Drawing {
  readonly lang: string;
  readonly places: Places;
  readonly say: SayInHandbook;
  readonly isForTeam: boolean;
  /** Calls what is not known in a text by its name. */
  readonly named: (text: string) => string;
}

/** The flowchart of an SOP; undefined where nothing is asked: then it would only say the steps again. */
export function flowchartInHandbook(
  library: Library,
  sop: Sop,
  { lang, places, say, isForTeam, named }: Drawing,
): HandbookFlowchart | undefined {
  const { chart: asked, say: sayInChart } = chartInLibrary(library, sop, lang);
  const whole = withNames(asked, named);
  if (!whole.nodes.some(({ kind }) => kind === 'question')) return undefined;
  const chart = isForTeam ? whole : forCustomers(whole, sop, places, say);
  const placed = laidOut(chart, width, sayInChart);
  const pieces = piecesOf(placed, room / smallest);
  const tallest = Math.max(...pieces.map(({ height }) => height));
  return {
    name: sayInChart('flow', chart.title),
    pieces: pieces.map((piece) => drawn(chart, piece, { say: sayInChart }).replace(ownStyle, '')),
    printedWidth: Math.floor(placed.width * Math.min(1, Math.max(smallest, room / tallest))),
    mermaid: mermaidOf(chart, sayInChart),
  };
}

function withNames(chart: Chart, named: (text: string) => string): Chart {
  return {
    ...chart,
    nodes: chart.nodes.map((node) =>
      'steps' in node
        ? {
            ...node,
            title: node.title === undefined ? undefined : named(node.title),
            steps: node.steps.map((step) => ({ ...step, text: named(step.text) })),
          }
        : node,
    ),
    edges: chart.edges.map((edge) => ({ ...edge, labels: edge.labels.map(named) })),
  };
}

/** A chart without what is of the team: who does what by when, and what procedures are called that customers do not get. */
function forCustomers(chart: Chart, sop: Sop, places: Places, say: SayInHandbook): Chart {
  // The ids of other procedures have their paths in them.
  const ids = new Map(chart.nodes.flatMap(({ kind, id }, at) => (kind === 'sop' ? [[id, `sop-${at}`] as const] : [])));
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    ...chart,
    nodes: chart.nodes.map((node) => {
      if ('steps' in node) return { ...node, steps: node.steps.map((step) => ({ ...step, tags: [] })) };
      if (node.kind !== 'sop') return node;
      const isThere = places.ofTarget(sop, node.target)?.key !== undefined;
      const target = { kind: 'file', path: '', anchor: undefined } as const;
      return { ...node, id: idOf(node.id), target, title: isThere ? node.title : say('askUs') };
    }),
    edges: chart.edges.map((edge) => ({ ...edge, from: idOf(edge.from), to: idOf(edge.to) })),
  };
}
