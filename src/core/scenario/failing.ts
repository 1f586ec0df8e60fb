import type { Library } from '../library/library';
import type { FileSystem } from '../ports';
import type { Sop } from '../sop/model';
import type { TriageIndex } from '../triage/triage-index';
import { testFindings } from './check/check-file';
import { loadTests, testPathsIn } from './load';
import { hasPassed, nameOfTest } from './run/result';
import { TestRunner } from './run/test-runner';

/**
 * The names of the tests of an SOP that fail, as the library is now, from all files that are about it. A file that cannot be read or
 * run as it is written counts by its path: nobody knows what it would say.
 * @param sop one of the library.
 * @param files those of its library. @param index what suggests SOPs; asked for when a message is to be suggested one.
 */
export async function failingTests(
  sop: Pick<Sop, 'location'>,
  library: Library,
  files: FileSystem,
  index: () => TriageIndex,
): Promise<string[]> {
  const { root, uri } = sop.location;
  const runner = new TestRunner(library, index);
  const failing: string[] = [];
  for (const path of testPathsIn(library, root)) {
    const loaded = await loadTests(files, { uri: files.join(root, ...path.split('/')), root, path });
    const checked = runner.check(loaded.read.file);
    if (checked.sop?.location.uri !== uri) continue;
    const { tests, messages } = checked.file;
    const failed = [...tests, ...messages].filter((test) => !hasPassed(runner.run(checked, test)));
    if (failed.length > 0) failing.push(...failed.map(nameOfTest));
    else if (testFindings(loaded, checked).some(({ severity }) => severity === 'error')) failing.push(path);
  }
  return failing;
}
