import { placeAtLine } from '../../core/flowchart/at-line';
import { stepsOf } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import type { PagePlace } from '../../pages/shared/chart';
import { treeWithin } from '../services/chart-tree';
import type { ChartTree } from '../services/chart-tree';

/**
 * Where a place of a flowchart is in the library's present text of its SOP; undefined where that has it no more, or it has
 * no line.
 */
export function lineOfPlace(
  tree: ChartTree,
  { within, node, step }: PagePlace,
): { readonly sop: Sop; readonly line: number } | undefined {
  const found = treeWithin(tree, within);
  const stage = found?.chart.nodes.find(({ id }) => id === node);
  if (!found || !stage) return undefined;
  const { now } = found;
  // What has no line of its own is named by the question that leads there; a question by its step.
  const id =
    step ?? ('question' in stage ? stage.question : stage.kind === 'question' ? stage.steps[0]?.id : undefined);
  if (id !== undefined) {
    const line = [...stepsOf(now)].find((one) => one.id === id)?.textRange.start.line;
    return line === undefined ? undefined : { sop: now, line };
  }
  if (!('section' in stage)) return undefined;
  const { anchor, level } = found.drawn.sections[stage.section] ?? {};
  const section = now.sections.find((one) => one.anchor === anchor && one.level === level);
  const line = level === 0 ? section?.steps[0]?.textRange.start.line : section?.headingRange.start.line;
  return line === undefined ? undefined : { sop: now, line };
}

/** All places that a line of a file is drawn at. @param line from 0. */
export function placesOfLine(
  tree: ChartTree,
  uri: string,
  line: number,
  within: readonly string[] = [],
): readonly PagePlace[] {
  const { now, drawn, chart } = tree;
  const found = now.location.uri === uri ? placeAtLine(chart, now, line) : undefined;
  // Of another text than the one that is drawn, only the steps are known for sure.
  const own = found && (drawn === now || found.step !== undefined) ? found : undefined;
  return [
    ...(own ? [{ within, node: own.node, step: own.step }] : []),
    ...[...tree.inner].flatMap(([id, inner]) => placesOfLine(inner, uri, line, [...within, id])),
  ];
}
