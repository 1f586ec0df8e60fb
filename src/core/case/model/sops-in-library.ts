import type { CaseAction, KeptSop } from './action';
import type { CasePart, CaseState } from './state';
import type { Library } from '../../library/library';
import { resolvePath } from '../../library/path';
import { successorOf } from '../../lifecycle/approval/succession';
import type { Sop } from '../../sop/model';

/** The SOP that a relative link in one of a case's SOPs leads to. Links stay in their library. */
function linkedSop(
  { location: { root, path: from } }: Pick<CasePart, 'location'>,
  path: string,
  library: Library,
): Sop | undefined {
  const resolved = resolvePath(from, path);
  return resolved === undefined ? undefined : library.atPath(root, resolved);
}

/** A procedure that a link leads to. */
export interface ProcedureLinked {
  readonly sop: Sop;
  /** The retired one that it takes the place of. */
  readonly replaced?: Sop;
}

/** The procedure that a relative link in one of a case's SOPs leads to: what took its place, where it is retired. */
export function procedureLinked(
  part: Pick<CasePart, 'location'>,
  path: string,
  library: Library,
): ProcedureLinked | undefined {
  const linked = linkedSop(part, path, library);
  const successor = linked && successorOf(linked, library);
  return successor ? { sop: successor, replaced: linked } : linked && { sop: linked };
}

/** Whether a procedure is one of the case's; what takes the place of a retired one must be known as that, too. */
export function isPartOf({ parts, standIns }: Pick<CaseState, 'parts' | 'standIns'>, linked: ProcedureLinked): boolean {
  const { sop, replaced } = linked;
  return parts.has(sop.id) && (!replaced || standIns.get(replaced.location.path) === sop.id);
}

/** What adds a procedure to a case that an answer leads to. @param from the key of the question. @param kept its text. */
export function joining(from: string, { sop, replaced }: ProcedureLinked, kept: KeptSop): CaseAction {
  const replaces = replaced && { replaces: replaced.location.path };
  return { event: 'join', sop_id: sop.id, from, ...replaces, ...kept };
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
