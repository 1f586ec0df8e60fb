import * as vscode from 'vscode';
import type { Link } from './say';

/** A link to a draft, or to a place in it. */
export function draftLink(document: vscode.TextDocument, range?: vscode.Range, name?: string): Link {
  return { name: name ?? vscode.workspace.asRelativePath(document.uri), uri: document.uri, range };
}
