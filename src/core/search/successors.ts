import { successorOf } from '../lifecycle/approval/succession';
import type { Sop } from '../sop/model';
import { nameOf } from './entry';
import type { Field } from './entry';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index';

/** A hit, and the retired SOP that it is found in place of. */
export interface LeadingHit extends SearchHit {
  readonly replaces?: Sop;
}

/** What people remember an SOP by: whoever looks for it by that means it, and not only its subject. */
const remembered: ReadonlySet<Field> = new Set<Field>(['title', 'id', 'aliases', 'triggers']);
/** How many retired SOPs that a query means lead on. */
const mostLeading = 5;
/** By so much retired SOPs are ranked lower. */
const lower = 1;

/**
 * What a search finds, with what took the place of retired SOPs: it stands where the retired one would, were it still in force. It is
 * marked, whether it was found by itself or not.
 */
export function searchLeadingOn(
  index: Pick<SearchIndex, 'search'>,
  query: string,
  library: Parameters<typeof successorOf>[1],
  options: SearchOptions & { readonly limit: number },
): LeadingHit[] {
  const { limit, accepts } = options;
  const hits = index.search(query, options);
  if (query.trim() === '') return hits;
  // Retired ones are ranked last, and may be cut off; where they are not accepted they lead on all the same.
  const isLeading = (sop: Sop) => sop.front.replacedBy !== undefined && sop.status === 'retired';
  const retired =
    hits.length < limit && !accepts
      ? hits.filter(({ found }) => isLeading(found.sop))
      : index.search(query, { ...options, limit: mostLeading, accepts: isLeading, retiredAlone: true });
  const meant = retired
    .filter(({ found, matches }) => found.kind === 'sop' && matches.some(({ field }) => remembered.has(field)))
    .slice(0, mostLeading);
  let all: readonly LeadingHit[] = hits;
  for (const hit of meant) {
    const successor = successorOf(hit.found.sop, library);
    if (successor && accepts?.(successor) !== false) all = withSuccessor(all, hit, successor);
  }
  return all.slice(0, limit);
}

function withSuccessor(
  hits: readonly LeadingHit[],
  { found, score, matches }: SearchHit,
  sop: Sop,
): readonly LeadingHit[] {
  const name = nameOf({ kind: 'sop', sop });
  const place = score + lower;
  const own = hits.findIndex((hit) => nameOf(hit.found) === name);
  const mark = { replaces: found.sop };
  const before = hits[own];
  if (before && before.score >= place) return hits.with(own, { ...before, ...mark });
  const others = hits.filter((_, at) => at !== own);
  const at = others.findIndex((hit) => hit.score < place);
  return others.toSpliced(at < 0 ? others.length : at, 0, {
    found: { kind: 'sop', sop },
    score: place,
    matches,
    ...mark,
  });
}
