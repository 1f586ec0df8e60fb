import * as vscode from 'vscode';
import type { FileEdits } from '../../../core/authoring/rename/file-edits';
import { toRange } from '../../shared/convert';
import { kindText } from './words';

/**
 * Edits as VS Code makes and previews them.
 * @param home the file that somebody works in: what goes beyond it waits until it was looked at; undefined for no waiting.
 */
export function workspaceEdit(edits: FileEdits, home: string | undefined): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, made] of edits) {
    const needsConfirmation = home !== undefined && uri !== home;
    for (const { range, text, kind } of made) {
      const metadata = home === undefined ? undefined : { needsConfirmation, label: kindText(kind) };
      edit.replace(vscode.Uri.parse(uri), toRange(range), text, metadata);
    }
  }
  return edit;
}
