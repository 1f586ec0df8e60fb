import { allSteps } from './model';
import type { Branch, LinkTarget, Section, Sop, Step } from './model';

/** What an SOP's sections are to each other, whatever the answers. */
export interface SectionOrder {
  readonly sections: readonly Section[];
  /** For each section the section whose heading it stands below; -1 for those at the top. */
  readonly parents: readonly number[];
  /** Those that an earlier question leads to. */
  readonly conditional: ReadonlySet<number>;
  /** The questions of each section, sub-steps included, in the order written. */
  readonly questions: readonly (readonly Step[])[];
  /** Whether any answer leads to another file. */
  readonly leadsOut: boolean;
}

/** A text is walked through for each case and each change of it, and says the same each time. */
const orders = new WeakMap<readonly Section[], SectionOrder>();

/**
 * How the sections of an SOP follow each other. They are run through in the order written; a section that an earlier
 * question leads to only when that answer was given. Sections below a heading go with it, unless an answer leads to them
 * as well. An answer that leads back does not make what it leads to depend on it.
 */
export function sectionOrderOf({ sections }: Pick<Sop, 'sections'>): SectionOrder {
  const known = orders.get(sections);
  if (known) return known;
  const questions = sections.map((section) => [...allSteps(section.steps)].filter((step) => step.branches.length > 0));
  const placeOf = placesOf(sections);
  const conditional = new Set(
    questions.flatMap((steps, from) =>
      steps.flatMap((step) => step.branches.map((branch) => placeOf(branch.target)).filter((to) => to > from)),
    ),
  );
  const leadsOut = questions.flat().some((step) => step.branches.some((branch) => branch.target?.kind === 'file'));
  const order = { sections, parents: parentsOf(sections), conditional, questions, leadsOut };
  orders.set(sections, order);
  return order;
}

/** The section that a branch leads to, as a place among the sections; -1 when it leads to none of them. */
export function placeOfTarget(sections: readonly Section[], { target }: Pick<Branch, 'target'>): number {
  return target?.kind === 'section' ? placeOfAnchor(sections, target.anchor) : -1;
}

/** The section that a link may call so; -1 when there is none. */
export function placeOfAnchor(sections: readonly Section[], anchor: string): number {
  return sections.findIndex((section) => section.anchor === anchor || section.also?.includes(anchor) === true);
}

/** Finds the section that a target names, for those who look for many; -1 when there is none. */
export function placesOf(sections: readonly Section[]): (target: LinkTarget | undefined) => number {
  const places = new Map<string, number>();
  for (const [at, { anchor, also = [] }] of sections.entries())
    for (const name of [anchor, ...also]) if (!places.has(name)) places.set(name, at);
  return (target) => (target?.kind === 'section' ? (places.get(target.anchor) ?? -1) : -1);
}

/** For each section the section whose heading it stands below; -1 for those at the top. */
function parentsOf(sections: readonly Section[]): number[] {
  const open: number[] = [];
  return sections.map((section, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= section.level) open.pop();
    const parent = open.at(-1) ?? -1;
    if (section.level > 0) open.push(index);
    return parent;
  });
}
