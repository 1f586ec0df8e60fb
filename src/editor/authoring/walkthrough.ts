import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';

/** Milliseconds after a page was opened, by which VS Code knows its steps; the second for slow machines. */
const delays = [1000, 4000];

/**
 * Ticks the first step of the walkthrough where there is a library. VS Code ticks a step when something becomes true, and
 * never again when that was true before it read the step, which it does when somebody opens the page. So it is said again
 * after a page opens, for a moment.
 */
export function tickLibraryStep(library: Pick<Library, 'size'>): vscode.Disposable {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const say = async () => {
    if (library.size === 0) return;
    await vscode.commands.executeCommand('setContext', 'sopGuide.libraryThere', true);
    await vscode.commands.executeCommand('setContext', 'sopGuide.libraryThere', false);
  };
  const sayLater = () => {
    for (const delay of delays) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        void say();
      }, delay);
      timers.add(timer);
    }
  };
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      // Pages of VS Code itself are nothing that extensions know.
      if (opened.some(({ input }) => input === undefined)) sayLater();
    }),
    new vscode.Disposable(() => timers.forEach((timer) => clearTimeout(timer))),
  );
}
