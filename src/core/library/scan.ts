import type { FileSystem } from '../ports';
import { maxSopBytes } from '../sop/parsed-text';
import { readSopBytes, unreadableSop } from '../sop/read';
import type { Sop, SopLocation } from '../sop/model';
import type { RunInSlice } from '../time-slices';
import { maxConfigBytes } from './config';
import { isSopPath } from './path';

/** The file that describes a library, at its root. */
export const configName = 'library.yml';

/** How many files are read at the same time: enough to keep a slow disk busy, few enough not to crowd it. */
const parallelReads = 20;
/** How deeply categories may be nested: a guard against folders that contain themselves. */
const maxDepth = 16;

interface ListOptions {
  /** Where to begin, relative to the root. */
  readonly folder?: string;
  readonly depth?: number;
  /** Called with a folder that cannot be read: the others are read all the same. */
  readonly tell?: (folder: string, error: unknown) => void;
}

/** The SOP files below a folder of a library, as paths relative to the library's root. */
export async function listSopPaths(
  files: FileSystem,
  root: string,
  { folder = '', depth = 0, tell = () => undefined }: ListOptions = {},
): Promise<string[]> {
  if (depth > maxDepth) return [];
  const entries = await files
    .list(folder === '' ? root : files.join(root, ...folder.split('/')))
    .catch((error: unknown) => {
      tell(folder, error);
      return [];
    });
  const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const found = entries.flatMap(({ name, kind }) => (kind === 'file' && isSopPath(below(name)) ? [below(name)] : []));
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && !/^[._]/.test(name));
  const nested = await Promise.all(
    folders.map(({ name }) => listSopPaths(files, root, { folder: below(name), depth: depth + 1, tell })),
  );
  return [...found, ...nested.flat()];
}

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
    return unreadableSop(location, error instanceof Error ? error.message : String(error));
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

/** Reads `library.yml`; undefined when there is none. */
export async function loadConfigText(files: FileSystem, root: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await files.read(files.join(root, configName), maxConfigBytes));
  } catch {
    return undefined;
  }
}
