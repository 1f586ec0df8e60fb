import type * as vscode from 'vscode';

/**
 * Shows a picker, waits for an answer, then disposes of the picker and of what belongs to it.
 * @param answer gives what was chosen; called at Enter.
 * @returns undefined when the person cancels.
 */
export function answerOf<T>(
  pick: vscode.QuickPick<vscode.QuickPickItem>,
  answer: () => T | undefined,
  serving: readonly { dispose(): unknown }[] = [],
): Promise<T | undefined> {
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(answer());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      for (const one of serving) one.dispose();
      pick.dispose();
    });
    pick.show();
  });
}
