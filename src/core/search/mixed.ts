/** An entry among the hits, before it is explained. */
export interface Ranked {
  readonly number: number;
  /** Higher is better; retired entries are below zero. */
  readonly score: number;
  /** How many of the typed words it is known to have, and how many of those in its title or another name. */
  readonly count: number;
  readonly inName: number;
  /** Whether nothing that lacks a word goes before it: enough words are in its title, or it is quoted. */
  readonly isFirm: boolean;
}

/** From this many words on, what lacks one of them is still of interest. */
export const fewestWords = 3;
/** How many entries that lack a word may go before such as have all of them. */
export const mostLeading = 3;
/** How many of the others follow: nobody reads further. */
export const mostFollowing = 20;
/** How many more words they must have in their titles. */
const moreInName = 2;

/** How many of the typed words are enough in a title: at least two, and half of them. */
export function enoughOf(words: number): number {
  return Math.max(2, Math.ceil(words / 2));
}

/**
 * Puts entries that lack a word among those that have all of them. Up to three whose titles have enough of the words go before
 * what has all of them, but two fewer in its title; the others follow. Scores are evened out, so that they fall from one to
 * the next.
 * @param full those with all words, in order. @param leading those that may go before, in order. @param following the
 * others, in order.
 */
export function mixed(full: readonly Ranked[], leading: readonly Ranked[], following: readonly Ranked[]): Ranked[] {
  const isCurrent = ({ score }: Ranked) => score >= 0;
  const current: Ranked[] = [];
  let waiting = leading;
  for (const one of full.filter(isCurrent)) {
    const before = one.isFirm ? [] : waiting.filter(({ inName }) => inName >= one.inName + moreInName);
    waiting = waiting.filter((other) => !before.includes(other));
    current.push(...before, one);
  }
  const order = [
    ...current,
    ...waiting,
    ...following.filter(isCurrent),
    ...full.filter((one) => !isCurrent(one)),
    ...following.filter((one) => !isCurrent(one)),
  ];
  return falling(order, new Set([...leading, ...following]));
}

/** Gives the partial ones scores that fit in where they stand. */
function falling(order: readonly Ranked[], partial: ReadonlySet<Ranked>): Ranked[] {
  const scores = order.map(({ score }) => score);
  for (let at = order.length - 2; at >= 0; at--) {
    const [one, below] = [order[at], scores[at + 1] ?? 0];
    if (one && partial.has(one)) scores[at] = Math.max(one.score, below);
  }
  for (let at = 1; at < order.length; at++) scores[at] = Math.min(scores[at] ?? 0, scores[at - 1] ?? 0);
  return order.map((one, at) => ({ ...one, score: scores[at] ?? one.score }));
}
