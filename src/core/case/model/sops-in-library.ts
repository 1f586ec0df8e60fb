import type { CasePart } from './state';
import type { Library } from '../../library/library';
import { resolvePath } from '../../library/path';
import type { Sop } from '../../sop/model';

/** The SOP that a relative link in one of a case's SOPs leads to. Links stay in their library. */
export function linkedSop(
  { location: { root, path: from } }: Pick<CasePart, 'location'>,
  path: string,
  library: Library,
): Sop | undefined {
  const resolved = resolvePath(from, path);
  return resolved === undefined ? undefined : library.atPath(root, resolved);
}

/**
 * An SOP of a case as it is in the library now. Files are renamed and moved, so its id counts for more than its place;
 * but an SOP in its place is the same one even when its id was changed.
 */
export function currentSop({ location, sop }: Pick<CasePart, 'location' | 'sop'>, library: Library): Sop | undefined {
  const inPlace = library.get(location.uri);
  if (inPlace?.id === sop) return inPlace;
  const same = library.withId(sop);
  return same.find((one) => one.location.root === location.root) ?? same[0] ?? inPlace;
}
