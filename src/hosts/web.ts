import type * as vscode from 'vscode';
import { start } from '../editor/start';
import type { SopGuide } from '../editor/start';

/** Entry point for the extension host in a browser, where the user's name is not known. */
export function activate(context: vscode.ExtensionContext): SopGuide {
  return start(context, { userName: () => 'unknown' });
}
