import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { openBefore } from '../../core/case/model/next-step';
import { lastHandover } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { askReason } from '../shared/ask-reason';
import { showWarning } from '../shared/dialogs';
import { isOfOther, ownMember, roleName } from '../shared/people';
import { textOfStep } from '../shared/step-text';
import type { CaseServices } from './case-services';
import type { StepInCase } from './find';
import { handOver } from './hand-over';

/** What the record keeps of a step that was ticked although it is somebody else's, or not up yet. */
type Kept = Pick<Extract<CaseAction, { event: 'tick' }>, 'reason' | 'instead_of'>;

/**
 * Asks before a step is ticked by accident: one of another role, and one that must be done exactly so while one before it
 * is open.
 * @returns undefined when it is not to be ticked.
 */
export async function agreed(services: CaseServices, { view, step }: StepInCase): Promise<Kept | undefined> {
  const config = services.library.config(view.state.location.root);
  const role = roleOfOther(view, step, config);
  if (role !== undefined && !(await doesIt(services, { view, step }, roleName(role, config)))) return undefined;
  const first = step.step.conduct === 'protocol' ? openBefore(view, step) : undefined;
  const reason =
    first &&
    (await askReason(
      vscode.l10n.t('“{0}” comes first', textOfStep(services.library, view, first.step)),
      vscode.l10n.t(
        '“{0}” is protocol: it is done in its order. Why are you doing it now? The reason is kept with the case.',
        textOfStep(services.library, view, step.step),
      ),
    ));
  if (first && reason === undefined) return undefined;
  return { ...(reason === undefined ? {} : { reason }), ...(role === undefined ? {} : { instead_of: role }) };
}

/** The role of a step that is not one's own, as far as it is known who works here, and was not handed over to them. */
function roleOfOther(view: CaseView, step: StepView, config: LibraryConfig): string | undefined {
  const own = ownMember(config);
  const role = step.step.role?.text;
  if (!own || role === undefined || !isOfOther(role, config)) return undefined;
  return lastHandover(view, step)?.to === own.key ? undefined : role;
}

async function doesIt(services: CaseServices, { view, step }: StepInCase, role: string): Promise<boolean> {
  const doIt = vscode.l10n.t('I Did It');
  const other = vscode.l10n.t('Hand Over…');
  const chosen = await showWarning(
    vscode.l10n.t('“{0}” is a step of another role: {1}.', textOfStep(services.library, view, step.step), role),
    { modal: true, detail: vscode.l10n.t('If you did it yourself, the case keeps that you did it in their place.') },
    // Enter presses the first.
    other,
    doIt,
  );
  if (chosen === other) await handOver(services, view, step);
  return chosen === doIt;
}
