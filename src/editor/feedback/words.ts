import * as vscode from 'vscode';
import type { FeedbackKind, Outcome } from '../../core/lifecycle/feedback/entry';
import type { FeedbackEnd } from '../../core/lifecycle/feedback/threads';

/** What is wrong, in the words of the one who reports it. */
export function kindText(kind: FeedbackKind): string {
  switch (kind) {
    case 'wrong':
      return vscode.l10n.t('Something is wrong');
    case 'missing':
      return vscode.l10n.t('Something is missing');
    case 'unclear':
      return vscode.l10n.t('It is unclear');
    case 'outdated':
      return vscode.l10n.t('It is out of date');
    case 'other':
      return vscode.l10n.t('Something else');
  }
}

/** How a report ended. */
export function endText({ outcome, version }: Pick<FeedbackEnd, 'outcome' | 'version'>): string {
  if (outcome === 'fixed')
    return version === undefined ? vscode.l10n.t('mended') : vscode.l10n.t('mended in version {0}', version);
  return outcomeText(outcome);
}

function outcomeText(outcome: Exclude<Outcome, 'fixed'>): string {
  return outcome === 'no-change' ? vscode.l10n.t('stays as it is') : vscode.l10n.t('reported before');
}
