import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { FileSystem, FolderEntry } from '../core/ports';

/**
 * Files on disk, below one folder. Names are paths. Links that lead out of the folder are neither read nor written, and
 * linked folders are not entered.
 */
export function nodeFiles(root: string): FileSystem {
  /** The real path of the root. Every file asks for it, so it is looked up only once, when the root exists. */
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
          // Flush to disk before replacing the old file: a power cut must leave one of the two intact.
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

/** A rename is durable only once its folder is flushed. Windows cannot open folders: the file system must see to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // The content is on disk and so is the old name: at worst, a crash brings the old content back.
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
