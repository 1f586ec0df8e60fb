import { audiences, statuses } from '../sop/model';
import type { Audience, SopStatus } from '../sop/model';
import { fold } from '../text/fold';

/** What somebody typed: words to look for, and filters that must all hold. */
export interface Query {
  /** The words, without the filters, as typed. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly kind: 'sop' | 'reply' | undefined;
  readonly lang: string | undefined;
  readonly owner: string | undefined;
  readonly category: string | undefined;
  readonly status: SopStatus | undefined;
  readonly audience: Audience | undefined;
}

const filter = /^(is|lang|owner|category|status|audience):(.*)$/iu;

/**
 * Reads a query such as `reembolso #defecto is:reply lang:ca`. A filter that is only half typed (`is:`, `status:dr`) means
 * what it is the beginning of, so that typing one letter by letter never empties the list for no visible reason. One
 * with a value that nobody knows (`is:x`) is taken as words.
 */
export function parseQuery(input: string): Query {
  const words: string[] = [];
  const tags = new Set<string>();
  const found: { -readonly [K in keyof Omit<Query, 'text' | 'tags'>]: Query[K] } = {
    kind: undefined,
    lang: undefined,
    owner: undefined,
    category: undefined,
    status: undefined,
    audience: undefined,
  };
  for (const word of input.split(/\s+/).filter(Boolean)) {
    if (word === '#') continue;
    if (word.startsWith('#')) tags.add(fold(word.slice(1)));
    else if (!readFilter(word, found)) words.push(word);
  }
  return { text: words.join(' '), tags: [...tags], ...found };
}

/** Whether a query has any filters. */
export function hasFilters(query: Query): boolean {
  return (
    query.tags.length > 0 ||
    [query.kind, query.lang, query.owner, query.category, query.status, query.audience].some(
      (value) => value !== undefined,
    )
  );
}

function readFilter(word: string, found: { -readonly [K in keyof Omit<Query, 'text' | 'tags'>]: Query[K] }): boolean {
  const match = filter.exec(word);
  if (!match) return false;
  const value = fold(match[2] ?? '');
  if (value === '') return true;
  switch (match[1]?.toLowerCase()) {
    case 'is':
      found.kind = beginningWith(['reply', 'sop'] as const, value) ?? found.kind;
      return found.kind !== undefined;
    case 'status':
      found.status = beginningWith(statuses, value) ?? found.status;
      return found.status !== undefined;
    case 'audience':
      found.audience = beginningWith(audiences, value) ?? found.audience;
      return found.audience !== undefined;
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

function beginningWith<T extends string>(values: readonly T[], beginning: string): T | undefined {
  return values.find((value) => value.startsWith(beginning));
}
