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
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (names?: readonly string[]) => {
    cases.refresh(names).catch((error: unknown) => log.error(`The cases could not be read: ${String(error)}`));
  };
  const notice = (uri: vscode.Uri) => {
    const name = uri.path.split('/').at(-1) ?? '';
    if (cases.isOwn(name)) return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh([...changed]);
      changed.clear();
    }, quiet);
  };
  subscriptions.push(cases.onDidFindBroken(({ file, lines }) => {
    log.warn(`Lines ${lines.join(', ')} of ${file} cannot be read and are left out.`);
    void vscode.window.showWarningMessage(vscode.l10n.t('Part of a case record cannot be read and is left out: {0}, lines {1}.', vscode.workspace.asRelativePath(vscode.Uri.parse(file)), lines.join(', ')));
  }));
  if (folder.scheme !== 'file') subscriptions.push(vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()));
  const watch = () => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.jsonl'));
    subscriptions.push(watcher, watcher.onDidCreate(notice), watcher.onDidChange(notice));
  };
  // A folder that is not there cannot be watched.
  vscode.workspace.fs.createDirectory(folder).then(watch, (error: unknown) => log.error(`The cases' folder cannot be made: ${String(error)}`));
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    for (const one of subscriptions) one.dispose();
  });
}
