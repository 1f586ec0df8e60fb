import * as vscode from 'vscode';
import { writeFrontMatter } from '../../core/draft/write-front-matter';
import type { WritableValue } from '../../core/draft/write-front-matter';
import { showWarning } from './dialogs';

/**
 * Writes values into the front matter of a draft, and tells what found no place in it.
 * @param values by variable.
 * @returns whether there was anything to write.
 */
export async function writeAtTop(
  document: vscode.TextDocument,
  values: Readonly<Record<string, WritableValue>>,
): Promise<boolean> {
  const { edit, left } = writeFrontMatter(document.getText(), values);
  if (left.length > 0)
    void showWarning(vscode.l10n.t('The top of the draft has no room for {0}: mend it there first.', left.join(', ')));
  if (!edit) return left.length > 0;
  const change = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  change.replace(document.uri, range, edit.text);
  await vscode.workspace.applyEdit(change);
  return true;
}
