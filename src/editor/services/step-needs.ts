import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import { needsOf } from '../../core/case/needs';
import { factIn } from '../../core/ticket/facts';
import { ticketOf } from './case-ticket';
import type { Services } from './services';

/** The variables that a step's own text asks for, and that nobody knows yet. */
export function openNeeds(
  services: Pick<Services, 'library' | 'readings' | 'drafts' | 'draftCases' | 'memory'>,
  view: CaseView,
  step: StepView,
): readonly string[] {
  // Most steps ask for nothing.
  if (!step.step.text.includes('{{')) return [];
  const { constants } = services.library.config(view.state.location.root);
  const { values } = ticketOf(services, view);
  return needsOf(step.step, partOf(view, step).sop, constants).text.filter((name) => factIn(values, name).length === 0);
}
