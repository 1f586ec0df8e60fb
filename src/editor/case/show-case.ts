import * as vscode from 'vscode';
import { views } from '../shared/commands';
import type { CaseServices } from './case-services';

/** Makes a case the active one, and shows its draft, if it has one, beside its checklist. */
export async function showCase({ active, drafts, draftCases }: CaseServices, id: string): Promise<void> {
  await active.choose(id);
  const uri = draftCases.draftOf(id);
  if (uri) {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { viewColumn: drafts.columnOf(document), preserveFocus: true });
    } catch {
      // It was deleted, or belongs to a window that is gone: then the case has no draft.
    }
  }
  await vscode.commands.executeCommand(`${views.checklist}.focus`);
}
