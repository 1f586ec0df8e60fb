import * as vscode from 'vscode';

/**
 * Whether there is anything at a place.
 * @throws when that cannot be found out: what is not known to be free is not written to.
 */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
