// What failed in a lane that drives VS Code runs once more, alone: a window of a machine that is busy misses clicks and notices
// that a person would not. What fails again has failed. What passes is unsteady: it is named at the end, for somebody to look at.

/** How some tests went, each under its full title. */
export interface Outcome {
  readonly passed: number;
  /** The titles of those that failed. */
  readonly failed: readonly string[];
}

/** What counts after a second try. */
export interface Verdict extends Outcome {
  /** Failed in one of the two tries only. */
  readonly unsteady: readonly string[];
}

/** The title under which a run as a whole failed: it broke, or left something behind. */
export const theRunItself = 'The run itself';

/** The title of what no second try makes good: a page asked for a host outside this machine. */
export const asksOutside = 'A page keeps to this machine';

/**
 * Judges tests that ran twice.
 * @param second the same tests once more; where it broke, or a hook did, some have not run: that has failed, whatever the first
 * one said.
 */
export function afterSecondTry(first: Outcome, second: Outcome): Verdict {
  const again = second.failed.filter((title) => isOfMany(title) || first.failed.includes(title));
  const failed = [...first.failed.filter((title) => title === asksOutside && !again.includes(title)), ...again];
  const unsteady = [...first.failed, ...second.failed].filter(
    (title, at, all) => !failed.includes(title) && all.indexOf(title) === at,
  );
  return { passed: second.passed + second.failed.length - again.length, failed, unsteady };
}

/** How each line of an unsteady test begins. */
export const unsteadyMark = '! Unsteady: ';

/** What is printed of unsteady tests, a line each. */
export function unsteadyLines(titles: readonly string[]): string {
  return titles.map((title) => `${unsteadyMark}“${title}” failed in one of two tries\n`).join('');
}

/** Whether it stands for tests that may not have run at all. */
function isOfMany(title: string): boolean {
  return title === theRunItself || title === asksOutside || /"(before|after)( all| each)" hook/.test(title);
}
