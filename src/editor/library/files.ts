import type { FileSystem } from '../../core/ports';
import { workspaceFiles } from '../shared/files';

/** The host's direct access to the files on its disk, below the folder with a `file:` URI. */
export type DiskFiles = (folder: string) => FileSystem;

/** The files below a folder, by their URIs. */
export type FilesOf = (folder: string) => FileSystem;

/**
 * Reads from disk directly if the host can: it knows where links lead, and VS Code asks its window before it reads a
 * local file, which for thousands of files takes longer than everything else.
 */
export function filesOf(diskFiles: DiskFiles | undefined): FilesOf {
  const known = new Map<string, FileSystem>();
  return (folder) => {
    if (!diskFiles || !isLocal(folder)) return workspaceFiles;
    const files = known.get(folder) ?? diskFiles(folder);
    known.set(folder, files);
    return files;
  };
}

/** Whether a URI names a file on the host's disk. */
export function isLocal(uri: string): boolean {
  return uri.startsWith('file:');
}
