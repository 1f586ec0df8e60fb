import * as vscode from 'vscode';
import { hashText } from '../../core/case/record/seal';

/**
 * A name for what is kept of this workspace in the extension's global storage. The workspace's own storage will not do: VS
 * Code locks it for one window, so a second window on the same workspace, or one reloaded quickly, is given another.
 */
export function workspaceKey(): string {
  const workspace = vscode.workspace.workspaceFile ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return workspace ? hashText(workspace.toString()).slice(0, 16) : 'no-workspace';
}
