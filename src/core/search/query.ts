import { statuses } from '../sop/model';
import type { SopStatus } from '../sop/model';
import { fold } from '../text/fold';

/** What somebody typed: words to look for, and filters that all must hold. */
export interface Query {
  /** The words, without the filters, as typed. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly kind: 'sop' | 'reply' | undefined;
  readonly lang: string | undefined;
  readonly owner: string | undefined;
  readonly category: string | undefined;
  readonly status: SopStatus | undefined;
}

const filter = /^(is|lang|owner|category|status):(.+)$/iu;

/**
 * Reads a query such as `reembolso #defecto is:reply lang:ca`. What looks like a filter but has a value nobody knows
 * (`is:x`) is taken as words, so that typing a filter letter by letter never empties the list for no visible reason.
 */
export function parseQuery(input: string): Query {
  const words: string[] = [];
  const tags: string[] = [];
  const found: { -readonly [K in keyof Omit<Query, 'text' | 'tags'>]: Query[K] } = { kind: undefined, lang: undefined, owner: undefined, category: undefined, status: undefined };
  for (const word of input.split(/\s+/).filter(Boolean)) {
    if (/^#./u.test(word)) tags.push(fold(word.slice(1)));
    else if (!readFilter(word, found)) words.push(word);
  }
  return { text: words.join(' '), tags, ...found };
}

/** Whether a query has anything but words. */
export function hasFilters(query: Query): boolean {
  return query.tags.length > 0 || [query.kind, query.lang, query.owner, query.category, query.status].some((value) => value !== undefined);
}

function readFilter(word: string, found: { -readonly [K in keyof Omit<Query, 'text' | 'tags'>]: Query[K] }): boolean {
  const match = filter.exec(word);
  if (!match) return false;
  const value = fold(match[2] ?? '');
  switch (match[1]?.toLowerCase()) {
    case 'is':
      if (value !== 'reply' && value !== 'sop') return false;
      found.kind = value;
      return true;
    case 'status': {
      const status = statuses.find((one) => one === value);
      if (!status) return false;
      found.status = status;
      return true;
    }
    case 'lang':
      found.lang = value;
      return true;
    case 'owner':
      found.owner = value;
      return true;
    default:
      found.category = value;
      return true;
  }
}
