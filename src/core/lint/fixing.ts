import { attempt } from '../attempt';
import type { Problem } from '../problem';
import { detectLanguage } from '../language/detect';
import { lostLetter } from '../text/decode';
import { applyEdits, overlap } from '../text/edit';
import type { TextEdit } from '../text/edit';
import { LineIndex } from '../text/position';
import { limited } from './checking';
import type { Check, CheckedFile, TryOut } from './checking';
import { countsOf } from './counts';
import type { Fix, FixFile } from './fix';
import { kindOf } from './kinds';
import type { Finding } from './finding';

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
/** How many problems are fixed in one round, so that looking for edits that overlap takes no time that counts. */
const mostAtOnce = 500;
/**
 * How many characters are checked to find out which fixes go together: hundreds of tries for an ordinary file, a few for
 * one that is as large as may be.
 */
const mostTried = 4_000_000;

/**
 * The ways to fix a problem, best first. Each was tried out: it removes the problem and brings no error.
 * @param problem one of the file's problems.
 */
export function fixesOf(file: CheckedFile, problem: Problem, tryOut: TryOut): Fix[] {
  return proposer(file)(problem).filter((fix) => mends(file, [problem], fix.edits, tryOut));
}

/**
 * Fixes everything that can be fixed without review. Of thousands of problems some may be left for the next time.
 * @param code if given, only problems with this code.
 */
export function fixAll(file: CheckedFile, check: Check, code?: string): FixedText {
  const fixed: Fixed[] = [];
  let now = file;
  const tryOut = limited(check, mostTried);
  for (let round = 0; round < mostRounds; round++) {
    const done = fixOnce(now, tryOut, code);
    if (done.length === 0) break;
    fixed.push(...done);
    now = check(applyEdits(now.text, editsOf(done)));
  }
  return { text: now.text, fixed };
}

/** The fixes that can be made at once: all together if that works, otherwise as many as work together. */
function fixOnce(file: CheckedFile, tryOut: TryOut, code: string | undefined): Fixed[] {
  const chosen: Fixed[] = [];
  const propose = proposer(file);
  for (const problem of file.problems) {
    if (chosen.length >= mostAtOnce) break;
    if (code !== undefined && problem.code !== code) continue;
    const fix = propose(problem).find(({ isPreferred }) => isPreferred);
    if (fix && !editsOf(chosen).some((one) => fix.edits.some((edit) => overlap(one, edit))))
      chosen.push({ problem, fix });
  }
  const good: Fixed[] = [];
  addGood(chosen, good, (some) => {
    const problems = some.map(({ problem }) => problem);
    return mends(file, problems, editsOf(some), tryOut);
  });
  return good;
}

/** Adds to good fixes those of some others that work with them: all if they do, otherwise as many of each half. */
function addGood(some: readonly Fixed[], good: Fixed[], work: (some: readonly Fixed[]) => boolean): void {
  if (some.length === 0) return;
  if (work([...good, ...some])) good.push(...some);
  else if (some.length > 1) {
    const half = some.length >> 1;
    addGood(some.slice(0, half), good, work);
    addGood(some.slice(half), good, work);
  }
}

function editsOf(fixed: readonly Fixed[]): TextEdit[] {
  return fixed.flatMap(({ fix }) => fix.edits);
}

/** Proposes fixes of the problems of a file. */
function proposer(file: CheckedFile): (problem: Problem) => readonly Fix[] {
  // A file in a newer format is for newer programs to write.
  if (file.problems.some((one) => one.code === 'library.version-newer')) return () => [];
  // An editor shows such signs where the file on disk may still have its letters: saving would lose them for good.
  if (file.text.includes(lostLetter)) return () => [];
  const made = fixFile(file);
  return (problem) => {
    const { fix } = kindOf(problem.code);
    // A fix that fails is not offered; the others are.
    return fix
      ? attempt(
          () => fix(problem, made),
          () => [],
        )
      : [];
  };
}

/** Whether at least as many problems disappear as were to be fixed, and no new error appears. */
function mends(file: CheckedFile, mended: readonly Problem[], edits: readonly TextEdit[], tryOut: TryOut): boolean {
  const tried = tryOut(applyEdits(file.text, edits));
  if (!tried) return false;
  const after = countsOf(tried.problems);
  const before = countsOf(file.problems);
  for (const [code, count] of countsOf(mended))
    if ((after.get(code) ?? 0) > (before.get(code) ?? 0) - count) return false;
  return [...after].every(([code, count]) => kindOf(code).severity !== 'error' || count <= (before.get(code) ?? 0));
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
