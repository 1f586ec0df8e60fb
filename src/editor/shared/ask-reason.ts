import * as vscode from 'vscode';
import { showInput } from './dialogs';

/** Asks for a reason; undefined when the person cancels. */
export async function askReason(title: string, prompt: string): Promise<string | undefined> {
  const reason = await showInput({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('A reason is needed.')),
  });
  return reason?.trim();
}
