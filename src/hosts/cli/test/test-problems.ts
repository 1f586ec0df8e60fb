import type { Library } from '../../../core/library/library';
import type { Finding } from '../../../core/lint/finding';
import type { Levels } from '../../../core/lint/severity';
import { TestsChecker } from '../../../core/scenario/check/check-file';
import { loadTests, testPathsIn } from '../../../core/scenario/load';
import type { CliHost } from '../host';

/**
 * What is wrong with each file of tests of a library, by its name; none is run.
 * @param settings how bad problems are for whoever asks.
 */
export async function testProblems(
  host: CliHost,
  library: Library,
  root: string,
  settings: Levels,
): Promise<(readonly [file: string, problems: readonly Finding[]])[]> {
  const files = host.files(root);
  const checker = new TestsChecker(library);
  const found: (readonly [string, readonly Finding[]])[] = [];
  for (const path of testPathsIn(library, root)) {
    const location = { uri: files.join(root, ...path.split('/')), root, path };
    found.push([location.uri, checker.findings(await loadTests(files, location), settings)]);
  }
  return found;
}
