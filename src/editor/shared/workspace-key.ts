import * as vscode from 'vscode';
import { hashText } from '../../core/case/record/seal';

/**
 * The name under which the extension's global storage keeps this workspace's data. The workspace storage is no
 * alternative: VS Code locks it for one window, so a second window on the same workspace, or one reloaded quickly, gets
 * another one.
 */
export function workspaceKey(): string {
  const workspace = vscode.workspace.workspaceFile ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return workspace ? hashText(workspace.toString()).slice(0, 16) : 'no-workspace';
}
