import Fuse from 'fuse.js';
import { fold } from '../text/fold';
import { titleOf } from './entry';
import type { Found } from './entry';
import type { FieldMatch } from './search-index';

/** Letters of titles and queries that are compared: comparing takes their product. */
const longest = 100;

/** How alike a title is to a query as a whole. */
export interface FuzzyTitle extends FieldMatch {
  /** From 0 to 1. */
  readonly likeness: number;
}

/**
 * Compares a query with the titles of a few candidates, as a whole: for words run together, or misspelt beyond what is looked
 * up. Fuse.js is good at this, and slow in the number of titles: only the best candidates may come here.
 * @param numbers what the candidates are called in the answer.
 */
export function fuzzyTitles(
  text: string,
  numbers: readonly number[],
  candidates: readonly Found[],
): Map<number, FuzzyTitle> {
  const titles = candidates.map((found) => titleOf(found));
  // Folding keeps the length, so that ranges are those of the title as written.
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
            ranges: joined(ranges),
            words: [{ typed: text, kind: 'typo' }],
            likeness: 1 - score,
          },
        ],
      ];
    }),
  );
}

/** Stretches in order; those that touch, as one. */
function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
