import * as vscode from 'vscode';
import { shown, shownDone, shownRow } from './shown';

// Messages, lists and questions of VS Code, with all they say shown as `shown` does. `npm run lint` lets nobody go past them.

interface ShowMessage {
  (message: string, ...items: string[]): Thenable<string | undefined>;
  (message: string, options: vscode.MessageOptions, ...items: string[]): Thenable<string | undefined>;
}

export const showInformation = ofMessages(() => vscode.window.showInformationMessage);
export const showWarning = ofMessages(() => vscode.window.showWarningMessage);
export const showError = ofMessages(() => vscode.window.showErrorMessage);

function ofMessages(show: () => ShowMessage): ShowMessage {
  return (message: string, first?: vscode.MessageOptions | string, ...items: string[]) => {
    if (first === undefined) return show()(shown(message));
    if (typeof first === 'string') return show()(shown(message), first, ...items);
    const { detail } = first;
    return show()(shown(message), { ...first, ...(detail === undefined ? {} : { detail: shown(detail) }) }, ...items);
  };
}

/** Lets people choose a row; gives the row as it came. */
export async function showPick<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<T | undefined> {
  const rows = items.map((item) => ({ row: shownRow(item), item }));
  const picked = await vscode.window.showQuickPick(
    rows.map(({ row }) => row),
    shownOptions(options),
  );
  return rows.find(({ row }) => row === picked)?.item;
}

/** Lets people choose any number of rows; gives the rows as they came. */
export async function showPicks<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: vscode.QuickPickOptions,
): Promise<T[] | undefined> {
  const rows = items.map((item) => ({ row: shownRow(item), item }));
  const picked = await vscode.window.showQuickPick(
    rows.map(({ row }) => row),
    { ...shownOptions(options), canPickMany: true },
  );
  return picked && rows.flatMap(({ row, item }) => (picked.includes(row) ? [item] : []));
}

/** Says in the status bar, for some milliseconds, that something was done, or need not be. */
export function showDone(message: string, ms: number): void {
  vscode.window.setStatusBarMessage(shownDone(message), ms);
}

/** Asks for a text. */
export function showInput(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  return vscode.window.showInputBox(shownOptions(options));
}

function shownOptions<T extends { title?: string; placeHolder?: string; prompt?: string }>(options: T): T {
  const { title, placeHolder, prompt } = options;
  return {
    ...options,
    ...(title === undefined ? {} : { title: shown(title) }),
    ...(placeHolder === undefined ? {} : { placeHolder: shown(placeHolder) }),
    ...(prompt === undefined ? {} : { prompt: shown(prompt) }),
  };
}
