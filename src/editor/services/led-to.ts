import { linkedSop } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';

/** The SOP that an answer leads to, while it is none of the case: it joins it, or is to be read as it has no steps. */
export function sopLedTo(library: Library, view: CaseView, step: StepView): Sop | undefined {
  return step.lead?.kind === 'outside' ? linkedSop(partOf(view, step).part, step.lead.target.path, library) : undefined;
}
