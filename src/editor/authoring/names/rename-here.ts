import * as vscode from 'vscode';
import { showInput } from '../../shared/dialogs';
import type { Names } from './names';
import { nothingHere } from './words';

/**
 * Renames what stands under the cursor of the editor, whichever provider VS Code would ask for it.
 * @param name the new name; asked for where there is none.
 */
export async function renameHere(names: Names, name: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const asked = editor && names.asked(editor.document, editor.selection.active);
  if (!asked) throw new Error(nothingHere());
  const { document, selection } = editor;
  const { active } = selection;
  const before = asked.placeholder;
  const wanted =
    typeof name === 'string'
      ? name
      : await showInput({
          title: vscode.l10n.t('Rename “{0}”', before),
          prompt: vscode.l10n.t('Everything that names it is changed too. What is in other files is shown first.'),
          value: before,
        });
  if (wanted === undefined || wanted === before) return;
  await vscode.workspace.applyEdit(await names.edit(document, active, wanted), { isRefactoring: true });
}
