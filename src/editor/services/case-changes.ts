import { attempt } from '../../core/attempt';
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

/** An SOP whose text in the library is no longer the one that the case follows. */
export interface PartChange {
  readonly part: CasePart;
  /** The text that the case follows. */
  readonly before: Sop;
  /** The text in the library now; undefined when it is gone. */
  readonly now: Sop | undefined;
  /** The steps that differ. */
  readonly steps: readonly StepChange[];
}

interface Needed {
  readonly library: Library;
  readonly loader: Pick<LibraryLoader, 'progress'>;
}

/** Finds what has changed in the library since cases started. Results are kept, so that nothing is compared twice. */
export class CaseChanges {
  readonly #services: Needed;
  /** Results by the SOP of the library. */
  readonly #compared = new WeakMap<Sop, Compared>();

  constructor(services: Needed) {
    this.#services = services;
  }

  /**
   * What has changed in the SOPs that a case follows now. Nothing for a closed case: it is finished, whatever changes.
   */
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
        if (!before) return [];
        // What cannot be compared looks unchanged; the checklist stays.
        return attempt(
          () => this.#changeOf(part, before) ?? [],
          () => [],
        );
      });
  }

  #changeOf(part: CasePart, before: Sop): PartChange | undefined {
    const { library, loader } = this.#services;
    const now = currentSop(part, library);
    // While the library is still being read, a missing SOP may yet appear.
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

/** What was compared, and the result: no steps if nothing differs. */
interface Compared {
  readonly before: Sop;
  /** With the library's constants filled in. */
  readonly now: Sop;
  readonly constants: Constants;
  readonly steps: readonly StepChange[] | undefined;
}

/** An unchanged text still says something different when its constants have changed. */
function compare(part: CasePart, before: Sop, now: Sop, constants: Constants): Compared {
  const steps = compareSops(before, now).filter((one) => one.kind !== 'same');
  const isSame = now.text === part.text && steps.length === 0;
  return { before, now, constants, steps: isSame ? undefined : steps };
}
