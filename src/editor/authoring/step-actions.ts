import * as vscode from 'vscode';
import { commands } from '../shared/commands';

/** The notes about SOPs without boxes. */
const codes: readonly unknown[] = ['sop.no-steps', 'sop.steps-numbered'];

/** Offers to turn selected lines, or an SOP without steps, into steps. */
export function registerStepActions(): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'markdown' }, { pattern: '**/*.md' }],
    {
      provideCodeActions(_document, range, { diagnostics }) {
        const told = diagnostics.filter(({ code }) => codes.includes(typeof code === 'object' ? code.value : code));
        if (told.length > 0) return [actionOf(vscode.CodeActionKind.QuickFix, told)];
        return range.isEmpty ? [] : [actionOf(vscode.CodeActionKind.RefactorRewrite, [])];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite] },
  );
}

function actionOf(kind: vscode.CodeActionKind, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t('Turn into Steps…');
  const action = new vscode.CodeAction(title, kind);
  action.command = { command: commands.turnIntoSteps, title };
  action.diagnostics = diagnostics;
  return action;
}
