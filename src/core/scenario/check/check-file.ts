import type { Library } from '../../library/library';
import type { Check } from '../../lint/checking';
import { checks } from '../../lint/checks';
import type { Finding } from '../../lint/finding';
import type { Levels } from '../../lint/severity';
import type { SopLocation } from '../../sop/model';
import { PartReader } from '../run/part-reader';
import type { CaseWorld } from '../run/simulated-case';
import { readTests } from '../read/read';
import type { ReadTests } from '../read/read';
import { CheckedTests } from './check-tests';

/**
 * Everything wrong with a file of tests, without running it: what cannot be read, and names that are not there.
 * @param settings how bad problems are for whoever works on its library.
 */
export function testFindings(
  text: string,
  read: ReadTests,
  checked: CheckedTests,
  settings: Levels = new Map(),
): readonly Finding[] {
  return checks.tests(text, [...read.problems, ...checked.problems], settings, checked.config);
}

/** Checks the file of tests at a place of a library, as if others were its text. */
export function testsCheck(library: Library, location: SopLocation, settings?: Levels): Check {
  const world: CaseWorld = { library, reader: new PartReader() };
  return (text) => {
    const read = readTests(text, location);
    const problems = testFindings(text, read, new CheckedTests(read.file, world), settings);
    return { text, sop: undefined, problems };
  };
}
