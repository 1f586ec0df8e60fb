import { userInfo } from 'node:os';
import type * as vscode from 'vscode';
import { start } from '../editor/start';
import type { SopGuide } from '../editor/start';

/** Entry of the desktop and remote extension host. */
export function activate(context: vscode.ExtensionContext): SopGuide {
  return start(context, { userName });
}

/** The account's name; a container may run as a user that has none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
