import type { Sop, Step } from '../sop/model';
import type { Range } from '../text/position';
import type { Chart } from './chart';

/** A place in a flowchart. */
export interface ChartPlace {
  /** The id of a node. */
  readonly node: string;
  /** The id of a step in it; undefined for the node as a whole. */
  readonly step: string | undefined;
}

/**
 * What a line of an SOP's text is about in its flowchart: the step that the line belongs to, or else the section with its
 * heading; undefined where neither is drawn.
 * @param line from 0.
 */
export function placeAtLine(chart: Chart, sop: Pick<Sop, 'sections'>, line: number): ChartPlace | undefined {
  const at = sop.sections.findLastIndex(({ level, headingRange }) => level === 0 || headingRange.start.line <= line);
  const section = sop.sections[at];
  if (!section) return undefined;
  const step = stepAt(section.steps, line);
  const ofStep = step && placeOfStep(chart, step.id);
  if (ofStep) return ofStep;
  // What stands before the first heading is no part of what is drawn.
  if (section.level === 0) return undefined;
  const node = chart.nodes.find((one) => 'section' in one && one.section === at);
  return node && { node: node.id, step: undefined };
}

/** Where a step stands in a flowchart. */
export function placeOfStep(chart: Chart, id: string): ChartPlace | undefined {
  const node = chart.nodes.find((one) => 'steps' in one && one.steps.some((step) => step.id === id));
  return node && { node: node.id, step: id };
}

/** The innermost step that a line belongs to. */
function stepAt(steps: readonly Step[], line: number): Step | undefined {
  const step = steps.find(({ range }) => holds(range, line));
  return step && (stepAt(step.steps, line) ?? step);
}

function holds({ start, end }: Range, line: number): boolean {
  // An item ends at the beginning of the line behind it where it ends in a line break.
  return start.line <= line && (line < end.line || (line === end.line && (end.character > 0 || line === start.line)));
}
