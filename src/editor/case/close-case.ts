import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { caseTitle } from '../../core/case/title';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { textOfStep } from '../services/known-text';
import { askReason } from '../shared/ask-reason';
import type { CaseServices } from './case-services';
import { withClosing } from './after-closing/follow-ups';
import { hasSteps } from '../services/in-force';
import { procedureLedTo } from '../services/led-to';
import { commands, run } from '../shared/commands';
import { showWarning } from '../shared/dialogs';

/** The maximum number of open steps that the question names. */
const mostNamed = 8;

/** Closes a case; if required steps are still open, only with a reason. */
export async function closeCase(services: CaseServices, view: CaseView): Promise<void> {
  const open = [...view.openRequired, ...notFollowed(view, services.library)];
  if (open.length === 0) {
    await close(services, view, { event: 'complete' });
    return;
  }
  const show = vscode.l10n.t('Show What Is Open');
  const override = vscode.l10n.t('Close with a Reason…');
  const abandon = vscode.l10n.t('Close as Not Needed…');
  const message =
    open.length === 1
      ? vscode.l10n.t('A required step is still open.')
      : vscode.l10n.t('{0} required steps are still open.', open.length);
  // The first button is the one that Enter presses: a case is not closed over open steps by accident.
  const asked = await showWarning(
    message,
    { modal: true, detail: listOf(open, view, services) },
    show,
    override,
    abandon,
  );
  if (asked === show) await run(commands.showNext);
  if (asked === abandon) await abandonCase(services, view);
  if (asked !== override) return;
  const reason = await askReason(
    caseTitle(view),
    vscode.l10n.t('Why are you closing the case with required steps open? The reason is kept with the case.'),
  );
  if (reason !== undefined)
    await close(services, view, { event: 'override', reason, open: open.map((one) => one.key) });
}

async function close(services: CaseServices, view: CaseView, action: CaseAction): Promise<void> {
  const isClosed = await services.actions.act(view, action, ...withClosing(services, view));
  // One that was opened again was told of when it was closed first.
  if (isClosed && view.state.reopened === 0) services.happened.fire({ what: 'closed', view });
}

/** Closes a case that was not needed, such as one started by mistake. */
export async function abandonCase(services: CaseServices, view: CaseView): Promise<void> {
  const reason = await askReason(
    caseTitle(view),
    vscode.l10n.t('Why is the case not needed? The reason is kept with the case.'),
  );
  if (reason !== undefined) await services.actions.act(view, { event: 'abandon', reason });
}

/**
 * The questions whose answers lead to an SOP that has not joined the case: its steps count as well. An SOP that is
 * missing from the library, or not read yet, counts too, because its steps are unknown.
 */
function notFollowed(view: CaseView, library: Library): StepView[] {
  return stepsInView(view).filter((step) => {
    if (!step.onPath || step.lead?.kind !== 'outside') return false;
    const sop = procedureLedTo(library, view, step)?.sop;
    return !sop || hasSteps(sop);
  });
}

/** The texts of steps, with the SOP's title for one that joined, and a mark on those that must be done exactly so. */
function listOf(open: readonly StepView[], view: CaseView, services: CaseServices): string {
  const { library } = services;
  const { state } = view;
  const lines = open.slice(0, mostNamed).map((one) => {
    const { step, sop, lead } = one;
    const facts = [
      sop === state.sop ? '' : (state.parts.get(sop)?.title ?? sop),
      step.conduct === 'protocol' ? vscode.l10n.t('protocol') : '',
      lead?.kind === 'outside'
        ? vscode.l10n.t('“{0}” was not followed', procedureLedTo(library, view, one)?.sop.title ?? lead.target.path)
        : '',
    ].filter(Boolean);
    return `• ${textOfStep(services, view, step)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
  });
  return [
    ...lines,
    ...(open.length > mostNamed ? [vscode.l10n.t('… and {0} more', open.length - mostNamed)] : []),
  ].join('\n');
}
