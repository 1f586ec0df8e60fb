import type { Sop } from '../../../core/sop/model';
import { isSopPath } from '../../../core/library/path';
import { renamedFrom } from '../../../core/library/renamed';
import { configName } from '../../../core/library/scan';
import type { Finding } from '../../../core/lint/finding';
import { isTestPath } from '../../../core/scenario/test-path';
import { withPlainLines } from '../../../core/text/plain-lines';
import { earlierSops } from '../committed-sops';
import { EarlierFolder } from '../earlier-folder';
import type { CliHost } from '../host';
import { readLibraryOf } from '../library';
import type { OpenLibrary } from '../library';
import { judgedFiles, linterOf } from './check-library';
import type { JudgedFile, Judging } from './check-library';

/** A library as it was at a commit. */
export interface Earlier {
  /** As people named it. */
  readonly revision: string;
  /** The hash of the commit that is compared with; undefined where nothing was committed yet. */
  readonly commit: string | undefined;
  /** What was wrong with each file, by name. */
  readonly files: ReadonlyMap<string, JudgedFile>;
  /** The SOPs that differ now, as they were, by their URIs now. */
  readonly sops: ReadonlyMap<string, Sop>;
}

/**
 * Checks the library of a folder as it was where its history left that of a revision, by the same measure as it is checked now.
 * @throws Error that says what to do when that cannot be found out.
 */
export async function earlierLibrary(
  host: CliHost,
  { library, root }: OpenLibrary,
  revision: string,
  judging: Judging,
): Promise<Earlier> {
  const { commit, paths, read } = await host.since(root, revision);
  const contents = await read((path) => isSopPath(path) || isTestPath(path) || path === configName);
  const files = new EarlierFolder(host.files(root), root, paths, contents);
  const before = await readLibraryOf(files, root);
  const judged = await judgedFiles(files, before, linterOf(before, judging), judging);
  const sops = earlierSops(library, new Map([...contents].filter(([path]) => isSopPath(path))));
  return { revision, commit, files: new Map(judged.map((one) => [one.file, one])), sops };
}

/**
 * The same for a library as it is now: files that were moved or renamed since are known by their names now.
 * @param now what is in it.
 */
export function withMoved(earlier: Earlier, now: readonly Pick<JudgedFile, 'file' | 'text'>[]): Earlier {
  const there = new Map(now.map(({ file, text }) => [file, withPlainLines(text)]));
  const before = [...earlier.files].map(([file, { text }]) => [file, withPlainLines(text)] as const);
  const moved = renamedFrom(
    new Map(before.filter(([file]) => !there.has(file))),
    new Map([...there].filter(([file]) => !earlier.files.has(file))),
  );
  const files = new Map(earlier.files);
  for (const [file, older] of moved) {
    const judged = earlier.files.get(older);
    if (judged) files.set(file, judged);
  }
  return { ...earlier, files };
}

/** Whether a file is new, or says something else than it did. */
export function hasChanged({ file, text }: Pick<JudgedFile, 'file' | 'text'>, { files }: Earlier): boolean {
  const before = files.get(file);
  return before === undefined || withPlainLines(before.text) !== withPlainLines(text);
}

/**
 * What is to be told of a file: all of one that has changed; of others, what was not wrong with them before, as a change elsewhere has
 * brought it about.
 */
export function broughtAbout(judged: JudgedFile, earlier: Earlier): readonly Finding[] {
  if (hasChanged(judged, earlier)) return judged.problems;
  const known = new Map<string, number>();
  for (const one of earlier.files.get(judged.file)?.problems ?? []) {
    const name = nameOf(one);
    known.set(name, (known.get(name) ?? 0) + 1);
  }
  return judged.problems.filter((one) => {
    const name = nameOf(one);
    const left = known.get(name) ?? 0;
    known.set(name, left - 1);
    return left <= 0;
  });
}

function nameOf({ code, severity, range, args }: Finding): string {
  return JSON.stringify([code, severity, range, args]);
}
