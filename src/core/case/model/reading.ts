import { contextOf } from '../../sop/outline';
import type { LinkTarget, Sop, Step } from '../../sop/model';
import { nextStep } from './next-step';
import { stepsInView } from './view';
import type { CaseView, SectionView, StepView } from './view';

/** A row of a case that was selected: a step, by its key, or a section, by the id of its SOP and its anchor. */
export type SelectedRow = { readonly step: string } | { readonly sop: string; readonly anchor: string };

/**
 * The step that is read: the one selected, or the first open one of a section that was, else the one that is up.
 * @returns undefined when nothing is selected, and no step is up.
 */
export function stepRead(view: CaseView, selected: SelectedRow | undefined): StepView | undefined {
  return (selected && stepOf(view, selected)) ?? nextStep(view);
}

function stepOf(view: CaseView, selected: SelectedRow): StepView | undefined {
  if ('step' in selected) return stepsInView(view).find(({ key }) => key === selected.step);
  const section = sectionsInView(view.sections).find(
    (one) => one.sop === selected.sop && one.section.section.anchor === selected.anchor,
  );
  const steps = section ? stepsInView({ sections: [section.section] }) : [];
  return steps.find(({ isTickable, onPath, state }) => isTickable && onPath && state === 'open') ?? steps[0];
}

/** The steps before and after one that is read, in the order of the checklist: those on the path, groups left out. */
export function stepsBeside(
  view: CaseView,
  step: StepView | undefined,
): { readonly previous: StepView | undefined; readonly next: StepView | undefined } {
  const all = stepsInView(view);
  const isRead = (one: StepView) => one.onPath && one.isTickable;
  // Where all is done, what was done last is before.
  const at = step ? all.findIndex(({ key }) => key === step.key) : all.length;
  return { previous: all.slice(0, at).findLast(isRead), next: all.slice(at + 1).find(isRead) };
}

/** What a step stands in. */
export interface Standing {
  readonly section: SectionView | undefined;
  /** The steps that it is a part of, the outermost first. */
  readonly within: readonly StepView[];
  /** The words of list items that it stands below, such as “Only for companies:”. */
  readonly context: readonly string[];
}

/** Where a step stands in its SOP. */
export function standingOf(view: CaseView, step: StepView): Standing {
  for (const { sop, section } of sectionsInView(view.sections)) {
    if (sop !== step.sop) continue;
    const path = pathTo(section.steps, step);
    if (!path) continue;
    const holders = [section.section, ...path.map((one) => one.step)];
    const context = [...path, step].flatMap((one, at) => contextOf(one.step, holders[at]?.guidance ?? []));
    return { section, within: path, context };
  }
  return { section: undefined, within: [], context: [] };
}

/** The steps around a step, from the outside in; undefined when it is none of these, nor in any of them. */
function pathTo(steps: readonly StepView[], step: StepView): StepView[] | undefined {
  for (const one of steps) {
    if (one.key === step.key) return [];
    const inner = pathTo(one.steps, step);
    if (inner) return [one, ...inner];
  }
  return undefined;
}

/** All sections that a case shows, those of SOPs that joined included, each with the id of its SOP. */
function sectionsInView(
  sections: readonly SectionView[],
  sop?: string,
): { readonly sop: string | undefined; readonly section: SectionView }[] {
  return sections.flatMap((section) => [
    { sop: sop ?? section.steps[0]?.sop, section },
    ...section.steps.flatMap(joined),
  ]);
}

function joined(step: StepView): ReturnType<typeof sectionsInView> {
  return [
    ...step.parts.flatMap(({ part, sections }) => sectionsInView(sections, part.sop)),
    ...step.steps.flatMap(joined),
  ];
}

/** Where an answer leads. */
export type Lead =
  /** On with what follows: the author links it to nothing. */
  | { readonly kind: 'on' }
  | { readonly kind: 'section'; readonly title: string }
  /** To a heading that the SOP does not have. */
  | { readonly kind: 'nowhere'; readonly anchor: string }
  /** To another file, such as another SOP. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'web'; readonly href: string };

/** Where an answer to one of its questions leads in an SOP. */
export function leadOf(
  { sections }: Pick<Sop, 'sections'>,
  { target }: Pick<Step['branches'][number], 'target'>,
): Lead {
  return target ? leadTo(sections, target) : { kind: 'on' };
}

function leadTo(sections: Sop['sections'], target: LinkTarget): Lead {
  switch (target.kind) {
    case 'file':
      return { kind: 'file', path: target.path };
    case 'external':
      return { kind: 'web', href: target.href };
    case 'section': {
      const { anchor } = target;
      const section = sections.find((one) => one.anchor === anchor || one.also?.includes(anchor) === true);
      return section ? { kind: 'section', title: section.title } : { kind: 'nowhere', anchor };
    }
  }
}
