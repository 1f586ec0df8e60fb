import * as vscode from 'vscode';
import type { FileSystem, FileStamp } from '../../core/ports';
import { workspaceFiles } from '../shared/files';

/** The host's direct access to files with a `file:` URI. */
export interface LocalFiles {
  /** @throws when the file cannot be read. */
  read(uri: string): Promise<Uint8Array>;
  /** @throws when the file does not exist. */
  stamp(uri: string): Promise<FileStamp>;
}

/** Access to the files of libraries and their state. */
export interface LibraryFiles extends FileSystem {
  /** Undefined when the file does not exist. */
  stamp(uri: string): Promise<FileStamp | undefined>;
}

/**
 * Reads from disk directly if the host can: VS Code asks its window before it reads a local file, which for thousands
 * of files takes longer than everything else. On failure it asks VS Code, whose error messages people know.
 */
export function libraryFiles(local: LocalFiles | undefined): LibraryFiles {
  const near = (uri: string) => (isLocal(uri) ? local : undefined);
  return {
    ...workspaceFiles,
    read: async (uri) =>
      (await near(uri)
        ?.read(uri)
        .catch(() => undefined)) ?? workspaceFiles.read(uri),
    stamp: async (uri) =>
      (await near(uri)
        ?.stamp(uri)
        .catch(() => undefined)) ?? stampOf(uri),
  };
}

/** Whether a URI names a file on the host's disk. */
export function isLocal(uri: string): boolean {
  return uri.startsWith('file:');
}

async function stampOf(uri: string): Promise<FileStamp | undefined> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    return { size, modified: mtime };
  } catch {
    return undefined;
  }
}
