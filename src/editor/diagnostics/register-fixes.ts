import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { fixAllKind } from './fix-all-kind';
import type { Fixes } from './fixes';

/** Offers quick fixes. What makes them is loaded when somebody first stands at a problem, or saves. */
export function registerFixes(parts: Pick<Services, 'library' | 'linter' | 'loader'>): vscode.Disposable {
  let made: Promise<Fixes> | undefined;
  const fixes = () => (made ??= import('./fixes').then(({ Fixes }) => new Fixes(parts)));
  return vscode.languages.registerCodeActionsProvider(
    [
      { language: 'markdown' },
      { pattern: '**/*.md' },
      { pattern: '**/library.yml' },
      { pattern: '**/*.test.{yml,yaml}' },
    ],
    {
      provideCodeActions: async (document, range, context) =>
        (await fixes()).provideCodeActions(document, range, context),
      resolveCodeAction: async (chosen) => (await fixes()).resolveCodeAction(chosen),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}
