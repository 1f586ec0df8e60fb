import type { CasePart } from '../../core/case/state';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';

/** An SOP of a case as it is in the library now: where it was, else wherever its id is, for files move. */
export function currentSop({ location, sop }: Pick<CasePart, 'location' | 'sop'>, library: Library): Sop | undefined {
  return library.get(location.uri) ?? library.withId(sop)[0];
}
