import { maxConfigBytes } from '../../../core/library/config';
import { reasonOf } from '../../../core/attempt';
import type { Library } from '../../../core/library/library';
import { configCheck, sopCheck } from '../../../core/lint/checking';
import type { Check } from '../../../core/lint/checking';
import { fixAll } from '../../../core/lint/fixing';
import type { Fixed } from '../../../core/lint/fixing';
import type { Linter } from '../../../core/lint/linter';
import type { Levels } from '../../../core/lint/severity';
import { readSop } from '../../../core/sop/read';
import type { FileSystem } from '../../../core/ports';
import { unifiedDiff } from '../../../core/text/unified-diff';
import { checkedTests } from '../test/checked-tests';
import type { FileDiff, FixedProblem } from './report';
import type { LintWords } from './words';

/** What came of fixing a library. */
export interface FixedLibrary {
  readonly fixed: readonly FixedProblem[];
  /** The files that could not be fixed, most likely because they could not be written. */
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
  /** What has changed in each file. */
  readonly diffs: readonly FileDiff[];
}

/**
 * Fixes everything in a library's files that is safe to fix automatically, and updates the library with the result.
 * @param isWanted whether a file may be changed, by its name.
 * Each file is written as a whole or not at all.
 * One that cannot be written does not keep the others from being fixed.
 */
export async function fixLibrary(
  files: FileSystem,
  library: Library,
  linter: Linter,
  root: string,
  levels: Levels,
  words: LintWords,
  isWanted: (file: string) => boolean,
): Promise<FixedLibrary> {
  const fixed: FixedProblem[] = [];
  const failed: { file: string; reason: string }[] = [];
  const diffs: FileDiff[] = [];
  const fixOne = async (uri: string, check: Check): Promise<string | undefined> => {
    try {
      const done = await fixFile(files, uri, check, words);
      fixed.push(...done.fixed);
      if (done.diff) diffs.push({ file: uri, lines: done.diff });
      return done.text;
    } catch (error) {
      failed.push({ file: uri, reason: reasonOf(error) });
      return undefined;
    }
  };
  const configUri = library.configUri(root);
  if (configUri !== undefined && isWanted(configUri) && linter.configProblems(root).length > 0) {
    const text = await fixOne(configUri, configCheck(linter, root));
    if (text !== undefined) library.update([{ kind: 'config', root, uri: configUri, text }]);
  }
  for (const { location } of [...library.sops]) {
    if (!isWanted(location.uri) || linter.problems(location.uri).length === 0) continue;
    const text = await fixOne(location.uri, sopCheck(linter, location));
    if (text !== undefined) library.update([{ kind: 'sop', sop: readSop(text, location) }]);
  }
  // Their names are those of the library as it is now.
  for (const { file, problems, check } of await checkedTests(files, library, root, levels))
    if (isWanted(file) && problems.length > 0) await fixOne(file, check);
  return { fixed, failed, diffs };
}

/** What came of fixing a file. */
interface DoneFile {
  /** Undefined when nothing was fixed. */
  readonly text: string | undefined;
  readonly fixed: readonly FixedProblem[];
  /** Lines of a patch. */
  readonly diff: readonly string[] | undefined;
}

/** Fixes one file as it is on disk now, keeping its byte order mark and line breaks. */
async function fixFile(files: FileSystem, uri: string, check: Check, words: LintWords): Promise<DoneFile> {
  const before = await textOf(files, uri);
  if (before === undefined) return { text: undefined, fixed: [], diff: undefined };
  const { text, fixed } = fixAll(check(before.text), check);
  if (fixed.length === 0) return { text: undefined, fixed: [], diff: undefined };
  await files.write(uri, new TextEncoder().encode(`${before.mark}${text}`));
  const diff = unifiedDiff(patchPath(uri), before.mark + before.text, before.mark + text);
  return { text, fixed: fixed.map((one) => told(uri, one, words)), diff };
}

/** Fails on anything but UTF-8, which would be damaged on writing it back. */
async function textOf(files: FileSystem, uri: string): Promise<{ mark: string; text: string } | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await files.read(uri, maxConfigBytes),
    );
    return text.startsWith('\uFEFF') ? { mark: '\uFEFF', text: text.slice(1) } : { mark: '', text };
  } catch {
    return undefined;
  }
}

/** The name of a file as patches have it: from the current folder, or from the root of all folders. */
function patchPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/|\/)+/, '');
}

function told(file: string, { problem: { range, code }, fix }: Fixed, words: LintWords): FixedProblem {
  return {
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    code,
    fix: words.fix(fix),
  };
}
