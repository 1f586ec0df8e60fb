import * as vscode from 'vscode';
import { showInformation, showInput } from '../../shared/dialogs';
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
          prompt: vscode.l10n.t('Everything that names it is changed too.'),
          value: before,
        });
  if (wanted === undefined || wanted === before) return;
  const edit = await names.edit(document, active, wanted);
  if (!(await isWanted(edit, document.uri, before, wanted))) return;
  // The files may have changed while the question stood there.
  const now = await names.edit(document, active, wanted);
  await vscode.workspace.applyEdit(now, { isRefactoring: true });
}

/** How many files are named in the question. */
const mostNamed = 12;

/** Asks before other files are changed. */
async function isWanted(
  edit: vscode.WorkspaceEdit,
  home: vscode.Uri,
  before: string,
  wanted: string,
): Promise<boolean> {
  const files = edit.entries().map(([uri, edits]) => `${vscode.workspace.asRelativePath(uri)}: ${edits.length}`);
  if (edit.entries().every(([uri]) => uri.toString() === home.toString())) return true;
  const rest = files.length > mostNamed ? ['…'] : [];
  const yes = vscode.l10n.t('Rename');
  const question = vscode.l10n.t('Rename “{0}” to “{1}” in {2} files?', before, wanted, files.length);
  const detail = [vscode.l10n.t('How many places change:'), ...files.slice(0, mostNamed), ...rest].join('\n');
  return (await showInformation(question, { modal: true, detail }, yes)) === yes;
}
