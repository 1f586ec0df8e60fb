import type { ForAuthors } from '../lifecycle/signals/for-authors';
import type { SearchRow } from './report';
import { smallGroup } from './small-groups';

/** How often an SOP was suggested for messages that it did not fit. */
export interface Dismissed {
  readonly sop: string;
  readonly times: number;
}

/**
 * What was looked for and not found, the commonest first. What came fewer than five times is together in the last row, and in
 * none where that is fewer than five times, too.
 */
export function searchRows(signals: readonly ForAuthors[]): SearchRow[] {
  const wanted = signals.flatMap((one): SearchRow[] =>
    one.kind === 'wanted'
      ? [
          {
            kind: 'search',
            words: one.searches.map(({ words }) => words),
            ...(one.lang === undefined ? {} : { lang: one.lang }),
            times: one.times,
            last: one.last,
          },
        ]
      : [],
  );
  const unfitting = signals.filter(({ kind }) => kind === 'nothing-fits');
  const rows = wanted.filter(({ times }) => times >= smallGroup).sort((a, b) => b.times - a.times);
  const others = [
    sumOf('messages', unfitting),
    sumOf(
      'other',
      wanted.filter(({ times }) => times < smallGroup),
    ),
  ];
  return [...rows, ...others.filter(({ times }) => times >= smallGroup)];
}

/** The SOPs that were often suggested and did not fit. */
export function dismissedOf(signals: readonly ForAuthors[]): Dismissed[] {
  return signals.flatMap((one) =>
    one.kind === 'care' && one.dismissed >= smallGroup ? [{ sop: one.sop, times: one.dismissed }] : [],
  );
}

function sumOf(kind: SearchRow['kind'], all: readonly Pick<SearchRow, 'times' | 'last'>[]): SearchRow {
  return {
    kind,
    words: [],
    times: all.reduce((sum, { times }) => sum + times, 0),
    last: all.reduce((latest, { last }) => (last > latest ? last : latest), ''),
  };
}
