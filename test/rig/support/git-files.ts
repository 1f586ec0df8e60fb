import fs from 'node:fs/promises';
import type { GitFiles } from '../../../src/core/lifecycle/history/git/git-files';

/** The files of repositories on disk. */
export const gitFilesOnDisk: GitFiles = {
  read: (path) => fs.readFile(path).catch(noneThere),
  stat: async (path) => {
    const stats = await fs.stat(path).catch(noneThere);
    return stats && { kind: stats.isDirectory() ? 'folder' : 'file', size: stats.size };
  },
  list: async (folder) => (await fs.readdir(folder).catch(noneThere)) ?? [],
};

function noneThere(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined;
  throw error;
}
