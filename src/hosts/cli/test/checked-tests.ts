import type { Library } from '../../../core/library/library';
import type { Check } from '../../../core/lint/checking';
import type { Finding } from '../../../core/lint/finding';
import type { Levels } from '../../../core/lint/severity';
import type { FileSystem } from '../../../core/ports';
import { TestsChecker } from '../../../core/scenario/check/check-file';
import { loadTests, testPathsIn } from '../../../core/scenario/load';

/** A file of tests, and what is wrong with it. */
export interface CheckedTestFile {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Finding[];
  /** Checks it as if others were its text. */
  readonly check: Check;
}

/**
 * What is wrong with each file of tests of a library; none is run.
 * @param settings how bad problems are for whoever asks.
 */
export async function checkedTests(
  files: FileSystem,
  library: Library,
  root: string,
  settings: Levels,
): Promise<CheckedTestFile[]> {
  const checker = new TestsChecker(library);
  const found: CheckedTestFile[] = [];
  for (const path of testPathsIn(library, root)) {
    const location = { uri: files.join(root, ...path.split('/')), root, path };
    const loaded = await loadTests(files, location);
    const problems = checker.findings(loaded, settings);
    found.push({ file: location.uri, text: loaded.text, problems, check: checker.checkAt(location, settings) });
  }
  return found;
}
