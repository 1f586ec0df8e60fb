import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { FileSystem, FolderEntry } from '../core/ports';

/**
 * Files on disk, below one folder. Names are paths. What links lead to outside the folder is neither read nor written, and
 * linked folders are not entered.
 */
export function nodeFiles(root: string): FileSystem {
  /** Where the root really is; looked up once it is there, as it is asked for with each file. */
  let rootPath: string | undefined;
  const isInside = async (path: string) => {
    const [realRoot, real] = await Promise.all([rootPath ?? realpath(root), realpath(path)]);
    rootPath = realRoot;
    return real === realRoot || real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep);
  };

  const assertInside = async (path: string) => {
    if (!(await isInside(path))) throw new Error(`${path} is outside ${root}.`);
  };

  return {
    async list(folder) {
      const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const kinds = await Promise.all(
        entries.map(async (entry): Promise<FolderEntry[]> => {
          if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }];
          const isFile =
            entry.isFile() || (entry.isSymbolicLink() && (await isLinkedFile(join(folder, entry.name), isInside)));
          return isFile ? [{ name: entry.name, kind: 'file' }] : [];
        }),
      );
      return kinds.flat();
    },

    async read(file) {
      await assertInside(file);
      return readFile(file);
    },

    async write(file, content) {
      await mkdir(root, { recursive: true });
      await assertInside(await nearestExisting(dirname(file)));
      await mkdir(dirname(file), { recursive: true });
      const beside = `${file}.${randomUUID()}.tmp`;
      try {
        const handle = await open(beside, 'wx');
        try {
          await handle.writeFile(content);
          // On disk before it takes the old file's place: a power cut must leave one of the two.
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(beside, file);
        await syncFolder(dirname(file));
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },

    async remove(file) {
      await assertInside(await nearestExisting(dirname(file)));
      await rm(file, { force: true });
    },

    join: (folder, ...segments) => join(folder, ...segments),
  };
}

/** A new name is on disk only when its folder is. Where folders cannot be opened (Windows), the disk sees to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // The content is on disk, and the old name as well: at worst a crash brings the old content back.
  } finally {
    await handle?.close();
  }
}

async function isLinkedFile(path: string, isInside: (path: string) => Promise<boolean>): Promise<boolean> {
  try {
    return (await isInside(path)) && (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** A path itself, or the nearest folder above it that is there. */
async function nearestExisting(path: string): Promise<string> {
  try {
    await stat(path);
    return path;
  } catch (error) {
    if (!isMissing(error)) throw error;
    return nearestExisting(dirname(path));
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
