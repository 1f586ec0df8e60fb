import { procedureLinked } from '../../core/case/model/sops-in-library';
import type { ProcedureLinked } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';

/**
 * The SOP that an answer leads to, while it is none of the case: it joins it, or is to be read as it has no steps. What took its place, where
 * it is retired.
 */
export function procedureLedTo(library: Library, view: CaseView, step: StepView): ProcedureLinked | undefined {
  return step.lead?.kind === 'outside'
    ? procedureLinked(partOf(view, step).part, step.lead.target.path, library)
    : undefined;
}
