import type { Chart, ChartEdge } from './chart';
import type { ChartState, Standing, StepState } from './state';

/** What a `ChartState` says of a chart, as plain data, for whoever draws it elsewhere. */
export interface StateData {
  /** By the id of the step; without those that are neither done nor up. */
  readonly steps: Readonly<Record<string, StepState>>;
  /** By the id of the node; without those that are open. */
  readonly nodes: Readonly<Record<string, Standing>>;
  /** One for each edge, in their order. */
  readonly ways: readonly Standing[];
  /** The nodes of the SOPs in which the step that is up stands. */
  readonly inside: readonly string[];
}

/** What a state says of a chart. */
export function stateData(state: ChartState, { nodes, edges }: Chart): StateData {
  const steps = nodes.flatMap((node) => ('steps' in node ? node.steps : []));
  return {
    steps: Object.fromEntries(
      steps.flatMap(({ id }) => {
        const standing = state.step(id);
        return standing === undefined ? [] : [[id, standing]];
      }),
    ),
    nodes: Object.fromEntries(
      nodes.flatMap((node) => {
        const standing = state.node(node);
        return standing === 'open' ? [] : [[node.id, standing]];
      }),
    ),
    ways: edges.map((edge) => state.way([edge])),
    inside: nodes.flatMap((node) => (node.kind === 'sop' && state.isIn?.(node) === true ? [node.id] : [])),
  };
}

/** The state that such data tells of. @param chart the one that it was made of. */
export function stateFrom({ steps, nodes, ways, inside }: StateData, { edges }: Chart): ChartState {
  const standings = new Map<ChartEdge, Standing>(edges.map((edge, at) => [edge, ways[at] ?? 'open']));
  return {
    step: (id) => (Object.hasOwn(steps, id) ? steps[id] : undefined),
    node: ({ id }) => (Object.hasOwn(nodes, id) ? nodes[id] : undefined) ?? 'open',
    way: (some) => togetherOf(some.map((edge) => standings.get(edge) ?? 'open')),
    isIn: ({ id }) => inside.includes(id),
  };
}

/** Of ways that are drawn as one: it is taken where one of them is, and past where all are. */
export function togetherOf(ways: readonly Standing[]): Standing {
  if (ways.includes('taken')) return 'taken';
  return ways.every((way) => way === 'off') ? 'off' : 'open';
}
