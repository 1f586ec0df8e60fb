import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/view';
import { act, askReason } from './act';
import type { Sources } from './act';
import { caseTitle } from './wording';

/** Closes a case; with steps open that must not be, only for a reason. */
export async function closeCase(sources: Sources, view: CaseView): Promise<void> {
  const open = view.openRequired;
  if (open.length === 0) {
    await act(sources, view, { event: 'complete' });
    return;
  }
  const override = vscode.l10n.t('Close with a Reason…');
  const list = open.slice(0, 8).map((one) => `• ${one.step.text}`);
  if (open.length > list.length) list.push('…');
  const message = open.length === 1 ? vscode.l10n.t('A required step is still open.') : vscode.l10n.t('{0} required steps are still open.', open.length);
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail: list.join('\n') }, override)) !== override) return;
  const reason = await askReason(caseTitle(view), vscode.l10n.t('Why is the case closed with required steps open? The reason is kept with the case.'));
  if (reason !== undefined) await act(sources, view, { event: 'override', reason, open: open.map((one) => one.key) });
}
