import type * as vscode from 'vscode';

/**
 * Shows a picker and waits for it to be answered; then it is disposed of, and what served it.
 * @param answer what was chosen, asked at Enter.
 * @returns undefined when somebody gives up.
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
