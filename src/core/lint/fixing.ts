import { attempt } from '../attempt';
import type { Problem } from '../problem';
import { detectLanguage } from '../language/detect';
import { applyEdits, overlap } from '../text/edit';
import type { TextEdit } from '../text/edit';
import { LineIndex } from '../text/position';
import type { Check, CheckedFile } from './checking';
import type { Fix, FixFile } from './fix';
import { kindOf } from './kinds';
import type { Finding } from './linter';

/** A problem that was fixed, and how. Its range is that in the text before the fix. */
export interface Fixed {
  readonly problem: Finding;
  readonly fix: Fix;
}

/** A text with its problems fixed. */
export interface FixedText {
  readonly text: string;
  readonly fixed: readonly Fixed[];
}

/** How many rounds of fixes a text gets: fixing one thing may reveal another, but this must end. */
const mostRounds = 5;

/**
 * The ways to fix a problem, best first. Each was tried out: it removes the problem and brings no error.
 * @param problem one of the file's problems.
 */
export function fixesOf(file: CheckedFile, problem: Problem, check: Check): Fix[] {
  return proposed(file, problem).filter((fix) => mends(file, [problem], fix.edits, check));
}

/**
 * Fixes everything that can be fixed without review.
 * @param code if given, only problems with this code.
 */
export function fixAll(file: CheckedFile, check: Check, code?: string): FixedText {
  const fixed: Fixed[] = [];
  let now = file;
  for (let round = 0; round < mostRounds; round++) {
    const done = fixOnce(now, check, code);
    if (done.length === 0) break;
    fixed.push(...done);
    now = check(applyEdits(now.text, editsOf(done)));
  }
  return { text: now.text, fixed };
}

/** The fixes that can be made at once: all together if that works, otherwise one by one. */
function fixOnce(file: CheckedFile, check: Check, code: string | undefined): Fixed[] {
  const chosen: Fixed[] = [];
  for (const problem of file.problems) {
    if (code !== undefined && problem.code !== code) continue;
    const fix = proposed(file, problem).find(({ isPreferred }) => isPreferred);
    if (fix && !editsOf(chosen).some((one) => fix.edits.some((edit) => overlap(one, edit))))
      chosen.push({ problem, fix });
  }
  if (
    chosen.length === 0 ||
    mends(
      file,
      chosen.map(({ problem }) => problem),
      editsOf(chosen),
      check,
    )
  )
    return chosen;
  const good: Fixed[] = [];
  for (const one of chosen) {
    const tried = [...good, one];
    if (
      mends(
        file,
        tried.map(({ problem }) => problem),
        editsOf(tried),
        check,
      )
    )
      good.push(one);
  }
  return good;
}

function editsOf(fixed: readonly Fixed[]): TextEdit[] {
  return fixed.flatMap(({ fix }) => fix.edits);
}

function proposed(file: CheckedFile, problem: Problem): readonly Fix[] {
  // A file in a newer format is for newer programs to write.
  if (file.problems.some((one) => one.code === 'library.version-newer')) return [];
  const { fix } = kindOf(problem.code);
  // A fix that fails is not offered; the others are.
  return fix
    ? attempt(
        () => fix(problem, fixFile(file)),
        () => [],
      )
    : [];
}

/** Whether at least as many problems disappear as were to be fixed, and no new error appears. */
function mends(file: CheckedFile, mended: readonly Problem[], edits: readonly TextEdit[], check: Check): boolean {
  const after = counted(check(applyEdits(file.text, edits)).problems);
  const before = counted(file.problems);
  for (const [code, count] of counted(mended))
    if ((after.get(code) ?? 0) > (before.get(code) ?? 0) - count) return false;
  return [...after].every(([code, count]) => kindOf(code).severity !== 'error' || count <= (before.get(code) ?? 0));
}

function counted(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function fixFile({ text, sop }: CheckedFile): FixFile {
  const index = new LineIndex(text);
  return {
    lines: text.split(/\r\n|\r|\n/),
    sop,
    cut: ({ start, end }) => text.slice(index.offsetAt(start), index.offsetAt(end)).replace(/\r\n?/g, '\n'),
    languageOf(words) {
      const detected = detectLanguage(words);
      return detected?.isReliable ? detected.language : undefined;
    },
  };
}
