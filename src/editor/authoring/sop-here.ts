import * as vscode from 'vscode';
import { readSop } from '../../core/sop/read';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import type { TextEdit } from '../../core/text/edit';
import { uriOf } from '../pickers/pick';
import { toRange } from '../shared/convert';

/** An SOP with the document that it was read from. */
export interface SopHere {
  readonly document: vscode.TextDocument;
  readonly sop: Sop;
}

/** The SOP that a document says now, saved or not; undefined where it belongs to no library. */
export function sopIn(document: vscode.TextDocument, library: Library): Sop | undefined {
  const held = library.get(document.uri.toString());
  if (!held) return undefined;
  const text = document.getText();
  return held.text === text ? held : library.asRead(readSop(text, held.location));
}

/** The SOP that a command is about: the one it was called with, or else the one in the editor. @throws where there is none. */
export async function sopHere(library: Library, argument: unknown): Promise<SopHere> {
  const uri = uriOf(argument);
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const sop = document && sopIn(document, library);
  if (!sop) throw new Error(vscode.l10n.t('Open the SOP that this is about as Markdown first.'));
  return { document, sop };
}

/** Makes edits of a document, which undo takes back together. @throws where it cannot be written, or has just changed. */
export async function applyTo({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) edit.replace(uri, toRange(range), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The file cannot be written, or it has just changed. Nothing was done.'));
}
