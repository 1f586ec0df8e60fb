import * as vscode from 'vscode';
import type { CaseStore } from '../../core/case/store';

/** Milliseconds in which several changes by another window count as one. */
const quiet = 100;

/**
 * Keeps the cases like their folder: other windows write there too. Where the host cannot watch it (a browser's own
 * storage), cases are read again when the window gets the focus.
 */
export function followCases(cases: CaseStore, folder: vscode.Uri, log: vscode.LogOutputChannel): vscode.Disposable {
  const subscriptions: { dispose(): unknown }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      cases.refresh().catch((error: unknown) => log.error(`The cases could not be read: ${String(error)}`));
    }, quiet);
  };
  subscriptions.push(
    vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()),
    cases.onDidFindBroken(({ file, lines }) => {
      log.warn(`Lines ${lines.join(', ')} of ${file} cannot be read and are left out.`);
      void vscode.window.showWarningMessage(vscode.l10n.t('Part of a case record cannot be read and is left out: {0}, lines {1}.', vscode.workspace.asRelativePath(vscode.Uri.parse(file)), lines.join(', ')));
    }),
  );
  const watch = () => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.jsonl'));
    subscriptions.push(watcher, watcher.onDidCreate(refresh), watcher.onDidChange(refresh));
  };
  // A folder that is not there cannot be watched.
  vscode.workspace.fs.createDirectory(folder).then(watch, (error: unknown) => log.error(`The cases' folder cannot be made: ${String(error)}`));
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    for (const one of subscriptions) one.dispose();
  });
}
