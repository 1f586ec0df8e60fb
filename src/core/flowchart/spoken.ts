import type { Chart, ChartNode } from './chart';
import type { ChartState } from './state';
import { Told } from './told';
import type { Say } from './words';

/** What is said of the nodes and steps of a flowchart, by their ids, to those who go through it without seeing it. */
export interface Spoken {
  readonly nodes: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
}

/** Names the nodes of a flowchart with where they lead, and its steps. @param state what of a case is laid over it. */
export function spokenOf(chart: Chart, say: Say, state?: ChartState): Spoken {
  const told = new Told(chart, say, state);
  const stages = chart.nodes.flatMap((node) => ('steps' in node ? [node] : []));
  return {
    nodes: new Map(chart.nodes.map((node) => [node.id, sentences(node, told, say)])),
    steps: new Map(stages.flatMap(({ steps }) => steps.map((step) => [step.id, told.step(step)] as const))),
  };
}

function sentences(node: ChartNode, told: Told, say: Say): string {
  switch (node.kind) {
    case 'start':
    case 'end':
      return told.name(node.id);
    case 'sop':
    case 'link':
      return told.outside(node);
    default: {
      const [first] = node.steps;
      const { length } = node.steps;
      const isQuestion = node.kind === 'question' && first !== undefined;
      const own = [
        ...(node.title === undefined ? [] : [told.section(node)]),
        isQuestion ? say('question', told.step(first)) : length === 1 ? say('step') : say('steps', length),
        ...told.leads(node.id).map((edge) => told.lead(edge)),
      ];
      return own.join('. ').replace(/([?!.])\. /g, '$1 ');
    }
  }
}
