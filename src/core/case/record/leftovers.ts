import type { FileSystem } from '../../ports';
import { isLeftover } from './names';

/** ms after which nobody can still be writing a file: a write takes seconds at most, on the slowest of disks. */
const oldest = 60 * 60_000;

/**
 * Takes away what crashes left of files that were being written, in a folder of records. They hold no more than records
 * do, and no setting would ever have them removed. What is young may still be written, and what is not named as we name
 * such files is not ours.
 * @param now ms since 1970 UTC.
 * @returns how many there were.
 * @throws when the folder cannot be listed.
 */
export async function removeLeftovers(files: FileSystem, folder: string, now: number): Promise<number> {
  const entries = await files.list(folder);
  const names = new Set(entries.map(({ name }) => name));
  let count = 0;
  for (const { name, kind, leadsTo } of entries) {
    if (kind !== 'file' || leadsTo !== undefined || !isLeftover(name, names)) continue;
    const file = files.join(folder, name);
    const stamp = await files.stamp(file).catch(() => undefined);
    if (!stamp || stamp.modified >= now - oldest) continue;
    count += await files.remove(file).then(
      () => 1,
      // It costs nothing but room.
      () => 0,
    );
  }
  return count;
}
