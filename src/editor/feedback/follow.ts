import * as vscode from 'vscode';
import { feedbackFolder } from '../../core/lifecycle/feedback/file';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';

/** Milliseconds without a further change before a series of changes is taken in as one: a pull brings many files. */
const quiet = 200;

/** Reads the feedback on all libraries, and keeps in step with what others bring. */
export function followFeedback({
  library,
  log,
  feedback,
}: Pick<Services, 'library' | 'log'> & { readonly feedback: Feedback }): vscode.Disposable {
  const watchers = new Map<string, vscode.Disposable>();
  const refresh = (root: string, names?: readonly string[]) => {
    feedback
      .refresh(root, names)
      .catch((error: unknown) => log.error(`The feedback on ${root} could not be read: ${String(error)}`));
  };
  const follow = () => {
    const roots = new Set(library.roots);
    for (const [root, watcher] of watchers)
      if (!roots.has(root)) {
        watcher.dispose();
        watchers.delete(root);
      }
    for (const root of roots)
      if (!watchers.has(root)) {
        watchers.set(root, watch(root, feedback, refresh));
        refresh(root);
      }
  };
  follow();
  const listening = library.onDidChange(follow);
  return new vscode.Disposable(() => {
    listening.dispose();
    for (const watcher of watchers.values()) watcher.dispose();
  });
}

function watch(
  root: string,
  feedback: Feedback,
  refresh: (root: string, names?: readonly string[]) => void,
): vscode.Disposable {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(root), `{${feedbackFolder},${feedbackFolder}/*.yml}`);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = (uri: vscode.Uri) => {
    if (nameOf(uri) === feedbackFolder) return;
    changed.add(nameOf(uri));
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh(root, [...changed]);
      changed.clear();
    }, quiet);
  };
  watcher.onDidCreate(notice);
  watcher.onDidChange(notice);
  watcher.onDidDelete((uri) => {
    // Of the files in a folder that is deleted nothing is told.
    if (nameOf(uri) === feedbackFolder) refresh(root);
    else feedback.forget(root, [nameOf(uri)]);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    watcher.dispose();
  });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
