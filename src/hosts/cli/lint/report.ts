import type { Severity } from '../../../core/problem';
import type { TextEdit } from '../../../core/text/edit';
import type { Place } from '../place';

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

/** A problem that was fixed in a file. */
export interface FixedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  /** What was done. */
  readonly fix: string;
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
  /** What fixing would change in each file, where nothing was written; undefined otherwise. */
  readonly diffs: readonly FileDiff[] | undefined;
  /** What was compared with; undefined when all was looked at. */
  readonly since: ReportedSince | undefined;
}

/** What would change in a file. */
export interface FileDiff {
  readonly file: string;
  /** Lines of a patch. */
  readonly lines: readonly string[];
}

interface ReportedSince {
  /** As people named it. */
  readonly revision: string;
  /** The hash of the commit that was compared with; undefined where nothing was committed yet. */
  readonly commit: string | undefined;
  /** The files that have changed since, by name. */
  readonly changed: readonly string[];
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
