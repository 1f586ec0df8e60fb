import type { SopCoverage } from '../../../core/scenario/coverage';
import type { Failure } from '../../../core/scenario/run/failure';
import { failureWords } from '../../../core/scenario/run/failure';
import { nameOfTest, placeOfTest } from '../../../core/scenario/run/result';
import type { TestResult, TestRun } from '../../../core/scenario/run/result';
import { describe } from '../../../core/lint/kinds';
import { suggestionTemplate } from '../../../core/lint/finding';
import type { Finding } from '../../../core/lint/finding';
import { placeOf } from '../place';
import type { Place } from '../place';

/** What came of the tests of a library. */
export interface TestReport {
  /** The folder of the library. */
  readonly root: string;
  readonly files: readonly FileReport[];
  /** Undefined when nobody asked for it. */
  readonly coverage: readonly SopCoverage[] | undefined;
}

/** What came of one file of tests. */
export interface FileReport {
  readonly file: string;
  /** The id of the SOP that it is about; undefined when there is none. */
  readonly sop: string | undefined;
  /** What is wrong with the file, besides what makes its tests fail. */
  readonly problems: readonly Finding[];
  readonly results: readonly TestResult[];
}

/** What a failure says. */
export function wordsOf(failure: Failure): string {
  return failureWords(failure, suggestionTemplate);
}

/** What a problem says. */
export function problemWords(problem: Finding): string {
  return describe(problem);
}

/** What a run of a test is called: in which language and by which channel. */
export function labelOf({ lang, channel }: Pick<TestRun, 'lang' | 'channel'>): string {
  return [lang, channel].filter((one) => one !== undefined).join(', ');
}

/** A failure of a test, in all the runs that have the same. */
export interface ToldFailure {
  readonly failure: Failure;
  readonly labels: readonly string[];
}

/** The failures of a test, each once, with the runs that it is in; none are named where all have it. */
export function failuresOf({ runs }: TestResult): ToldFailure[] {
  const found = new Map<string, { failure: Failure; labels: string[] }>();
  for (const run of runs)
    for (const failure of run.failures) {
      const key = JSON.stringify([failure.code, failure.range, failure.args, failure.compared]);
      const told = found.get(key) ?? { failure, labels: [] };
      told.labels.push(labelOf(run));
      found.set(key, told);
    }
  return [...found.values()].map(({ failure, labels }) => ({
    failure,
    labels: labels.length === runs.length ? [] : labels.filter((one) => one !== ''),
  }));
}

/** How many tests there are, and how many failed. */
export function countOf({ files }: TestReport): { readonly tests: number; readonly failed: number } {
  const results = files.flatMap((one) => one.results);
  return { tests: results.length, failed: results.filter((one) => failuresOf(one).length > 0).length };
}

/** Whether something is wrong: a test failed, or a file has an error or a warning. */
export function isBad(report: TestReport): boolean {
  return (
    countOf(report).failed > 0 ||
    report.files.some(({ problems }) => problems.some(({ severity }) => severity !== 'information'))
  );
}

/** The name of a test, and where it stands. */
export function headOf({ test }: TestResult): { readonly name: string; readonly place: Place } {
  return { name: nameOfTest(test), place: placeOf(placeOfTest(test)) };
}
