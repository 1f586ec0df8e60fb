import * as vscode from 'vscode';

/**
 * Moves the cursor out of a quoted message, to where the reply goes: above it, with a blank line between. Elsewhere it stays,
 * for the person put it there.
 * @returns whether the draft was changed for that.
 */
export async function leaveMessage(editor: vscode.TextEditor): Promise<boolean> {
  const { document, selection } = editor;
  const isQuoted = (line: number) => document.lineAt(line).text.startsWith('>');
  const isBlank = (line: number) => line >= 0 && document.lineAt(line).isEmptyOrWhitespace;
  let line = selection.active.line;
  if (!isQuoted(line)) return false;
  while (line > 0 && isQuoted(line - 1)) line--;
  if (isBlank(line - 1)) {
    const place = new vscode.Position(isBlank(line - 2) ? line - 2 : line - 1, 0);
    editor.selection = new vscode.Selection(place, place);
    if (isBlank(line - 2)) return false;
  }
  const at = new vscode.Position(line, 0);
  const above = isBlank(line - 1) ? new vscode.Position(line - 1, 0) : at;
  const isChanged = await editor.edit((edit) => edit.insert(above, above === at ? '\n\n' : '\n'), {
    undoStopBefore: true,
    undoStopAfter: false,
  });
  editor.selection = new vscode.Selection(above, above);
  return isChanged;
}
