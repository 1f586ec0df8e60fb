import type { Dirent } from 'node:fs';
import { lstat, opendir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderEntry } from '../core/ports';
import type { RealFolder } from './real-folder';

/** How many links are followed at the same time. */
const parallel = 16;

/**
 * What is in a folder, each with its kind. Links are followed to what is in the root.
 * @param folder its real path.
 * @param most how many entries are wanted at most: of a folder that has more, one more is given.
 */
export async function listFolder(folder: string, root: RealFolder, most?: number): Promise<FolderEntry[]> {
  const found = most === undefined ? await readdir(folder, { withFileTypes: true }) : await some(folder, most + 1);
  const entries = found.map(entryOf);
  const links = found.flatMap((entry, index) => (entry.isSymbolicLink() ? [index] : [])).values();
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (const index of links) {
        const { name } = entries[index] as FolderEntry;
        entries[index] = await followed(name, join(folder, name), root);
      }
    }),
  );
  return entries;
}

/** As many entries as are wanted: a folder may have millions. */
async function some(folder: string, most: number): Promise<Dirent[]> {
  const found: Dirent[] = [];
  // Leaving the loop closes the folder.
  for await (const entry of await opendir(folder, { bufferSize: 256 })) if (found.push(entry) >= most) break;
  return found;
}

function entryOf(entry: Dirent): FolderEntry {
  return { name: entry.name, kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other' };
}

/** A link as what it leads to, if that is in the root. */
async function followed(name: string, path: string, root: RealFolder): Promise<FolderEntry> {
  try {
    const real = await root.pathOf(path);
    const stats = await lstat(real);
    const kind = stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
    return { name, kind, leadsTo: root.placeOf(real) };
  } catch {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    return { name, kind: 'link', isFolder };
  }
}
