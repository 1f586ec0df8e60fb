import * as vscode from 'vscode';
import type { FeedbackKind } from '../../core/lifecycle/feedback/entry';

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
    case 'easier':
      return vscode.l10n.t('What would have made it easier');
  }
}
