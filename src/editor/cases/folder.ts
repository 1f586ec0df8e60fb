import * as vscode from 'vscode';
import { workspaceKey } from '../shared/workspace-key';

/** The folder that the cases of this workspace are kept in: all windows on the workspace see the same. */
export function caseFolder(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.globalStorageUri, 'cases', workspaceKey());
}
