import type { Library } from '../library/library';
import { isHidden } from '../library/path';

const ending = /\.test\.ya?ml$/i;

/** Whether a file in a library's folder holds tests of an SOP: `refund.test.yml`, neither hidden nor under `_…`. */
export function isTestPath(path: string): boolean {
  return ending.test(path) && !path.split('/').some(isHidden);
}

/** The path of the SOP that a file of tests is about unless it names one: `refund.md` of `refund.test.yml`. */
export function sopPathOf(path: string): string {
  return path.replace(ending, '.md');
}

/** Whether any of these libraries has a file of tests, as far as it has been read. @param roots their keys. */
export function hasTests(library: Library, roots: Iterable<string>): boolean {
  for (const root of roots) for (const path of library.otherPaths(root)) if (isTestPath(path)) return true;
  return false;
}
