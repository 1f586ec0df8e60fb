import { configCheck, sopCheck } from '../../../core/lint/checking';
import type { Check, CheckedFile } from '../../../core/lint/checking';
import { attempt } from '../../../core/attempt';
import { checks } from '../../../core/lint/checks';
import { kindOf } from '../../../core/lint/kinds';
import { triggerCode } from '../../../core/lint/library/trigger-fits-other';
import { Linter } from '../../../core/lint/linter';
import { levelOf } from '../../../core/lint/severity';
import type { Levels } from '../../../core/lint/severity';
import type { FileSystem } from '../../../core/ports';
import { rivalsOf } from '../../../core/triage/rivals';
import { indexOf } from '../../../core/triage/index-of';
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

/** Asks of each SOP which of its triggers fit another at least as well, unless nobody wants to know. */
function noteRivals({ library, root }: OpenLibrary, linter: Linter, levels: Levels): void {
  if (levelOf(kindOf(triggerCode), levels, library.config(root)) === 'off') return;
  // What cannot be read is told by the linter.
  const suggested = { sops: [...library.sops], configs: new Map([[root, library.config(root)]]) };
  const index = indexOf(suggested, (sop, reason) => linter.noteLeftOut(sop, reason));
  for (const sop of library.sops)
    linter.noteRivals(
      sop,
      attempt(
        () => rivalsOf(index, sop),
        () => [],
      ),
    );
}

/** Everything wrong with a library, by file: its SOPs, `library.yml` and the tests of procedures, whether or not anything is. */
export async function judgedFiles(
  files: FileSystem,
  opened: OpenLibrary,
  linter: Linter,
  { levels }: Judging,
): Promise<JudgedFile[]> {
  const { library, root } = opened;
  while (linter.compareNext());
  noteRivals(opened, linter, levels);
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
