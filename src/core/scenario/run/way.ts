import { procedureLinked } from '../../case/model/sops-in-library';
import { partOf } from '../../case/model/view';
import type { CaseView, SectionView, StepView } from '../../case/model/view';
import type { Library } from '../../library/library';
import type { Section, Sop } from '../../sop/model';
import { sectionOrderOf } from '../../sop/section-order';

/** What a case comes to, in the order of its checklist. */
export type WayPoint =
  /** A section that says what to do, or that an answer leads to. */
  | { readonly kind: 'section'; readonly sop: string; readonly section: Section }
  | { readonly kind: 'step'; readonly sop: string; readonly view: StepView }
  /** An SOP without steps that an answer leads to: there the case ends, or goes on behind the question. */
  | { readonly kind: 'reading'; readonly sop: string };

/** The way that the answers of a case lead. */
export function wayOf(view: CaseView, library: Library): WayPoint[] {
  return new Way(view, library).through(view.sop, view.sections);
}

class Way {
  readonly #view: CaseView;
  readonly #library: Library;

  constructor(view: CaseView, library: Library) {
    this.#view = view;
    this.#library = library;
  }

  through(sop: Sop, sections: readonly SectionView[]): WayPoint[] {
    const { conditional } = sectionOrderOf(sop);
    return sections.flatMap(({ section, onPath, steps }): WayPoint[] => {
      if (!onPath) return [];
      const isStage = steps.length > 0 || conditional.has(sop.sections.indexOf(section));
      return [
        ...(isStage ? [{ kind: 'section', sop: sop.id, section } as const] : []),
        ...steps.flatMap((step) => this.#step(step)),
      ];
    });
  }

  #step(step: StepView): WayPoint[] {
    if (!step.onPath) return [];
    const joined = step.parts.filter(({ onPath }) => onPath);
    return [
      { kind: 'step', sop: step.sop, view: step },
      ...joined.flatMap(({ sop, sections }) => this.through(sop, sections)),
      ...this.#outside(step),
      ...step.steps.flatMap((inner) => this.#step(inner)),
    ];
  }

  #outside(step: StepView): WayPoint[] {
    if (step.lead?.kind !== 'outside') return [];
    const linked = procedureLinked(partOf(this.#view, step).part, step.lead.target.path, this.#library);
    return linked ? [{ kind: 'reading', sop: linked.sop.id }] : [];
  }
}
