import * as vscode from 'vscode';
import type { FileEdits } from '../../../core/authoring/rename/file-edits';
import { toRange } from '../../shared/convert';
import { kindText } from './words';

/**
 * Edits as VS Code makes and previews them, each with how its place speaks of what is renamed. None asks to be confirmed: VS Code's
 * preview leaves those unchecked, and somebody who applies it then would break what they name.
 */
export function workspaceEdit(...all: readonly FileEdits[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, made] of all.flatMap((edits) => [...edits]))
    for (const { range, text, kind } of made)
      edit.replace(vscode.Uri.parse(uri), toRange(range), text, { needsConfirmation: false, label: kindText(kind) });
  return edit;
}
