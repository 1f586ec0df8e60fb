import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';

/** Tells menus, by a context key, which of the open editors show SOPs: `resourcePath in sopGuide.sops`. */
export function tellSopsToMenus({ context, library }: Pick<Services, 'context' | 'library'>): void {
  let told = '';
  const look = new Throttle(() => {
    const uris = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
    // By paths: where the files are elsewhere, the window knows them by other addresses than we do.
    const paths = uris.flatMap((uri) => (library.get(uri.toString()) ? [uri.path, uri.fsPath] : []));
    if (paths.join('\n') === told) return;
    told = paths.join('\n');
    void vscode.commands.executeCommand('setContext', 'sopGuide.sops', paths);
  }, 300);
  const ask = () => look.ask();
  ask();
  context.subscriptions.push(look, vscode.window.onDidChangeVisibleTextEditors(ask), library.onDidChange(ask));
}
