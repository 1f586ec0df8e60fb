import { configCheck, sopCheck } from '../../../core/lint/checking';
import type { Check, CheckedFile } from '../../../core/lint/checking';
import { checks } from '../../../core/lint/checks';
import { Linter } from '../../../core/lint/linter';
import type { Levels } from '../../../core/lint/severity';
import type { FileSystem } from '../../../core/ports';
import type { OpenLibrary } from '../library';
import { checkedTests } from '../test/checked-tests';

/** How a library is judged. */
export interface Judging {
  /** How bad problems are, where somebody says so. */
  readonly levels: Levels;
  /** The day, as `2026-08-01`. */
  readonly today: string;
}

/** A file of a library, and what is wrong with it. */
export interface JudgedFile extends CheckedFile {
  readonly file: string;
  /** Checks it as if others were its text. */
  readonly check: Check;
}

/** What checks a library. */
export function linterOf({ library }: OpenLibrary, { levels, today }: Judging): Linter {
  const linter = new Linter(library, () => levels, checks);
  linter.setToday(today);
  return linter;
}

/** Everything wrong with a library, by file: its SOPs, `library.yml` and the tests of procedures, whether or not anything is. */
export async function judgedFiles(
  files: FileSystem,
  { library, root }: OpenLibrary,
  linter: Linter,
  { levels }: Judging,
): Promise<JudgedFile[]> {
  while (linter.compareNext());
  const sops = [...library.sops].map((sop): JudgedFile => {
    const { location, text } = sop;
    const { uri: file } = location;
    return { file, text, sop, problems: linter.problems(file), check: sopCheck(linter, location) };
  });
  const config: JudgedFile = {
    file: library.configUri(root) ?? root,
    text: library.configText(root),
    sop: undefined,
    problems: linter.configProblems(root),
    check: configCheck(linter, root),
  };
  const tests = (await checkedTests(files, library, root, levels)).map((one): JudgedFile => ({
    ...one,
    sop: undefined,
  }));
  return [...sops, config, ...tests];
}
