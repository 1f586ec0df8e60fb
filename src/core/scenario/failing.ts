import type { Library } from '../library/library';
import type { FileSystem } from '../ports';
import type { Sop } from '../sop/model';
import type { NextSlice } from '../time-slices';
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
  const found = await failingBySop(root, library, files, index, { about: (one) => one === uri });
  return found.get(uri) ?? [];
}

/** Whose tests are run, and what is told meanwhile. */
interface Run {
  /** Whether the tests of the SOP at a URI are run; all are where nothing is said. */
  readonly about?: (uri: string) => boolean;
  /** Awaited before each file of tests. */
  readonly next?: NextSlice;
}

/** The same for all SOPs of a library at once, by their URIs: each file of tests is read once. SOPs whose tests pass are left out. */
export async function failingBySop(
  root: string,
  library: Library,
  files: FileSystem,
  index: () => TriageIndex,
  { about = () => true, next }: Run = {},
): Promise<Map<string, string[]>> {
  const runner = new TestRunner(library, index);
  const failing = new Map<string, string[]>();
  for (const path of testPathsIn(library, root)) {
    await next?.();
    const loaded = await loadTests(files, { uri: files.join(root, ...path.split('/')), root, path });
    const checked = runner.check(loaded.read.file);
    const uri = checked.sop?.location.uri;
    if (uri === undefined || !about(uri)) continue;
    const { tests, messages } = checked.file;
    const failed = [...tests, ...messages].filter((test) => !hasPassed(runner.run(checked, test))).map(nameOfTest);
    const isBroken = testFindings(loaded, checked).some(({ severity }) => severity === 'error');
    const told = failed.length > 0 ? failed : isBroken ? [path] : [];
    if (told.length > 0) failing.set(uri, [...(failing.get(uri) ?? []), ...told]);
  }
  return failing;
}
