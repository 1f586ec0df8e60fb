import { Refused } from './refused';

/** A stretch of a list, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next_cursor?: string;
}

/** The most characters that the items of a page may have together, as JSON. */
const mostOnPage = 40_000;

/**
 * The items of a list from a cursor on: as many as are wanted, fewer where they are long, and at least one.
 * @param cursor `next_cursor` of the page before; undefined for the first.
 * @throws Refused when there is no such place in the list.
 */
export function pageOf<T>(all: readonly T[], cursor: string | undefined, limit: number): Page<T> {
  const from = placeOf(cursor);
  if (from > 0 && from >= all.length)
    throw new Refused('cursor', 'There is nothing at this cursor any more. Begin again without one.');
  let size = 0;
  let to = from;
  for (; to < all.length && to - from < limit; to++) {
    size += JSON.stringify(all[to]).length;
    if (size > mostOnPage && to > from) break;
  }
  return { items: all.slice(from, to), ...(to < all.length ? { next_cursor: String(to) } : {}) };
}

/** Where a cursor points to. @throws Refused when it is none. */
export function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^[1-9]\d{0,6}$/.test(cursor))
    throw new Refused('cursor', 'This cursor is none that was given: pass next_cursor of the page before as it is.');
  return Number(cursor);
}
