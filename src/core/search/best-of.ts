/** A number and its rank. */
interface Ranked {
  readonly item: number;
  readonly rank: number;
}

/**
 * The best of many, in order, without sorting the rest.
 * @param rankOf gives the rank, higher being better; called once for each. For one that cannot reach `least`, it may
 * return anything below `least`.
 * @param compare negative when the first of two with the same rank goes first; never zero, so that the order is always
 * the same.
 * @param accepts called only for those that would be among the best.
 */
export function bestOf(
  items: Iterable<number>,
  limit: number,
  rankOf: (item: number, least: number) => number,
  compare: (a: number, b: number) => number,
  accepts: (item: number) => boolean,
): number[] {
  if (limit <= 0) return [];
  const order = (a: Ranked, b: Ranked) => b.rank - a.rank || compare(a.item, b.item);
  const heap: Ranked[] = [];
  for (const item of items) {
    const worst = heap.length === limit ? heap[0] : undefined;
    const rank = rankOf(item, worst?.rank ?? -Infinity);
    if (worst && (rank < worst.rank || (rank === worst.rank && compare(item, worst.item) > 0))) continue;
    if (!accepts(item)) continue;
    if (worst) {
      heap[0] = { item, rank };
      sink(heap, order);
    } else {
      heap.push({ item, rank });
      rise(heap, order);
    }
  }
  return heap.sort(order).map(({ item }) => item);
}

/** Moves the last element of a heap that has the worst on top up to its place. */
function rise(heap: Ranked[], order: (a: Ranked, b: Ranked) => number): void {
  let at = heap.length - 1;
  const item = heap[at];
  while (at > 0 && item) {
    const above = (at - 1) >> 1;
    const other = heap[above];
    if (!other || order(item, other) <= 0) break;
    heap[at] = other;
    heap[above] = item;
    at = above;
  }
}

/** Moves the first element of such a heap down to its place. */
function sink(heap: Ranked[], order: (a: Ranked, b: Ranked) => number): void {
  const item = heap[0];
  if (!item) return;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const isRight = left !== undefined && right !== undefined && order(right, left) > 0;
    const worse = isRight ? right : left;
    if (!worse || order(worse, item) <= 0) break;
    heap[at] = worse;
    at = 2 * at + (isRight ? 2 : 1);
    heap[at] = item;
  }
}
