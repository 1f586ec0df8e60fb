import type { Section, Sop, Step } from '../sop/model';
import { sectionsOnPath } from './path';
import type { CaseNote, CaseState, StepRecord } from './state';

/** A step of a case as people see it. */
export interface StepView {
  readonly step: Step;
  /** A step with sub-steps is done when those that count are. */
  readonly state: StepRecord['state'];
  readonly record: StepRecord | undefined;
  /** Whether the answers given lead past it. What was done off the path is kept, and not counted. */
  readonly onPath: boolean;
  /** Whether the case may not be closed without it. */
  readonly required: boolean;
  /** Whether it is ticked itself; steps that only hold sub-steps are not. */
  readonly ticked: boolean;
  readonly notes: readonly CaseNote[];
  readonly steps: readonly StepView[];
}

export interface SectionView {
  readonly section: Section;
  readonly onPath: boolean;
  readonly steps: readonly StepView[];
}

export interface CaseView {
  readonly state: CaseState;
  readonly sop: Sop;
  /** Sections with steps that are on the path, or in which something was done. */
  readonly sections: readonly SectionView[];
  /** Required steps on the path: how many are dealt with (done, or skipped with a reason), of how many. */
  readonly progress: { readonly done: number; readonly total: number };
  /** Required steps on the path that are still open; the case may be closed when there are none. */
  readonly openRequired: readonly StepView[];
}

/**
 * A case seen through the SOP it was begun on.
 * @param sop read from `state.text`.
 */
export function viewCase(state: CaseState, sop: Sop): CaseView {
  const onPath = sectionsOnPath(sop, (step) => state.steps.get(step.id)?.answer);
  const sections = sop.sections
    .map((section, index) => viewSection(section, onPath.has(index), state))
    .filter((view) => view.steps.length > 0 && (view.onPath || view.steps.some(wasTouched)));
  const counted = sections.flatMap((view) => leaves(view.steps)).filter((view) => view.required && view.onPath);
  const openRequired = counted.filter((view) => view.state === 'open');
  return { state, sop, sections, progress: { done: counted.length - openRequired.length, total: counted.length }, openRequired };
}

/** A step of a case by its id. */
export function findStep(view: CaseView, id: string): StepView | undefined {
  return view.sections.flatMap((section) => flatten(section.steps)).find((one) => one.step.id === id);
}

function viewSection(section: Section, onPath: boolean, state: CaseState): SectionView {
  return { section, onPath, steps: section.steps.map((step) => viewStep(step, onPath, true, state)) };
}

function viewStep(step: Step, onPath: boolean, parentRequired: boolean, state: CaseState): StepView {
  const required = step.required && parentRequired;
  const steps = step.steps.map((inner) => viewStep(inner, onPath, required, state));
  const ticked = step.steps.length === 0 || step.branches.length > 0;
  const record = state.steps.get(step.id);
  const own = record?.state ?? 'open';
  return {
    step,
    state: ticked || own === 'skipped' ? own : stateOfParent(steps),
    record,
    onPath,
    required,
    ticked,
    notes: state.notes.filter((note) => note.step === step.id),
    steps,
  };
}

/** Done when all required sub-steps are dealt with; when none is required, when any is done. */
function stateOfParent(steps: readonly StepView[]): StepRecord['state'] {
  const required = steps.filter((view) => view.required);
  if (required.length > 0) return required.every((view) => view.state !== 'open') ? 'done' : 'open';
  return steps.some((view) => view.state === 'done') ? 'done' : 'open';
}

/** Steps that are ticked themselves, wherever they are nested. */
function leaves(views: readonly StepView[]): StepView[] {
  return flatten(views).filter((view) => view.ticked);
}

function flatten(views: readonly StepView[]): StepView[] {
  return views.flatMap((view) => [view, ...flatten(view.steps)]);
}

function wasTouched(view: StepView): boolean {
  return (view.record !== undefined && view.record.state !== 'open') || view.notes.length > 0 || view.steps.some(wasTouched);
}
