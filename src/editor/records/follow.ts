import * as vscode from 'vscode';
import type { BrokenRecord } from '../../core/case/record/record-folder';
import type { CaseStore } from '../../core/case/record/store';
import { showWarning } from '../shared/dialogs';

/** Milliseconds without a further change by another window before a series of changes is taken in as one. */
const quiet = 100;

/**
 * Keeps the cases in step with their folder, where other windows write too. If the host cannot watch it (a browser's
 * own storage), cases are read again when the window gets the focus.
 */
export function followCases(cases: CaseStore, folder: vscode.Uri, log: vscode.LogOutputChannel): vscode.Disposable {
  const subscriptions: { dispose(): unknown }[] = [];
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (names?: readonly string[]) => {
    cases.refresh(names).catch((error: unknown) => log.error(`The cases could not be read: ${String(error)}`));
  };
  const notice = (uri: vscode.Uri) => {
    // A temporary file that is about to replace a record.
    if (uri.path.endsWith('.tmp')) return;
    changed.add(nameOf(uri));
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh([...changed]);
      changed.clear();
    }, quiet);
  };
  const noticeOthers = (uri: vscode.Uri) => {
    if (!cases.isOwn(nameOf(uri))) notice(uri);
  };
  subscriptions.push(
    cases.onDidFindBroken((record) => {
      log.warn(
        `${record.file}: ${record.faults.map(({ line, fault }) => `line ${line} is ${fault}`).join(', ') || 'unreadable'}.`,
      );
      void showWarning(brokenText(record));
    }),
    cases.onDidRestore((files) => {
      log.warn(`Written again, as they had been deleted: ${files.join(', ')}.`);
      void showWarning(
        vscode.l10n.t(
          'The record of an open case was deleted while this window was using it. It has been written again: {0}. To get rid of cases, close them and use “SOP: Remove Old Cases”.',
          files.join(', '),
        ),
      );
    }),
  );
  if (folder.scheme !== 'file')
    subscriptions.push(vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()));
  let isOver = false;
  const watch = () => {
    if (isOver) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    // This window knows its own writes, but not that somebody deleted its file.
    subscriptions.push(
      watcher,
      watcher.onDidCreate(noticeOthers),
      watcher.onDidChange(noticeOthers),
      watcher.onDidDelete(notice),
    );
  };
  // A folder that does not exist cannot be watched.
  vscode.workspace.fs
    .createDirectory(folder)
    .then(watch, (error: unknown) => log.error(`The cases' folder cannot be made: ${String(error)}`));
  return new vscode.Disposable(() => {
    isOver = true;
    clearTimeout(timer);
    for (const one of subscriptions) one.dispose();
  });
}

function brokenText({ file, faults, aside }: BrokenRecord): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(file));
  if (faults.length === 0)
    return vscode.l10n.t(
      'The case record {0} cannot be read, so its case may be incomplete. Check that the file may be read.',
      path,
    );
  const lines = faults.map(({ line }) => line).join(', ');
  if (faults.some(({ fault }) => fault !== 'torn'))
    return vscode.l10n.t(
      'Part of a case record was changed or belongs elsewhere, and is left out: {0} (in line {1}). Run “SOP: Verify Case Records” to see what is wrong.',
      path,
      lines,
    );
  if (aside === undefined)
    return vscode.l10n.t(
      'The last entry of a case record was cut off, and is left out: {0}, line {1}. All entries before it are there.',
      path,
      lines,
    );
  return vscode.l10n.t(
    'The last entry of a case record was cut off, as happens in a crash: {0}, line {1}. All entries before it are there; what is left of it is kept in {2}.',
    path,
    lines,
    aside,
  );
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
