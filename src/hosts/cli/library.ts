import { Library } from '../../core/library/library';
import type { LibraryUpdate } from '../../core/library/library';
import { listSops } from '../../core/library/listing';
import { listingProblems } from '../../core/library/listing-problems';
import { configName, forEachLimited, loadConfigText, loadSop } from '../../core/library/scan';
import type { CliHost } from './host';

/** A library read from a folder. */
export interface OpenLibrary {
  readonly library: Library;
  /** The folder as it was given. */
  readonly root: string;
}

/**
 * Reads the library in a folder; if none is given, the one in `sops` if that exists, otherwise the one in
 * the current folder.
 * @throws Error when the folder does not exist.
 */
export async function openLibrary(host: CliHost, folder: string | undefined): Promise<OpenLibrary> {
  const root = await libraryFolder(host, folder);
  const files = host.files(root);
  const { paths, leftOut } = await listSops(files, root);
  const unreadable = leftOut.find(({ reason, paths: folders }) => reason === 'unreadable' && folders.includes(''));
  if (unreadable) throw unreadable.error;
  const updates: LibraryUpdate[] = [
    { kind: 'config', root, uri: files.join(root, configName), text: await loadConfigText(files, root) },
    { kind: 'listing', root, problems: listingProblems(leftOut) },
  ];
  await forEachLimited(paths, async (path) => {
    updates.push({ kind: 'sop', sop: await loadSop(files, { uri: files.join(root, ...path.split('/')), root, path }) });
  });
  const library = new Library();
  library.update(updates);
  return { library, root };
}

/**
 * The folder of a library: the one given; if none is, `sops` if that exists, otherwise the current folder.
 * @throws Error when the folder does not exist.
 */
export async function libraryFolder(host: CliHost, folder: string | undefined): Promise<string> {
  const root = folder ?? ((await host.kindOf('sops')) === 'folder' ? 'sops' : '.');
  const kind = await host.kindOf(root);
  if (kind === undefined) throw new Error(`There is no folder “${root}”.`);
  if (kind === 'file') throw new Error(`“${root}” is not a folder.`);
  return root;
}
