import { lstat, mkdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from '../core/ports';
import { listFolder } from './list-folder';
import { isMissing } from './missing';
import { readFile } from './read-file';
import { RealFolder } from './real-folder';
import { replaceFile } from './write-file';

/**
 * Files on disk, below one folder. Names are paths. Links are followed to what is in the folder: what is elsewhere is
 * neither listed nor read nor written, and only files are.
 */
export function nodeFiles(root: string): FileSystem {
  const folder = new RealFolder(root);
  return {
    async list(path, most) {
      try {
        return await listFolder(await folder.pathOf(path), folder, most);
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },

    read: async (file, most) => readFile(await folder.pathOf(file), most),

    async stamp(file) {
      try {
        const { size, mtime } = await stat(file);
        return { size, modified: mtime.getTime() };
      } catch {
        return undefined;
      }
    },

    async write(file, content) {
      await mkdir(root, { recursive: true });
      await folder.pathOf(await nearestExisting(dirname(file)));
      await mkdir(dirname(file), { recursive: true });
      await replaceFile(await target(folder, file), content);
    },

    async remove(file) {
      await folder.pathOf(await nearestExisting(dirname(file)));
      await rm(file, { force: true });
    },

    join: (path, ...segments) => join(path, ...segments),
  };
}

/**
 * The real path of a file to be written, which may be new: a link is not replaced, but what it leads to is.
 * @throws FileRefused when that is elsewhere or nowhere.
 */
async function target(folder: RealFolder, file: string): Promise<string> {
  const isThere = await lstat(file).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  return isThere ? folder.pathOf(file) : join(await folder.pathOf(dirname(file)), basename(file));
}

/** The path itself, or its nearest parent folder that exists. */
async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    if (!isMissing(error)) throw error;
    return nearestExisting(dirname(path));
  }
}
