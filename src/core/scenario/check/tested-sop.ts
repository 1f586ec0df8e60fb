import type { Library } from '../../library/library';
import type { Sop } from '../../sop/model';
import type { TestFile } from '../model';
import { sopPathOf } from '../test-path';

/** The SOP that a file of tests is about: the one it names, else the one of the same name beside it. */
export function testedSop(
  { sop, location: { root, path } }: Pick<TestFile, 'sop' | 'location'>,
  library: Library,
): Sop | undefined {
  if (!sop) return library.atPath(root, sopPathOf(path));
  return sopNamed(sop.text, root, library);
}

/** The SOP of a library with an id. */
export function sopNamed(id: string, root: string, library: Library): Sop | undefined {
  return library.withId(id).find(({ location }) => location.root === root);
}
