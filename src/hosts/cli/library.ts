import { reasonOf } from '../../core/attempt';
import { Library } from '../../core/library/library';
import type { LibraryUpdate } from '../../core/library/library';
import { listSops } from '../../core/library/listing';
import { listingProblems } from '../../core/library/listing-problems';
import { forEachLimited, loadConfig, loadSop } from '../../core/library/scan';
import { libraryReading } from '../../core/lint/reading/library';
import { sopReading } from '../../core/lint/reading/sop';
import type { FileSystem } from '../../core/ports';
import type { Problem } from '../../core/problem';
import type { Sop } from '../../core/sop/model';
import { filledIn } from '../../core/text/placeholders';
import { takeInCommitted } from './committed-sops';
import { exitCodes, say } from './host';
import { librariesIn } from './meant-library';
import type { CliHost, ExitCode } from './host';

/** A library read from a folder. */
export interface OpenLibrary {
  readonly library: Library;
  /** The folder as it was given. */
  readonly root: string;
  /** Whether all folders in it could be read. */
  readonly isWhole: boolean;
}

/** What is told by `lint` alone: the file is read as it is. */
const ordinary: ReadonlySet<string> = new Set(['sop.empty', 'sop.front-matter-unclosed']);

/** What is said of a file that cannot be read, by code: a command that needs it goes on without it. */
const unread: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...sopReading, ...libraryReading }).flatMap(([code, kind]) =>
    'isFatal' in kind && !ordinary.has(code) ? [[code, kind.message]] : [],
  ),
);

/** Whether all of an SOP's file could be read. */
export function isReadable({ problems }: Pick<Sop, 'problems'>): boolean {
  return !problems.some(({ code }) => unread.has(code));
}

/** Reads a library like `readLibrary`, tells which of its files could not be read, and looks at the last commit where that says which approvals hold. */
export async function openLibrary(host: CliHost, folder: string | undefined): Promise<OpenLibrary> {
  const opened = await readLibrary(host, folder);
  const { library, root } = opened;
  const tell = (file: string, problems: readonly Problem[]) => {
    for (const { code, args } of problems) {
      const message = unread.get(code);
      if (message !== undefined) say(host.err, `${file}: ${filledIn(message, args)}`);
    }
  };
  tell(library.configUri(root) ?? root, library.configReadingProblems(root));
  for (const { location, problems } of library.sops) tell(location.uri, problems);
  await takeInCommitted(host, library, root);
  return opened;
}

/**
 * Reads the library in a folder; if none is given, the one in `sops` if that exists, otherwise the one in
 * the current folder. What cannot be read is among its problems.
 * @throws Error when the folder does not exist or cannot be read.
 */
export async function readLibrary(host: CliHost, folder: string | undefined): Promise<OpenLibrary> {
  const root = await libraryFolder(host, folder);
  return readLibraryOf(host.files(root), root);
}

/** Reads the library in a folder of some files. @throws Error when the folder cannot be read. */
export async function readLibraryOf(files: FileSystem, root: string): Promise<OpenLibrary> {
  const { paths, leftOut, others } = await listSops(files, root);
  const unreadable = leftOut.filter(({ reason }) => reason === 'unreadable');
  for (const { paths: folders, error } of unreadable) {
    if (!folders.includes('')) continue;
    const reason = `Check that you may open it. Reason: ${reasonOf(error)}`;
    throw new Error(`The folder “${root}” cannot be read. ${reason}`, { cause: error });
  }
  const updates: LibraryUpdate[] = [
    await loadConfig(files, root),
    { kind: 'listing', root, problems: listingProblems(leftOut), others },
  ];
  await forEachLimited(paths, async (path) => {
    updates.push({ kind: 'sop', sop: await loadSop(files, { uri: files.join(root, ...path.split('/')), root, path }) });
  });
  const library = new Library();
  library.update(updates);
  return { library, root, isWhole: unreadable.length === 0 };
}

/** The exit code of a command that used a library: nothing counts as clean when a part of it could not be read. */
export function codeFor({ isWhole }: OpenLibrary, code: ExitCode): ExitCode {
  return isWhole ? code : exitCodes.misuse;
}

/** Which libraries there are, for somebody who named a folder that is not there. */
async function whatIsThere(host: CliHost): Promise<string> {
  const there = (await librariesIn(host, '.')).map((folder) => `“${folder}”`);
  return there.length === 0
    ? ''
    : ` There ${there.length === 1 ? 'is a library' : 'are libraries'} in ${there.join(', ')}.`;
}

/**
 * The folder of a library: the one given; if none is, `sops` if that exists, otherwise the current folder.
 * @throws Error when the folder does not exist.
 */
export async function libraryFolder(host: CliHost, folder: string | undefined): Promise<string> {
  const root = folder ?? ((await host.kindOf('sops')) === 'folder' ? 'sops' : '.');
  const kind = await host.kindOf(root);
  if (kind === undefined) throw new Error(`There is no folder “${root}”.${await whatIsThere(host)}`);
  if (kind === 'file') throw new Error(`“${root}” is not a folder.`);
  return root;
}
