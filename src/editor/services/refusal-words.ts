import type { Refusal } from '../../core/case/model/gate';
import * as vscode from 'vscode';

/** Why something was refused, and what to do instead. */
export function refusalText(refusal: Refusal): string {
  switch (refusal) {
    case 'case-closed':
      return vscode.l10n.t('This case is closed. Reopen it to continue.');
    case 'case-open':
      return vscode.l10n.t('This case is already open.');
    case 'step-unknown':
      return vscode.l10n.t('This step is no longer on the path of the case.');
    case 'step-is-question':
      return vscode.l10n.t('This step is a question: choose one of its answers.');
    case 'step-has-steps':
      return vscode.l10n.t('This step is done when the steps inside it are: tick those.');
    case 'answer-unknown':
      return vscode.l10n.t('This question has no such answer.');
    case 'reason-missing':
      return vscode.l10n.t('Say why you are skipping the step.');
    case 'steps-open':
      return vscode.l10n.t('Required steps are still open.');
    case 'part-known':
      return vscode.l10n.t('This procedure is already part of the case.');
    case 'part-unknown':
      return vscode.l10n.t('This procedure is not part of the case.');
    case 'clocks-paused':
      return vscode.l10n.t('The clocks of this case are already paused.');
    case 'clocks-running':
      return vscode.l10n.t('The clocks of this case are running.');
    case 'breach-known':
      return vscode.l10n.t('The record already says that this promise was broken.');
    case 'score-invalid':
      return vscode.l10n.t('This score is not on the scale of the question.');
  }
}
