import { applyEdits } from '../../../../src/core/text/edit';
import { constantRules } from '../../../../src/core/lint/constants/rules';
import { controlRules } from '../../../../src/core/lint/control/rules';
import { fixesOf } from '../../../../src/core/lint/fixing';
import { checked } from '../../support/fixes';
import { libraryOf, linterOf } from '../../support/libraries';
import { assertProblems } from '../../support/problems';
import type { Expected } from '../../support/problems';
import { marked } from '../../support/ranges';

const ofControl = new Set(controlRules.flatMap(({ kinds }) => kinds.map(({ code }) => code)));

/** Whether a code is about who answers for an SOP: nobody does for those here. */
export function isOfControl(code: string): boolean {
  return ofControl.has(code);
}

const ofConstants = new Set(constantRules.flatMap(({ kinds }) => kinds.map(({ code }) => code)));

/** An approved SOP with one reply. */
export function withReply(text: string, info = 'lang=en channel=email'): string {
  return withBody(`## Sent\n\n\`\`\`reply ${info}\n${text}\n\`\`\`\n`);
}

/** An approved SOP with replies of any kind. */
export function withBody(body: string, front = ''): string {
  return `---\ntitle: T\nstatus: approved\nlang: en\n${front}---\n\nSummary.\n\n- [ ] Do it\n\n${body}`;
}

/** Fails unless an SOP has exactly these problems, besides those with constants, at the places marked in it. */
export function assertFound(text: string, config: string | undefined, ...expected: Expected[]): void {
  const library = libraryOf({ 'a.md': marked(text).text }, config);
  const problems = linterOf(library).problems('sops/a.md');
  assertProblems(
    text,
    problems.filter(({ code }) => !isOfControl(code) && !ofConstants.has(code)),
    expected,
  );
}

/** The lines that the first fix of the only problem with a code changes, as they are then. */
export function fixedLines(text: string, code: string, config?: string): string[] | undefined {
  const { file, check } = checked(text, config === undefined ? {} : { config });
  const problem = file.problems.find((one) => one.code === code);
  const [fix] = problem ? fixesOf(file, problem, check) : [];
  if (!fix) return undefined;
  const before = text.split('\n');
  const after = applyEdits(text, fix.edits).split('\n');
  return after.filter((line, at) => line !== before[at] && !before.includes(line));
}
