import { wordsOf } from '../language/words';
import type { FilledReply } from './fill';

/** Stands for any words at all: what an agent fills a gap with is no change of the approved text. */
const gap = Symbol('gap');

/** The most comparisons of words: a fraction of a second. An approved text of 300 words may be looked for in 25,000. */
const most = 8_000_000;

/**
 * How much of an approved text was changed before it was sent: the fewest words to take away, put in or replace for it to
 * become some stretch of what was sent, as a share of its words. What stands before and behind that stretch (a
 * greeting, the customer's own words) is no change of it. Letters' case, accents and punctuation do not matter.
 *
 * It is the edit distance of an approximate search (P. H. Sellers, "The theory and computation of evolutionary distances:
 * pattern recognition", Journal of Algorithms 1, 1980) with gaps that match for nothing.
 * @returns 0 (as approved) to 1 (nothing of it is left); undefined when the texts are too long to be compared.
 */
export function shareChanged(approved: Pick<FilledReply, 'parts'>, sent: string): number | undefined {
  const pattern = approved.parts.flatMap((part): (string | symbol)[] =>
    part.kind === 'gap' ? [gap] : wordsOf(part.text).map((word) => word.key),
  );
  const words = wordsOf(sent).map((word) => word.key);
  const length = pattern.filter((one) => one !== gap).length;
  if (length === 0) return 0;
  if (pattern.length * words.length > most) return undefined;
  // For each place in what was sent: the least cost of the pattern so far, ending there.
  let row = new Int32Array(words.length + 1);
  let next = new Int32Array(words.length + 1);
  for (const one of pattern) {
    next[0] = (row[0] ?? 0) + (one === gap ? 0 : 1);
    for (let at = 1; at <= words.length; at++) {
      const above = row[at] ?? 0;
      const before = next[at - 1] ?? 0;
      next[at] =
        one === gap
          ? Math.min(above, before)
          : Math.min(above + 1, before + 1, (row[at - 1] ?? 0) + (words[at - 1] === one ? 0 : 1));
    }
    [row, next] = [next, row];
  }
  return row.reduce((least, cost) => Math.min(least, cost), length) / length;
}
