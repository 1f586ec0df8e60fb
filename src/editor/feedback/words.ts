import * as vscode from 'vscode';
import type { Outcome } from '../../core/lifecycle/feedback/entry';
import type { FeedbackEnd } from '../../core/lifecycle/feedback/threads';

/** How a report ended. */
export function endText({ outcome, version }: Pick<FeedbackEnd, 'outcome' | 'version'>): string {
  if (outcome === 'fixed')
    return version === undefined ? vscode.l10n.t('mended') : vscode.l10n.t('mended in version {0}', version);
  return outcomeText(outcome);
}

function outcomeText(outcome: Exclude<Outcome, 'fixed'>): string {
  return outcome === 'no-change' ? vscode.l10n.t('stays as it is') : vscode.l10n.t('reported before');
}
