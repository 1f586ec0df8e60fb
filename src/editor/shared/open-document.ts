import * as vscode from 'vscode';

/** The open document with an address, if there is one. @param uri as commands pass it: it may be anything. */
export function openDocument(uri: unknown): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}
