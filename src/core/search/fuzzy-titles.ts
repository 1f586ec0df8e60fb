import Fuse from 'fuse.js';
import { fold } from '../text/fold';
import { titleOf } from './entry';
import type { Found } from './entry';
import { joinedRanges } from './ranges';
import type { FieldMatch } from './search-index';

/** How many letters of titles and queries are compared: the time grows with the product of the two lengths. */
const longest = 100;

/** How similar a title is to a query as a whole. */
export interface FuzzyTitle extends FieldMatch {
  /** From 0 to 1. */
  readonly likeness: number;
}

/**
 * Compares a query as a whole with the titles of a few candidates. This finds words that are run together, or misspelt
 * too badly for the lookup. Fuse.js does this well, but its time grows with the number of titles, so only the best
 * candidates may be passed in.
 * @param numbers the candidates' entry numbers, used in the answer.
 */
export function fuzzyTitles(
  text: string,
  numbers: readonly number[],
  candidates: readonly Found[],
): Map<number, FuzzyTitle> {
  const titles = candidates.map((found) => titleOf(found));
  // Folding keeps the length, so the ranges fit the title as written.
  const fuse = new Fuse(
    titles.map((title) => fold(title.slice(0, longest))),
    { includeScore: true, includeMatches: true, ignoreLocation: true, threshold: 0.6, minMatchCharLength: 3 },
  );
  const results = fuse.search(fold(text.slice(0, longest)));
  return new Map(
    results.flatMap(({ refIndex, score = 1, matches = [] }) => {
      const number = numbers[refIndex];
      const title = titles[refIndex];
      if (number === undefined || title === undefined) return [];
      const ranges = matches.flatMap(({ indices }) =>
        indices.map(([start, end]): [number, number] => [start, end + 1]),
      );
      return [
        [
          number,
          {
            field: 'title',
            text: title,
            ranges: joinedRanges(ranges),
            words: [{ typed: text, kind: 'typo' }],
            likeness: 1 - score,
          },
        ],
      ];
    }),
  );
}
