import * as vscode from 'vscode';
import { hashText } from '../../core/case/events';

/**
 * The folder that the cases of this workspace are kept in. It is not the workspace's own storage: VS Code locks that for
 * one window, so a second window on the same workspace, or one reloaded quickly, is given another and would not see
 * the cases.
 */
export function caseFolder(context: vscode.ExtensionContext): vscode.Uri {
  const workspace = vscode.workspace.workspaceFile ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = workspace ? hashText(workspace.toString()).slice(0, 16) : 'no-workspace';
  return vscode.Uri.joinPath(context.globalStorageUri, 'cases', name);
}
