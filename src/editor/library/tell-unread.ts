import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import { showError } from '../shared/dialogs';
import { UnlistedError } from './full-reading';

/**
 * Tells that the libraries, or some of them, could not be read.
 * @param again reads them again.
 */
export async function tellUnread(error: unknown, again: () => void): Promise<void> {
  const reason = reasonOf(error);
  const message =
    error instanceof UnlistedError
      ? vscode.l10n.t(
          'The SOPs in {0} cannot be read. Those that were read before are still here, as they were then. Check that you may open the folder, and try again. Reason: {1}',
          error.roots.map(({ uri }) => (uri.scheme === 'file' ? uri.fsPath : uri.path)).join(', '),
          reason,
        )
      : vscode.l10n.t(
          'Not all SOPs could be read. Those that were read before are still here, as they were then. Try again, and please report it if this stays. Reason: {0}',
          reason,
        );
  const tryAgain = vscode.l10n.t('Try Again');
  if ((await showError(message, tryAgain)) === tryAgain) again();
}
