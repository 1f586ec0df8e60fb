import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { openBefore } from '../../core/case/model/next-step';
import { isQuestion } from '../../core/sop/model';
import { roleOfOther } from '../services/role-of-other';
import { askReason } from '../shared/ask-reason';
import { showWarning } from '../shared/dialogs';
import { roleName } from '../shared/people';
import { textOfStep } from '../services/known-text';
import type { CaseServices } from './case-services';
import type { StepInCase } from './find';
import { handOver } from './hand-over';

/** What the record keeps of a step that was done although it is somebody else's, or not up yet. */
type Kept = Pick<Extract<CaseAction, { event: 'tick' }>, 'reason' | 'instead_of'>;

/**
 * Asks before a step is done by accident: one of another role, and one that must be done exactly so while one before it
 * is open.
 * @returns undefined when it is not to be done.
 */
export async function agreed(services: CaseServices, { view, step }: StepInCase): Promise<Kept | undefined> {
  const role = await agreedRole(services, { view, step });
  if (!role) return undefined;
  const first = step.step.conduct === 'protocol' ? openBefore(view, step) : undefined;
  const reason =
    first &&
    (await askReason(
      vscode.l10n.t('“{0}” comes first', textOfStep(services, view, first.step)),
      vscode.l10n.t(
        '“{0}” is protocol: it is done in its order. Why are you doing it now? The reason is kept with the case.',
        textOfStep(services, view, step.step),
      ),
    ));
  if (first && reason === undefined) return undefined;
  return { ...(reason === undefined ? {} : { reason }), ...role };
}

/**
 * Asks whether somebody does a step of another role themselves, or hands it over.
 * @returns the role that it is done in place of, if any; undefined when it is not to be done.
 */
export async function agreedRole(
  services: CaseServices,
  { view, step }: StepInCase,
): Promise<Pick<Kept, 'instead_of'> | undefined> {
  const config = services.library.config(view.state.location.root);
  const role = roleOfOther(view, step, config);
  if (role === undefined) return {};
  const isAsked = isQuestion(step.step);
  const doIt = isAsked ? vscode.l10n.t('I Answer It') : vscode.l10n.t('I Did It');
  const other = vscode.l10n.t('Hand Over…');
  const chosen = await showWarning(
    vscode.l10n.t(
      '“{0}” is a step of another role: {1}.',
      textOfStep(services, view, step.step),
      roleName(role, config),
    ),
    {
      modal: true,
      detail: isAsked
        ? vscode.l10n.t('If you answer it yourself, the case keeps that you did it in their place.')
        : vscode.l10n.t('If you did it yourself, the case keeps that you did it in their place.'),
    },
    // Enter presses the first.
    other,
    doIt,
  );
  if (chosen === other) await handOver(services, view, step);
  return chosen === doIt ? { instead_of: role } : undefined;
}
