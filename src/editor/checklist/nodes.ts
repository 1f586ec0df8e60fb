import { branchTaken } from '../../core/case/path';
import type { CaseView, SectionView, StepView } from '../../core/case/view';
import type { Alert, Branch, Guidance } from '../../core/sop/model';

/** A row of the checklist. Each knows its case, because commands are called with rows. */
export type ChecklistNode = { readonly view: CaseView } & (
  | { readonly kind: 'section'; readonly section: SectionView }
  | { readonly kind: 'alert'; readonly alert: Alert }
  | { readonly kind: 'step'; readonly step: StepView }
  | { readonly kind: 'answer'; readonly step: StepView; readonly branch: Branch; readonly isTaken: boolean }
  | { readonly kind: 'next-sop'; readonly step: StepView; readonly path: string }
  | { readonly kind: 'guidance'; readonly step: StepView; readonly guidance: Guidance }
  | { readonly kind: 'note'; readonly step: StepView | undefined; readonly text: string; readonly ts: string; readonly actor: string }
);

export type StepNode = Extract<ChecklistNode, { kind: 'step' }>;
export type AnswerNode = Extract<ChecklistNode, { kind: 'answer' }>;

/** The rows at the top: the sections on the path, and notes on the case as a whole. */
export function topNodes(view: CaseView): ChecklistNode[] {
  const notes = view.state.notes.filter((note) => note.step === undefined).map((note): ChecklistNode => ({ ...note, view, kind: 'note', step: undefined }));
  return [...view.sections.map((section): ChecklistNode => ({ view, kind: 'section', section })), ...notes];
}

/** The rows below a row. */
export function childNodes(node: ChecklistNode): ChecklistNode[] {
  const { view } = node;
  switch (node.kind) {
    case 'section':
      return [
        ...node.section.section.alerts.map((alert): ChecklistNode => ({ view, kind: 'alert', alert })),
        ...node.section.steps.map((step): ChecklistNode => ({ view, kind: 'step', step })),
      ];
    case 'step':
      return stepChildren(view, node.step);
    default:
      return [];
  }
}

function stepChildren(view: CaseView, step: StepView): ChecklistNode[] {
  const taken = branchTaken(step.step, step.record?.answer);
  const next = taken?.target?.kind === 'file' ? [{ view, kind: 'next-sop' as const, step, path: taken.target.path }] : [];
  return [
    ...step.step.guidance.map((guidance): ChecklistNode => ({ view, kind: 'guidance', step, guidance })),
    ...step.step.branches.map((branch): ChecklistNode => ({ view, kind: 'answer', step, branch, isTaken: branch === taken })),
    ...next,
    ...step.steps.map((inner): ChecklistNode => ({ view, kind: 'step', step: inner })),
    ...step.notes.map((note): ChecklistNode => ({ ...note, view, kind: 'note', step })),
  ];
}
