import * as vscode from 'vscode';
import type { Services } from '../services/services';

/** Offers what authors can have done with the part of an SOP that they are in. What finds it is loaded when they are in one. */
export function registerAuthorActions(services: Pick<Services, 'library'>): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { pattern: '**/*.md' },
    {
      provideCodeActions: async (document, range, { only }) =>
        services.library.get(document.uri.toString()) && (!only || vscode.CodeActionKind.Refactor.contains(only))
          ? (await import('./author-actions')).authorActions(services, document, range)
          : [],
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] },
  );
}
