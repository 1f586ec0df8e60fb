import * as vscode from 'vscode';
import type { FileSystem, FolderEntry } from '../../core/ports';

/** The core's file port over `vscode.workspace.fs`, for remote, virtual and browser workspaces too. Names are URIs. */
export const workspaceFiles: FileSystem = {
  async list(folder) {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
      return entries.flatMap(([name, type]): FolderEntry[] => {
        if ((type & vscode.FileType.Directory) !== 0) return [{ name, kind: 'folder' }];
        return (type & vscode.FileType.File) !== 0 ? [{ name, kind: 'file' }] : [];
      });
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
  },

  async read(file) {
    return vscode.workspace.fs.readFile(vscode.Uri.parse(file));
  },

  async write(file, content) {
    const target = vscode.Uri.parse(file);
    // Readers must never see half a file: write next to it, then replace it.
    const beside = target.with({ path: `${target.path}.tmp` });
    try {
      await vscode.workspace.fs.writeFile(beside, content);
    } catch (error) {
      // Nobody can use the half-written file.
      await Promise.resolve(vscode.workspace.fs.delete(beside)).catch(() => undefined);
      throw error;
    }
    await vscode.workspace.fs.rename(beside, target, { overwrite: true });
  },

  async remove(file) {
    try {
      await vscode.workspace.fs.delete(vscode.Uri.parse(file));
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  },

  join: (folder, ...segments) => vscode.Uri.joinPath(vscode.Uri.parse(folder), ...segments).toString(),
};
