import type { Severity } from '../../../core/problem';
import type { TextEdit } from '../../../core/text/edit';
import type { Place } from '../place';
import type { FixedProblem } from './fix';

/** A problem as the command line tells it. */
export interface ToldFinding extends Place {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** URL of the explanation of the code. */
  readonly help: string;
  /** The ways to mend it, best first; left out where nobody asked for them, or there are none. */
  readonly fixes?: readonly ToldFix[];
}

/** A way to mend a problem. */
export interface ToldFix {
  /** What it does, in words. */
  readonly title: string;
  /** With the line breaks of the file. */
  readonly edits: readonly TextEdit[];
}

/** What is wrong with a library. */
export interface LintReport {
  /** The folder of the library. */
  readonly root: string;
  /** How many SOPs were read. */
  readonly sops: number;
  /** By file and place. */
  readonly findings: readonly ToldFinding[];
  /** What was fixed before; undefined when nobody asked for it. */
  readonly fixed: readonly FixedProblem[] | undefined;
}

export function countOf({ findings }: Pick<LintReport, 'findings'>, severity: Severity): number {
  return findings.filter((one) => one.severity === severity).length;
}

/** Whether there is more than may be: an error, or more warnings than are let pass. */
export function isBad(report: Pick<LintReport, 'findings'>, maxWarnings: number): boolean {
  return countOf(report, 'error') > 0 || countOf(report, 'warning') > maxWarnings;
}

export function byPlace(a: ToldFinding, b: ToldFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
