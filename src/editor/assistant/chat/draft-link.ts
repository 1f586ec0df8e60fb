import type * as vscode from 'vscode';
import type { Link } from './say';

/** A link to a draft, or to a place in it. */
export function draftLink({ uri }: vscode.TextDocument, range?: vscode.Range): Link {
  return { name: '', uri, range };
}
