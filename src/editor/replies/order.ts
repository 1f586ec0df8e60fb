import * as vscode from 'vscode';
import { openProtocolBefore } from '../../core/case/model/reply-use';
import { findStep } from '../../core/case/model/view';
import type { Services } from '../services/services';
import type { StepOfCase } from '../shared/commands';
import { showWarning } from '../shared/dialogs';

/**
 * Whether a reply may be used for a step now. Where a step before it must be done exactly so and is still open, the person
 * is warned first and decides.
 */
export async function isInOrder({ cases }: Pick<Services, 'cases'>, calledFrom: StepOfCase): Promise<boolean> {
  const view = cases.get(calledFrom.caseId);
  const step = view && findStep(view, calledFrom.step_id, calledFrom.sop_id);
  const open = step && openProtocolBefore(view, step);
  if (!open) return true;
  const insert = vscode.l10n.t('Insert Anyway');
  const chosen = await showWarning(
    vscode.l10n.t('“{0}” comes first', open.step.text),
    {
      modal: true,
      detail: vscode.l10n.t(
        'It must be done exactly so, and it is still open. What you promise before may have to be taken back.',
      ),
    },
    insert,
  );
  return chosen === insert;
}
