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
