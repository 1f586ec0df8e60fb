import { branchTaken } from '../../core/case/model/path';
import type { CaseState } from '../../core/case/model/state';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView, PartView, SectionView, StepView } from '../../core/case/model/view';
import { afterClosingChildren } from './rows/after-closing';
import type { PartChange } from '../services/case-changes';
import type { ChecklistNode } from './node';

/**
 * The rows at the top: what changed in the library since the case began, whom the case was handed over to, the sections
 * on the path, and notes on the case as a whole or on steps that are not part of it any more.
 */
export function topNodes(view: CaseView, changes: readonly PartChange[]): ChecklistNode[] {
  const steps = new Set(stepsInView(view).map((one) => one.key));
  const notes = view.state.notes
    .filter((note) => note.step === undefined || !steps.has(note.step))
    .map((note): ChecklistNode => ({ ...note, view, kind: 'note', step: undefined }));
  const handover = view.state.handovers.findLast((one) => one.step_id === undefined);
  return [
    ...changes.map((change): ChecklistNode => ({ view, kind: 'change', change })),
    ...(handover ? [{ view, kind: 'handover' as const, handover }] : []),
    ...view.sections.map((section): ChecklistNode => ({ view, kind: 'section', sop: view.state.sop, section })),
    ...notes,
  ];
}

/** The rows below a row. */
export function childNodes(node: ChecklistNode): ChecklistNode[] {
  const { view } = node;
  switch (node.kind) {
    case 'change':
      return node.change.steps.map((step): ChecklistNode => ({ view, kind: 'step-change', change: node.change, step }));
    case 'section':
      return sectionChildren(view, node.sop, node.section);
    case 'part':
      return partChildren(view, node.part);
    case 'escalation-rules':
      return node.rules.map((rule): ChecklistNode => ({ view, kind: 'escalation', rule }));
    case 'ask-next':
      return afterClosingChildren(node);
    case 'step':
      return stepChildren(view, node.step);
    default:
      return [];
  }
}

/** A step's last handing over. */
export function handoverOf({ state }: CaseView, { sop, step }: StepView): CaseState['handovers'][number] | undefined {
  return state.handovers.findLast((one) => one.sop_id === sop && one.step_id === step.id);
}

function sectionChildren(view: CaseView, sop: string, { section, steps, onPath }: SectionView): ChecklistNode[] {
  return [
    ...section.alerts.map((alert): ChecklistNode => ({ view, kind: 'alert', sop, alert, onPath })),
    ...steps.map((step): ChecklistNode => ({ view, kind: 'step', step })),
  ];
}

/** The row above says the SOP's title: what stands before its first heading needs no row of its own. */
function partChildren(view: CaseView, { part: { sop }, sections }: PartView): ChecklistNode[] {
  return sections.flatMap((section) =>
    section.section.title ? [{ view, kind: 'section' as const, sop, section }] : sectionChildren(view, sop, section),
  );
}

function stepChildren(view: CaseView, step: StepView): ChecklistNode[] {
  const taken = branchTaken(step.step, step.record?.answer);
  const { lead } = step;
  return [
    ...step.step.guidance.map((guidance): ChecklistNode => ({ view, kind: 'guidance', step, guidance })),
    ...step.step.branches.map((branch): ChecklistNode => ({
      view,
      kind: 'answer',
      step,
      branch,
      isTaken: branch === taken,
    })),
    ...(lead && lead.kind !== 'part' ? [{ view, kind: 'lead' as const, step, lead }] : []),
    ...step.parts.map((part): ChecklistNode => ({ view, kind: 'part', step, part })),
    ...step.steps.map((inner): ChecklistNode => ({ view, kind: 'step', step: inner })),
    ...step.notes.map((note): ChecklistNode => ({ ...note, view, kind: 'note', step })),
  ];
}
