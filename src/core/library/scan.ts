import { reasonOf } from '../attempt';
import { FileRefused } from '../ports';
import type { FileSystem } from '../ports';
import { maxSopBytes } from '../sop/parsed-text';
import { readSopBytes, refusedSop, unreadableSop } from '../sop/read';
import type { Sop, SopLocation } from '../sop/model';
import { decodeText } from '../text/decode';
import type { RunInSlice } from '../time-slices';
import { maxConfigBytes } from './config';
import type { LibraryUpdate } from './library';

/** The file that describes a library, at its root. */
export const configName = 'library.yml';

/** How many files are read at the same time: enough to keep a slow disk busy, few enough not to crowd it. */
const parallelReads = 20;

/**
 * Reads one file as an SOP; one that cannot be read is kept, with the reason as its problem.
 * @param run does the parsing.
 */
export async function loadSop(
  files: FileSystem,
  location: SopLocation,
  run: RunInSlice = (work) => work(),
): Promise<Sop> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(location.uri, maxSopBytes);
  } catch (error) {
    return error instanceof FileRefused ? refusedSop(location, error) : unreadableSop(location, reasonOf(error));
  }
  return run(() => readSopBytes(bytes, location));
}

/**
 * Does something with each item, a limited number at a time.
 * @param items an iterator when others take items from it too.
 */
export async function forEachLimited<T>(
  items: readonly T[] | ArrayIterator<T>,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const rest = Array.isArray(items) ? (items as readonly T[]).values() : (items as ArrayIterator<T>);
  await Promise.all(
    Array.from({ length: parallelReads }, async () => {
      for (const item of rest) await task(item);
    }),
  );
}

/** Reads `library.yml`. */
export async function loadConfig(files: FileSystem, root: string): Promise<LibraryUpdate> {
  const uri = files.join(root, configName);
  const read = { kind: 'config', root, uri } as const;
  try {
    const bytes = await files.read(uri, maxConfigBytes);
    const { text, encoding } = decodeText(bytes) ?? { text: new TextDecoder().decode(bytes), encoding: 'UTF-8' };
    return encoding === 'UTF-8' ? { ...read, text } : { ...read, text, encoding };
  } catch (error) {
    const isThere = error instanceof FileRefused || (await isKnown(files, uri));
    return isThere ? { ...read, text: undefined, unread: reasonOf(error) } : { ...read, text: undefined };
  }
}

/** Whether there is a file, as far as one can tell. */
async function isKnown(files: FileSystem, file: string): Promise<boolean> {
  try {
    return (await files.stamp(file)) !== undefined;
  } catch {
    return true;
  }
}
