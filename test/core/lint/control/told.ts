import { isSpellingAlone } from '../../../../src/core/lifecycle/approval/spelling';
import { controlRules } from '../../../../src/core/lint/control/rules';
import { approverIsAuthor } from '../../../../src/core/lint/library/approver-is-author';
import { fixesOf } from '../../../../src/core/lint/fixing';
import { sopCheck } from '../../../../src/core/lint/checking';
import { applyEdits } from '../../../../src/core/text/edit';
import { libraryOf, newLinter } from '../../support/libraries';
import { assertProblems } from '../../support/problems';
import type { Expected } from '../../support/problems';
import { marked } from '../../support/ranges';
import { locationOf, sopFrom } from '../../support/sops';

interface Around {
  readonly config?: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly today?: string;
  /** The same SOP as the last commit has it. */
  readonly committed?: string;
  readonly path?: string;
}

const codes = new Set([...controlRules, approverIsAuthor].flatMap(({ kinds }) => kinds.map(({ code }) => code)));

function linterFor(text: string, { config, others = {}, today, committed, path = 'a.md' }: Around) {
  const library = libraryOf({ ...others, [path]: text }, config);
  const linter = newLinter(library);
  if (today !== undefined) linter.setToday(today);
  if (committed !== undefined)
    library.setCommitted(new Map([[`sops/${path}`, sopFrom(committed, path)]]), isSpellingAlone);
  return linter;
}

/** Fails unless what document control finds in an SOP is exactly this, at the places marked by `⟦` and `⟧`. */
export function assertTold(markedText: string, around: Around, ...expected: Expected[]): void {
  const { text } = marked(markedText);
  const { path = 'a.md' } = around;
  const problems = linterFor(text, around).problems(`sops/${path}`);
  assertProblems(
    markedText,
    problems.filter(({ code }) => codes.has(code)),
    expected,
  );
}

/** The codes of what document control finds in an SOP. */
export function toldOf(text: string, around: Around): string[] {
  const { path = 'a.md' } = around;
  const problems = linterFor(text, around).problems(`sops/${path}`);
  return problems.map(({ code }) => code).filter((code) => codes.has(code));
}

/** What becomes of an SOP by each of the fixes for a code. */
export function fixedBy(code: string, text: string, around: Around = {}): string[] {
  const { path = 'a.md' } = around;
  const check = sopCheck(linterFor(text, around), locationOf(path));
  const file = check(text);
  const problem = file.problems.find((one) => one.code === code);
  return problem ? fixesOf(file, problem, check).map(({ edits }) => applyEdits(text, edits)) : [];
}

/** An approved SOP with nothing to complain about, but for further lines of its front matter and another body. */
export const approved = (lines = '', body = 'Summary.\n\n- [ ] Do it\n') =>
  `---\nid: a\ntitle: T\nstatus: approved\nversion: 1.0.0\nowner: ana\napprovers: [{by: luis, on: 2026-07-01}]\n${lines}---\n\n${body}`;
