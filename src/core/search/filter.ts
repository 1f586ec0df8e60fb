import { folderOf } from '../library/path';
import type { Audience } from '../sop/model';
import { fold } from '../text/fold';
import type { Entry } from './entries';
import { hasFilters } from './query';
import type { Query } from './query';

/** Gives a test for the filters of a query; undefined when the query has none. */
export function filterOf(query: Query): ((entry: Entry) => boolean) | undefined {
  if (!hasFilters(query)) return undefined;
  return ({ found, languages }) => {
    const { sop } = found;
    return (
      (query.kind === undefined || query.kind === found.kind) &&
      (query.status === undefined || query.status === sop.status) &&
      (query.audience === undefined || isFor(query.audience, sop.front.audience)) &&
      (query.owner === undefined || fold(sop.front.owner?.text ?? '').startsWith(query.owner)) &&
      (query.category === undefined || fold(folderOf(sop.location.path)).startsWith(query.category)) &&
      (query.lang === undefined || languages.some((language) => language.startsWith(query.lang ?? ''))) &&
      query.tags.every((tag) => sop.front.tags.some((own) => fold(own).startsWith(tag)))
    );
  };
}

/** Something meant for both audiences passes for either. */
function isFor(wanted: Audience, own: Audience | undefined): boolean {
  return own === wanted || (own === 'both' && wanted !== 'both');
}
