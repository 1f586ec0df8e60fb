import type { Dirent } from 'node:fs';
import { lstat, opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FileRefused } from '../core/ports';
import type { FolderEntry } from '../core/ports';
import type { RealFolder } from './real-folder';

/** How many links are followed at the same time. */
const parallel = 16;
/** No folder that is listed as a whole has more entries: a hundred thousand cases have fewer files. */
const maxEntries = 1_000_000;

/**
 * What is in a folder, each with its kind. Links are followed to what is in the root.
 * @param folder its real path.
 * @param most how many entries are wanted at most: of a folder that has more, one more is given.
 * @throws FileRefused when all are wanted, but there are too many; an error of the file system when it cannot be listed.
 */
export async function listFolder(folder: string, root: RealFolder, most = Infinity): Promise<FolderEntry[]> {
  const found = await some(folder, Math.min(most, maxEntries) + 1);
  // A part of it would not do for whoever wants it all.
  if (most > maxEntries && found.length > maxEntries)
    throw new FileRefused('too-large', `It holds more than ${maxEntries} files.`);
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
    // Of one that leads to nothing, only the name may tell.
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => !name.includes('.'),
    );
    return { name, kind: 'link', isFolder };
  }
}
