import { compareSops } from '../../core/case/model/versions';
import type { StepChange } from '../../core/case/model/versions';
import type { CasePart } from '../../core/case/model/state';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { Constants } from '../../core/library/constants';
import { withConstants } from '../../core/library/constants-in-sop';
import type { Sop } from '../../core/sop/model';
import type { Library } from '../../core/library/library';
import type { LibraryLoader } from '../library/loader';
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

interface Needed {
  readonly library: Library;
  readonly loader: Pick<LibraryLoader, 'progress'>;
}

/** Finds what changed in the library since cases began. What was compared once is not compared again. */
export class CaseChanges {
  readonly #services: Needed;
  /** By the SOP of the library. */
  readonly #compared = new WeakMap<Sop, Compared>();

  constructor(services: Needed) {
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
    const { constants, lang } = library.config(now.location.root);
    const known = this.#compared.get(now);
    const compared =
      known?.before === before && known.constants === constants
        ? known
        : compare(part, before, withConstants(now, constants, lang), constants);
    this.#compared.set(now, compared);
    const { steps, now: asRead } = compared;
    return steps && { part, before, now: asRead, steps };
  }
}

/** What was compared, and what came of it: no steps where nothing is another. */
interface Compared {
  readonly before: Sop;
  /** With the library's constants put in. */
  readonly now: Sop;
  readonly constants: Constants;
  readonly steps: readonly StepChange[] | undefined;
}

/** A text that stayed the same says something else when its constants do. */
function compare(part: CasePart, before: Sop, now: Sop, constants: Constants): Compared {
  const steps = compareSops(before, now).filter((one) => one.kind !== 'same');
  const isSame = now.text === part.text && steps.length === 0;
  return { before, now, constants, steps: isSame ? undefined : steps };
}
