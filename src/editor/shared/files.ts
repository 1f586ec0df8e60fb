import * as vscode from 'vscode';
import { FileRefused } from '../../core/ports';
import type { FileStamp, FileSystem, FolderEntry } from '../../core/ports';

/**
 * The core's file port over `vscode.workspace.fs`, for remote, virtual and browser workspaces too. Names are URIs. Nobody
 * knows here where links lead, so none is followed.
 */
export const workspaceFiles: FileSystem = {
  async list(folder, most = Infinity) {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
      return entries.slice(0, most + 1).map(([name, type]): FolderEntry => entryOf(name, type));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
  },

  async read(file, most) {
    const uri = vscode.Uri.parse(file);
    const { type, size } = await vscode.workspace.fs.stat(uri);
    assertFile(type);
    if (size > most) throw new FileRefused('too-large', `It has ${size} bytes; at most ${most} are read.`, size);
    return vscode.workspace.fs.readFile(uri);
  },

  async stamp(file): Promise<FileStamp | undefined> {
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.parse(file));
      return { size, modified: mtime };
    } catch {
      return undefined;
    }
  },

  async write(file, content) {
    const target = vscode.Uri.parse(file);
    // Readers must never see half a file: write next to it, then replace it.
    const beside = target.with({ path: `${target.path}.tmp` });
    await Promise.all([target, beside].map(assertReplaceable));
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

/** @throws FileRefused when something else than a file is there, a link to one included: it would be replaced. */
async function assertReplaceable(uri: vscode.Uri): Promise<void> {
  const found = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
  if (found) assertFile(found.type);
}

function assertFile(type: vscode.FileType): void {
  const kind = kindOf(type);
  if (kind === 'link') throw new FileRefused('outside', 'It is a link, which is not followed.');
  if (kind !== 'file')
    throw new FileRefused('not-a-file', `It is ${kind === 'folder' ? 'a folder' : 'a pipe, a device or the like'}.`);
}

function entryOf(name: string, type: vscode.FileType): FolderEntry {
  const kind = kindOf(type);
  return kind === 'link' ? { name, kind, isFolder: (type & vscode.FileType.Directory) !== 0 } : { name, kind };
}

function kindOf(type: vscode.FileType): FolderEntry['kind'] {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}
