import * as vscode from 'vscode';
import { differenceEdit } from '../../../core/text/difference-edit';
import { toRange } from '../../shared/convert';
import { showInformation, showWarning } from '../../shared/dialogs';
import { mostAtOnce, titlesOf, writeDeeds } from './here';
import type { Deed } from './here';

/**
 * Writes what is done with SOPs and says so, once it is in their files; whoever did it can take it back there, as often no editor is open
 * that could undo it.
 * @param buttons what else can be done next. @returns which of them was pressed.
 */
export async function writeAndTell(
  deeds: readonly Deed[],
  message: string,
  ...buttons: readonly string[]
): Promise<string | undefined> {
  const before = deeds.map(({ here }) => here);
  if (!(await writeDeeds(deeds))) return undefined;
  // They were several edits.
  if (deeds.length > mostAtOnce) return showInformation(message, ...buttons);
  const after = await Promise.all(before.map(({ document }) => vscode.workspace.openTextDocument(document.uri)));
  const texts = after.map((document) => document.getText());
  const undo = vscode.l10n.t('Undo');
  const pressed = await showInformation(message, ...buttons, undo);
  if (pressed !== undo) return pressed;
  const now = await Promise.all(before.map(({ document }) => vscode.workspace.openTextDocument(document.uri)));
  if (now.some((document, at) => document.getText() !== texts[at])) {
    void showWarning(
      vscode.l10n.t(
        'Not undone: {0}. The text has changed meanwhile. Change the front matter by hand.',
        titlesOf(before),
      ),
    );
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const [at, document] of now.entries())
    for (const { range, text } of differenceEdit(document.getText(), before[at]?.text ?? ''))
      edit.replace(document.uri, toRange(range), text);
  const isBack = await vscode.workspace.applyEdit(edit);
  const saved = isBack ? await Promise.all(now.map((document) => document.save())) : [false];
  if (saved.includes(false))
    void showWarning(vscode.l10n.t('Not undone in the file: {0}. Undo it in the editor, and save.', titlesOf(before)));
  return undefined;
}
