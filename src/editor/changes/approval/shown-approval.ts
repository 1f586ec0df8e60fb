import * as vscode from 'vscode';
import type { Moved } from '../../../core/lifecycle/approval/moves';

/** Whether what is approved is what was shown: constants and SOPs that it leads to may have changed while somebody looked. */
export function isShown(shown: Moved, now: Moved): boolean {
  const hashesOf = ({ after }: Moved) => after.front.approvers.map(({ hash }) => hash).join(' ');
  return hashesOf(shown) === hashesOf(now);
}

/** Says that something that is read changed while somebody looked. */
export function changedMeanwhile(): Error {
  return new Error(
    vscode.l10n.t(
      'What is read in it has changed meanwhile, so nothing was approved: a constant, or an SOP that it leads to. Run the command again.',
    ),
  );
}
