import { isQuestion } from '../../sop/model';
import type { Section, Sop, Step } from '../../sop/model';
import { stepKey } from './action';
import type { StepRef } from './action';
import { pathOfCase } from './path';
import type { CasePath, LinkedProcedure } from './path';
import type { CaseNote, CasePart, CaseState, ReplyUse, StepRecord } from './state';

/** A step of a case as people see it. */
export interface StepView {
  /** Names it within the case. */
  readonly key: string;
  /** Id of the SOP it belongs to. */
  readonly sop: string;
  readonly step: Step;
  /** A step with sub-steps is done when those that count are. */
  readonly state: StepRecord['state'];
  readonly record: StepRecord | undefined;
  /** Whether the answers given lead past it. What was done off the path is kept, and not counted. */
  readonly onPath: boolean;
  /** Whether the case may not be closed without it. */
  readonly required: boolean;
  /** Whether leaving it undone needs a reason: where it is required, and wherever it is protocol; never at discretion. */
  readonly binding: boolean;
  /** Whether it is ticked or answered itself; a step that only holds sub-steps is not. */
  readonly isTickable: boolean;
  /** Whether a reply for it stands in a draft and was not sent: all that is left to do is sending. */
  readonly isInserted: boolean;
  readonly notes: readonly CaseNote[];
  readonly steps: readonly StepView[];
  /** Where its answer leads when that is out of its SOP. */
  readonly lead: LinkedProcedure | undefined;
  /** The SOPs that its answers led into: the one its answer leads to now, and those in which something was done before. */
  readonly parts: readonly PartView[];
}

export interface SectionView {
  readonly section: Section;
  readonly onPath: boolean;
  readonly steps: readonly StepView[];
}

/** One of the SOPs that a case goes by. */
export interface PartView {
  readonly part: CasePart;
  readonly sop: Sop;
  readonly onPath: boolean;
  /** Sections that are on the path and say something, or in which something was done. */
  readonly sections: readonly SectionView[];
}

export interface CaseView {
  readonly state: CaseState;
  /** The SOP that the case was begun on. */
  readonly sop: Sop;
  /** The sections of that SOP; those of others are in the questions that led into them. */
  readonly sections: readonly SectionView[];
  /** All SOPs of the case, by id. */
  readonly sops: ReadonlyMap<string, Sop>;
  /** Steps that may not be left undone: how many are done, how many skipped, of how many. */
  readonly progress: { readonly done: number; readonly skipped: number; readonly total: number };
  /** Those that are still open; the case may be closed when there are none. */
  readonly openRequired: readonly StepView[];
}

/**
 * A case seen through the SOPs it goes by.
 * @param sops those SOPs, read from the texts that `state.parts` keep.
 * @throws when the SOP that the case was begun on is not among them.
 */
export function viewCase(state: CaseState, sops: ReadonlyMap<string, Sop>): CaseView {
  const sop = sops.get(state.sop);
  if (!sop) throw new Error(`The case ${state.id} lacks the text of its SOP.`);
  const path = pathOfCase(state.sop, sops, state.standIns, (id, step) => state.steps.get(stepKey(id, step.id))?.answer);
  const { sections } = new Viewer(state, sops, path).part(state.sop);
  const counted = leavesOf(sections).filter((view) => view.binding && view.onPath);
  const openRequired = counted.filter((view) => view.state === 'open');
  const withState = (state: StepView['state']) => counted.filter((view) => view.state === state).length;
  return {
    state,
    sop,
    sops,
    sections,
    progress: { done: withState('done'), skipped: withState('skipped'), total: counted.length },
    openRequired,
  };
}

/** All steps that a case shows, sub-steps and those of SOPs that joined included, in the order shown. */
export function stepsInView(view: Pick<CaseView, 'sections'>): StepView[] {
  return view.sections.flatMap((section) => flatten(section.steps));
}

/**
 * A step of a case.
 * @param sop id of the SOP it belongs to.
 */
export function findStep(view: CaseView, id: string, sop = view.state.sop): StepView | undefined {
  const key = stepKey(sop, id);
  return stepsInView(view).find((one) => one.key === key);
}

/** The last handover of a step. */
export function lastHandover(
  { state }: Pick<CaseView, 'state'>,
  { sop, step }: Pick<StepView, 'sop' | 'step'>,
): CaseState['handovers'][number] | undefined {
  return state.handovers.findLast((one) => one.sop_id === sop && one.step_id === step.id);
}

/** The replies of a case that stand in a draft and were not sent yet. */
function unsentReplies({ replies }: Pick<CaseState, 'replies'>): ReplyUse[] {
  const sent = new Set(replies.flatMap((use) => (use.how === 'sent' ? (use.insertion ?? []) : [])));
  return replies.filter(
    ({ how, insertion, isWithdrawn }) =>
      how === 'inserted' && insertion !== undefined && !isWithdrawn && !sent.has(insertion),
  );
}

class Viewer {
  readonly #state: CaseState;
  readonly #sops: ReadonlyMap<string, Sop>;
  readonly #path: CasePath;
  /** The parts that each question led into, by its key. */
  readonly #joined = new Map<string, string[]>();
  /** Each part is shown once. */
  readonly #shown = new Set<string>();
  readonly #placed: ReadonlySet<string>;
  /** Keys of the steps for which a reply stands in a draft. */
  readonly #waiting: ReadonlySet<string>;

  constructor(state: CaseState, sops: ReadonlyMap<string, Sop>, path: CasePath) {
    this.#state = state;
    this.#sops = sops;
    this.#path = path;
    this.#waiting = new Set(unsentReplies(state).flatMap((use) => use.step ?? []));
    this.#placed = new Set([...path.leads.values()].flatMap((lead) => (lead.kind === 'part' ? lead.sop : [])));
    for (const { sop, from } of state.parts.values())
      if (from !== undefined) this.#joined.set(from, [...(this.#joined.get(from) ?? []), sop]);
  }

  part(id: string): { sections: SectionView[] } {
    this.#shown.add(id);
    const onPath = this.#path.sections.get(id) ?? new Set();
    const sections = (this.#sops.get(id)?.sections ?? [])
      .map((section, index) => ({
        section,
        onPath: onPath.has(index),
        steps: section.steps.map((step) => this.#step(id, step, onPath.has(index), true)),
      }))
      .filter((view) => (view.onPath ? isShown(view) : view.steps.some(wasTouched)));
    return { sections };
  }

  #step(sop: string, step: Step, onPath: boolean, parentRequired: boolean): StepView {
    const key = stepKey(sop, step.id);
    const required = step.required && parentRequired;
    const steps = step.steps.map((inner) => this.#step(sop, inner, onPath, required));
    const isTickable = step.steps.length === 0 || isQuestion(step);
    const record = this.#state.steps.get(key);
    const own = record?.state ?? 'open';
    const lead = this.#path.leads.get(key);
    return {
      key,
      sop,
      step,
      state: isTickable || own === 'skipped' ? own : stateOfParent(steps, onPath),
      record,
      onPath,
      required,
      binding: step.conduct === 'protocol' || (required && step.conduct !== 'discretion'),
      isTickable,
      isInserted: own === 'open' && this.#waiting.has(key),
      notes: this.#state.notes.filter((note) => note.step === key),
      steps,
      lead,
      parts: this.#partsOf(key, lead),
    };
  }

  #partsOf(key: string, lead: LinkedProcedure | undefined): PartView[] {
    const now = lead?.kind === 'part' ? [lead.sop] : [];
    // What is led to from another question now is shown there.
    const before = (this.#joined.get(key) ?? []).filter((sop) => !now.includes(sop) && !this.#placed.has(sop));
    return [...now, ...before].flatMap((id) => {
      const part = this.#state.parts.get(id);
      const sop = this.#sops.get(id);
      if (!part || !sop || this.#shown.has(id)) return [];
      const { sections } = this.part(id);
      const onPath = now.includes(id);
      return onPath || sections.length > 0 ? [{ part, sop, onPath, sections }] : [];
    });
  }
}

function isShown({ steps, section: { guidance, alerts } }: SectionView): boolean {
  return steps.length + guidance.length + alerts.length > 0;
}

/** Done when all that binds inside is dealt with; when nothing does, when anything is done. What was left behind does not count. */
function stateOfParent(steps: readonly StepView[], onPath: boolean): StepRecord['state'] {
  const leaves = flatten(steps).filter((view) => view.isTickable && view.onPath === onPath);
  const binding = leaves.filter((view) => view.binding);
  const isDone =
    binding.length > 0 ? binding.every((view) => view.state !== 'open') : leaves.some((view) => view.state === 'done');
  return isDone ? 'done' : 'open';
}

/** Steps that are ticked themselves, wherever they are nested. */
function leavesOf(sections: readonly SectionView[]): StepView[] {
  return sections.flatMap((section) => flatten(section.steps)).filter((view) => view.isTickable);
}

function flatten(views: readonly StepView[]): StepView[] {
  return views.flatMap((view) => [
    view,
    ...view.parts.flatMap((part) => part.sections.flatMap((section) => flatten(section.steps))),
    ...flatten(view.steps),
  ]);
}

function wasTouched(view: StepView): boolean {
  return (
    (view.record !== undefined && view.record.state !== 'open') ||
    view.notes.length > 0 ||
    view.steps.some(wasTouched) ||
    view.parts.some((part) => part.sections.length > 0)
  );
}

/** Names a step to the record. */
export function refTo({ sop, step }: Pick<StepView, 'sop' | 'step'>): StepRef {
  return { sop_id: sop, step_id: step.id };
}

/** The SOP of a case that a step belongs to. */
export function partOf({ state, sops, sop }: CaseView, step: Pick<StepView, 'sop'>): { part: CasePart; sop: Sop } {
  const part = state.parts.get(step.sop);
  if (!part) throw new Error(`The case ${state.id} has no SOP ${step.sop}.`);
  return { part, sop: sops.get(step.sop) ?? sop };
}
