import { configName } from '../../../core/library/scan';
import { isSopPath } from '../../../core/library/path';
import { isTestPath } from '../../../core/scenario/test-path';
import type { FileSystem } from '../../../core/ports';
import { EarlierFolder } from '../earlier-folder';
import type { CliHost, EarlierFiles } from '../host';
import { openLibrary, readLibraryOf } from '../library';
import type { OpenLibrary } from '../library';
import type { ComparedRange } from './range';

/** A version of a library, with its files. */
export interface Version {
  readonly opened: OpenLibrary;
  readonly files: FileSystem;
}

export interface Versions {
  readonly before: Version;
  readonly after: Version;
  /** The hash of the commit that is compared with; undefined where nothing was committed yet. */
  readonly commit: string | undefined;
  /** Whether the folder was not there, or empty, at that commit. */
  readonly isNewFolder: boolean;
}

/**
 * Reads two versions of a library. A file that cannot be read in the older one costs only itself, as anywhere.
 * @param root the folder of the library, as it was given.
 * @throws Error that says what to do when a version is not known here.
 */
export async function versionsOf(
  host: CliHost,
  root: string,
  { base, head, isExact }: ComparedRange,
): Promise<Versions> {
  const earlier = await (isExact ? host.at(root, base) : host.since(root, base, head));
  const before = await versionOf(host, root, earlier);
  const after =
    head === undefined
      ? { opened: await openLibrary(host, root), files: host.files(root) }
      : await versionOf(host, root, await host.at(root, head));
  return {
    before,
    after,
    commit: earlier.commit,
    isNewFolder: earlier.commit !== undefined && earlier.paths.length === 0,
  };
}

async function versionOf(host: CliHost, root: string, { paths, read }: EarlierFiles): Promise<Version> {
  const contents = await read((path) => isSopPath(path) || isTestPath(path) || path === configName);
  const files = new EarlierFolder(host.files(root), root, paths, contents);
  return { opened: await readLibraryOf(files, root), files };
}
