import type { Sop } from '../../sop/model';

/** What is asked of a library, to know which SOP takes the place of another. */
export interface Successors {
  withId(id: string): readonly Sop[];
}

/** Why an SOP cannot take the place of another; undefined when it can. @param id of the one that is to. */
export function whyNoSuccessor(
  id: string,
  sop: Sop,
  library: Successors,
): 'missing' | 'itself' | 'retired' | 'circle' | undefined {
  if (id === sop.id) return 'itself';
  const first = bearerOf(id, sop, library);
  if (!first) return 'missing';
  if (first.status === 'retired') return 'retired';
  const seen = new Set<string>();
  for (let next: Sop | undefined = first; next && !seen.has(next.id);) {
    seen.add(next.id);
    const further: string | undefined = next.front.replacedBy?.text;
    if (further === sop.id) return 'circle';
    next = further === undefined ? undefined : bearerOf(further, next, library);
  }
  return undefined;
}

/**
 * The SOP that takes the place of a retired one: `replaced-by` is followed from one to the next, until one is not retired itself.
 * Undefined when the SOP is not retired, nothing replaces it, or those that replace each other go round in a circle.
 */
export function successorOf(sop: Sop, library: Successors): Sop | undefined {
  const seen = new Set<Sop>();
  let at: Sop | undefined = sop;
  while (at?.status === 'retired') {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const next: string | undefined = at.front.replacedBy?.text;
    at = next === undefined ? undefined : bearerOf(next, at, library);
  }
  return at === sop ? undefined : at;
}

/** The SOP with an id; of several the one of the same library. */
function bearerOf(id: string, { location: { root } }: Sop, library: Successors): Sop | undefined {
  const all = library.withId(id);
  return all.find(({ location }) => location.root === root) ?? all[0];
}
