import type { SopCoverage } from '../../../core/scenario/coverage';
import { nameOfTest, placeOfTest } from '../../../core/scenario/run/result';
import type { TestResult } from '../../../core/scenario/run/result';
import { failuresOf } from '../../../core/scenario/run/told-failures';
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
