import type { Library } from '../../library/library';
import type { Check } from '../../lint/checking';
import { checks } from '../../lint/checks';
import type { Finding } from '../../lint/finding';
import type { Levels } from '../../lint/severity';
import type { SopLocation } from '../../sop/model';
import { PartReader } from '../run/part-reader';
import type { CaseWorld } from '../run/simulated-case';
import type { LoadedTests } from '../load';
import { namesAsked } from './asked-names';
import type { AskedNames } from './asked-names';
import { readTests } from '../read/read';
import { CheckedTests } from './check-tests';

/**
 * Everything wrong with a file of tests that was read, without running it: what cannot be read, and names that are not there.
 * @param settings how bad problems are for whoever works on its library.
 */
export function testFindings(
  { text, read }: LoadedTests,
  checked: CheckedTests,
  settings: Levels = new Map(),
): readonly Finding[] {
  return checks.tests(text, [...read.problems, ...checked.problems], settings, checked.config);
}

/** Checks files of tests of a library, whether they are on disk or being written. */
export class TestsChecker {
  readonly #world: CaseWorld;

  constructor(library: Library) {
    this.#world = { library, reader: new PartReader() };
  }

  /** Everything wrong with a file, as `testFindings` has it. */
  findings(loaded: LoadedTests, settings?: Levels): readonly Finding[] {
    return testFindings(loaded, new CheckedTests(loaded.read.file, this.#world), settings);
  }

  /** The same, with what it depends on in the library. */
  look(loaded: LoadedTests, settings?: Levels): { readonly findings: readonly Finding[]; readonly asked: AskedNames } {
    const checked = new CheckedTests(loaded.read.file, this.#world);
    return { findings: testFindings(loaded, checked, settings), asked: namesAsked(checked, this.#world.library) };
  }

  /** Checks the file at a place as if others were its text. */
  checkAt(location: SopLocation, settings?: Levels): Check {
    return (text) => ({
      text,
      sop: undefined,
      problems: this.findings({ text, read: readTests(text, location) }, settings),
    });
  }
}
