import * as vscode from 'vscode';
import { onDidChangeSetting, settings } from './settings';

/** Registers what VS Code asks about documents in the languages of drafts; anew when the setting for those changes. */
export function inDraftLanguages(
  register: (selector: vscode.DocumentFilter[]) => vscode.Disposable,
): vscode.Disposable {
  const now = () => register(settings.draftLanguages().map((language) => ({ language })));
  let registered = now();
  const following = onDidChangeSetting(['drafts.languages'], () => {
    registered.dispose();
    registered = now();
  });
  return new vscode.Disposable(() => {
    following.dispose();
    registered.dispose();
  });
}
