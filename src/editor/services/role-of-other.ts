import { lastHandover } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { isOfOther, ownMember } from '../shared/people';

/** The role of a step that is not one's own, as far as it is known who works here, and was not handed over to them. */
export function roleOfOther(view: CaseView, step: StepView, config: LibraryConfig): string | undefined {
  const own = ownMember(config);
  const role = step.step.role?.text;
  if (!own || role === undefined || !isOfOther(role, config)) return undefined;
  return lastHandover(view, step)?.to === own.key ? undefined : role;
}
