import type { CasePart } from '../../../core/case/model/state';
import type { Library } from '../../../core/library/library';
import type { Sop } from '../../../core/sop/model';

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
