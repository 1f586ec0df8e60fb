import * as vscode from 'vscode';
import { commands } from '../shared/commands';
import { numberText } from '../shared/wording';

/** How far the libraries are behind, in the status bar; nothing while they are up to date. */
export class UpstreamStatus extends vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  constructor() {
    const item = vscode.window.createStatusBarItem('sopGuide.upstream', vscode.StatusBarAlignment.Left, 40);
    super(() => item.dispose());
    this.#item = item;
    item.name = vscode.l10n.t('Changes of the SOP library');
    item.command = commands.updateLibrary;
  }

  show(behind: number): void {
    if (behind === 0) {
      this.#item.hide();
      return;
    }
    const label =
      behind === 1
        ? vscode.l10n.t('SOPs: 1 change behind')
        : vscode.l10n.t('SOPs: {0} changes behind', numberText(behind));
    this.#item.text = `$(cloud-download) ${label}`;
    this.#item.tooltip = vscode.l10n.t('Others changed SOPs since you last got them. Click to get the changes by Git.');
    this.#item.accessibilityInformation = { label, role: 'button' };
    this.#item.show();
  }
}
