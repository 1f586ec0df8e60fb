import { limited } from '../../../core/lint/checking';
import type { Check, CheckedFile } from '../../../core/lint/checking';
import { fixesOf } from '../../../core/lint/fixing';
import type { Problem } from '../../../core/problem';
import type { ToldFix } from './report';
import type { LintWords } from './words';

/** How many characters are checked to find out which fixes work: hundreds of tries for an ordinary file, some for a large one. */
const mostTried = 1_000_000;

/**
 * Finds the ways to mend the problems of a file. Each was tried; of a file with very many problems, the last have none.
 * @param check checks the file as if others were its text.
 */
export function offeredFixes(
  file: CheckedFile,
  check: Check,
  words: LintWords,
): (problem: Problem) => readonly ToldFix[] {
  const tryOut = limited(check, mostTried);
  const lineBreak = /\r\n|\r|\n/.exec(file.text)?.[0] ?? '\n';
  return (problem) =>
    fixesOf(file, problem, tryOut).map((fix) => ({
      title: words.fix(fix),
      edits: fix.edits.map(({ range, text }) => ({ range, text: text.replaceAll('\n', lineBreak) })),
    }));
}
