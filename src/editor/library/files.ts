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
export type LibraryFiles = FileSystem;

/**
 * Reads from disk directly if the host can: VS Code asks its window before it reads a local file, which for thousands
 * of files takes longer than everything else. On failure it asks VS Code, whose error messages people know.
 */
export function libraryFiles(local: LocalFiles | undefined): LibraryFiles {
  const near = (uri: string) => (isLocal(uri) ? local : undefined);
  return {
    ...workspaceFiles,
    read: async (uri, most) =>
      (await near(uri)
        ?.read(uri)
        .catch(() => undefined)) ?? workspaceFiles.read(uri, most),
    stamp: async (uri) =>
      (await near(uri)
        ?.stamp(uri)
        .catch(() => undefined)) ?? workspaceFiles.stamp(uri),
  };
}

/** Whether a URI names a file on the host's disk. */
export function isLocal(uri: string): boolean {
  return uri.startsWith('file:');
}
