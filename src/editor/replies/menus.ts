import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';

/** Milliseconds between two looks at what is open. */
const pace = 300;

/** Tells menus and keys, by a context key, which of the open editors are clearly drafts: `resourcePath in sopGuide.drafts`. */
export function tellDraftsToMenus({
  context,
  drafts,
  draftCases,
  loader,
}: Pick<Services, 'context' | 'drafts' | 'draftCases' | 'loader'>): void {
  let told: string | undefined;
  const look = new Throttle(() => {
    const open = vscode.window.visibleTextEditors.map(({ document }) => document);
    const letters = open.filter(
      (one) => drafts.isLetter(one) || (drafts.isDraft(one) && draftCases.idsOf(one).length > 0),
    );
    // By paths: where the files are elsewhere, the window knows them by other addresses than we do.
    const paths = [...new Set(letters.flatMap(({ uri }) => [uri.path, uri.fsPath]))];
    if (paths.join('\n') === told) return;
    told = paths.join('\n');
    void vscode.commands.executeCommand('setContext', 'sopGuide.drafts', paths);
  }, pace);
  const ask = () => look.ask();
  ask();
  context.subscriptions.push(
    look,
    vscode.window.onDidChangeVisibleTextEditors(ask),
    // Front matter makes a draft of a text.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (drafts.isDraft(document)) ask();
    }),
    onDidChangeSetting(['drafts.languages', 'drafts.include'], ask),
    draftCases.onDidChange(ask),
    // Only once the libraries are known is it known which files are none of theirs.
    loader.onDidProgress(({ loading }) => {
      if (!loading) ask();
    }),
  );
}
