import type * as vscode from 'vscode';

/**
 * Keeps the items of a QuickPick in the order given, highlights included. VS Code sorts them by label while people
 * type; the switch is not in the stable typings but is honoured at run time. If it ever disappears, the picker still
 * works, in VS Code's own order; a test in the editor would notice.
 */
export function keepOrder(pick: vscode.QuickPick<vscode.QuickPickItem>): void {
  (pick as unknown as { sortByLabel: boolean }).sortByLabel = false;
}
