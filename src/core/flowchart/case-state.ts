import { nextStep } from '../case/model/next-step';
import { branchTaken } from '../case/model/path';
import { stepsInView } from '../case/model/view';
import type { CaseView, StepView } from '../case/model/view';
import { Flow } from '../sop/flow';
import type { Lead } from '../sop/flow';
import type { Chart, ChartEdge } from './chart';
import type { ChartState, Standing, StepState } from './state';
import { togetherOf } from './state-data';

/**
 * What a case has done of one of its SOPs, to be laid over its flowchart.
 * @param sop id of that SOP.
 * @param chart its flowchart, made of the text that the case goes by.
 */
export function caseState(view: CaseView, sop: string, chart: Chart): ChartState {
  const steps = new Map(
    stepsInView(view)
      .filter((one) => one.sop === sop)
      .map((one) => [one.step.id, one]),
  );
  const next = nextStep(view);
  const stateOf = (id: string): StepState | undefined => {
    const step = steps.get(id);
    if (step && step.state !== 'open') return step.state;
    return next !== undefined && next.sop === sop && next.step.id === id ? 'next' : undefined;
  };
  const text = view.sops.get(sop);
  const standings = text ? sectionStandings(new Flow(text), steps) : new Map<number, Standing>();
  const wayOf = ({ answers }: ChartEdge): Standing => {
    const given = answers.map(({ step, answer }) => {
      const said = steps.get(step)?.record?.answer;
      return said === undefined ? 'open' : said === answer ? 'taken' : 'off';
    });
    return given.includes('taken') ? 'taken' : given.length === 0 || given.includes('open') ? 'open' : 'off';
  };
  const nodes = new Map(
    chart.nodes.map((node) => [node.id, 'section' in node ? (standings.get(node.section) ?? 'open') : 'open'] as const),
  );
  for (const edge of chart.edges)
    if (nodes.get(edge.to) === 'open' && edge.answers.length > 0) nodes.set(edge.to, wayOf(edge));
  return {
    step: stateOf,
    node: ({ id }) => nodes.get(id) ?? 'open',
    way: (edges) => {
      const ways = edges.map((edge) =>
        nodes.get(edge.from) === 'off' || nodes.get(edge.to) === 'off' ? 'off' : wayOf(edge),
      );
      return togetherOf(ways);
    },
    isIn: ({ id, question }) => {
      if (next === undefined || nodes.get(id) !== 'taken') return false;
      const parts = steps.get(question)?.parts.filter(({ onPath }) => onPath) ?? [];
      return parts.some((part) => stepsInView(part).some(({ key }) => key === next.key));
    },
  };
}

/** Of each section whether the answers given lead through it, past it, or leave that open. */
function sectionStandings(flow: Flow, steps: ReadonlyMap<string, StepView>): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  const into = new Map<number, Lead[]>();
  for (const lead of flow.leads.flat())
    if (lead.to.kind === 'section') into.set(lead.to.at, [...(into.get(lead.to.at) ?? []), lead]);
  for (const at of flow.order.sections.keys()) {
    const parent = flow.order.parents[at] ?? -1;
    if (!flow.order.conditional.has(at)) {
      standings.set(at, parent < 0 ? 'taken' : (standings.get(parent) ?? 'taken'));
      continue;
    }
    const ways = (into.get(at) ?? []).map((lead): Standing => {
      const from = standings.get(lead.from);
      if (from === 'off') return 'off';
      const answer = steps.get(lead.step.id)?.record?.answer;
      if (answer === undefined) return 'open';
      return branchTaken(lead.step, answer) === lead.branch ? 'taken' : 'off';
    });
    standings.set(at, ways.includes('taken') ? 'taken' : ways.includes('open') ? 'open' : 'off');
  }
  return standings;
}
