import { randomUUID } from 'node:crypto';
import { access, constants, lstat, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './missing';
import { assertFile } from './read-file';

/** The bits of a mode that say who may do what. */
const permissions = 0o7777;
/** Those of them that let anybody write. */
const writable = 0o222;

/**
 * Replaces a file, or makes it, so that whoever reads it sees either the old or the new content. It keeps its mode.
 * @param path the file's real path; its folder exists.
 * @throws FileRefused when something else is there; an error that says why when the file is read-only or cannot be
 * written. The old content is then still there.
 */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const mode = await modeOf(path);
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    const handle = await open(beside, 'wx', mode);
    try {
      // Opening leaves out what the process masks.
      if (mode !== undefined) await setMode(handle, mode);
      await handle.writeFile(content);
      // Flush to disk before replacing the old file: a power cut must leave one of the two intact.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The mode of a file that may be written; undefined when there is none yet. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await lstat(path);
    assertFile(stats);
    // Replacing a file asks only whether its folder may be written, and an administrator may write anything.
    if ((stats.mode & writable) === 0) throw new Error('EACCES: it is read-only. Make it writable and try again.');
    await access(path, constants.W_OK);
    return stats.mode & permissions;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Some file systems, such as those of other machines, have modes of their own. */
async function setMode(handle: FileHandle, mode: number): Promise<void> {
  await handle.chmod(mode).catch(() => undefined);
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
