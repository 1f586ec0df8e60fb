import * as vscode from 'vscode';
import type { GitFiles } from '../../../core/lifecycle/history/git/git-files';

/** The files of repositories where some file is: on this computer, on another one, or wherever VS Code reads from. */
export function gitFilesBeside(uri: vscode.Uri): GitFiles {
  const at = (path: string) => uri.with({ path, query: '', fragment: '' });
  return {
    read: (path) => orNone(vscode.workspace.fs.readFile(at(path))),
    stat: async (path) => {
      const found = await orNone(vscode.workspace.fs.stat(at(path)));
      return found && { kind: (found.type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file', size: found.size };
    },
    list: async (folder) => {
      const entries = await orNone(vscode.workspace.fs.readDirectory(at(folder)));
      return (entries ?? []).map(([name]) => name);
    },
  };
}

/** What is not there; a file where a folder was looked for has nothing in it either. */
const none = new Set(['FileNotFound', 'FileNotADirectory']);

async function orNone<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && none.has(error.code)) return undefined;
    throw error;
  }
}
