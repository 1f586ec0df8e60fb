import type { CaseState } from '../../core/case/state';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';

/** A case's SOP as it is in the library now: where it was, else wherever its id is, for files move. */
export function currentSop(state: CaseState, library: Library): Sop | undefined {
  return library.get(state.location.uri) ?? library.withId(state.sop)[0];
}
