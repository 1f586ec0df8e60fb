import { compareSops } from '../../core/case/model/versions';
import type { StepChange } from '../../core/case/model/versions';
import type { CasePart } from '../../core/case/model/state';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';
import type { Services } from './services';
import { currentSop } from '../../core/case/model/sops-in-library';

/** An SOP of a case that is not in the library any more as the case has it. */
export interface PartChange {
  readonly part: CasePart;
  /** As the case has it. */
  readonly before: Sop;
  /** As it is now; undefined when it is gone. */
  readonly now: Sop | undefined;
  /** The steps that are not the same. */
  readonly steps: readonly StepChange[];
}

/** Finds what changed in the library since cases began. What was compared once is not compared again. */
export class CaseChanges {
  readonly #services: Pick<Services, 'library' | 'loader'>;
  /** By the SOP of the library. */
  readonly #compared = new WeakMap<
    Sop,
    { readonly before: Sop; readonly change: Pick<PartChange, 'steps'> | undefined }
  >();

  constructor(services: Pick<Services, 'library' | 'loader'>) {
    this.#services = services;
  }

  /** What changed in the SOPs that a case goes by now. A closed case is finished, whatever changes. */
  of(view: CaseView): PartChange[] {
    if (view.state.closed) return [];
    const used = new Set([
      view.state.sop,
      ...stepsInView(view)
        .filter((one) => one.onPath)
        .map((one) => one.sop),
    ]);
    return [...view.state.parts.values()]
      .filter((part) => used.has(part.sop))
      .flatMap((part) => {
        const before = view.sops.get(part.sop);
        return before ? (this.#changeOf(part, before) ?? []) : [];
      });
  }

  #changeOf(part: CasePart, before: Sop): PartChange | undefined {
    const { library, loader } = this.#services;
    const now = currentSop(part, library);
    // While the library is read, what is not there may be yet to come.
    if (!now) return loader.progress.loading ? undefined : { part, before, now: undefined, steps: [] };
    const known = this.#compared.get(now);
    const change = known?.before === before ? known.change : compare(part, before, now);
    this.#compared.set(now, { before, change });
    return change && { part, before, now, ...change };
  }
}

function compare(part: CasePart, before: Sop, now: Sop): Pick<PartChange, 'steps'> | undefined {
  return now.text === part.text ? undefined : { steps: compareSops(before, now).filter((one) => one.kind !== 'same') };
}
