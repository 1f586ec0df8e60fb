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
  const reading = (root: string, read: Promise<void>) => {
    read.catch((error: unknown) => log.error(`The feedback on ${root} could not be read: ${String(error)}`));
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
        watchers.set(root, watch(root, feedback, reading));
        reading(root, feedback.refresh(root));
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
  reading: (root: string, read: Promise<void>) => void,
): vscode.Disposable {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(root), `{${feedbackFolder},${feedbackFolder}/*.yml}`);
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  /** Whether each file is still there. A branch that is switched takes away as many as another brings. */
  const changed = new Map<string, boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notice = (uri: vscode.Uri, isThere: boolean) => {
    changed.set(nameOf(uri), isThere);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const names = (there: boolean) => [...changed].flatMap(([name, one]) => (one === there ? [name] : []));
      // Of the files in a folder that is deleted nothing is told.
      const read = changed.has(feedbackFolder)
        ? feedback.refresh(root)
        : feedback.follow(root, names(true), names(false));
      changed.clear();
      reading(root, read);
    }, quiet);
  };
  const noticeFile = (uri: vscode.Uri) => {
    if (nameOf(uri) !== feedbackFolder) notice(uri, true);
  };
  // What is written into a folder that is just being made may be told by nobody: the whole folder is read then.
  watcher.onDidCreate((uri) => notice(uri, true));
  watcher.onDidChange(noticeFile);
  watcher.onDidDelete((uri) => notice(uri, false));
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    watcher.dispose();
  });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}
