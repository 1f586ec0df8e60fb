import { smallGroup, smallGroups } from './small-groups';
import type { Figure } from './measures';

/** The place of what is in the total and in no row that tells figures. */
const untold = 'untold';

/**
 * Withholds the values of a breakdown that fewer than five observations stand behind: a score that two customers gave tells
 * on them, however many cases the group has. Where one value alone could be worked out from the total, the next goes with
 * it. Numbers of cases stay, and so does how many observations there were.
 * @param total the figures of all rows together.
 */
export function withoutSmallGroups<R extends { readonly figures?: readonly Figure[] }>(
  rows: readonly R[],
  total: readonly Figure[],
): R[] {
  const few = new Map(total.filter(isTelling).map((one) => [keyOf(one), smallGroups(sizesOf(one, rows, total))]));
  return rows.map((row, index) =>
    row.figures
      ? { ...row, figures: row.figures.map((one) => (few.get(keyOf(one))?.has(String(index)) ? withheld(one) : one)) }
      : row,
  );
}

/** Withholds those of single figures that fewer than five observations stand behind. */
export function withoutSmallFigures(figures: readonly Figure[]): Figure[] {
  return figures.map((one) => (isTelling(one) && behind(one, figures) < smallGroup ? withheld(one) : one));
}

/** How many observations of a figure each row has, by its place. */
function sizesOf(
  figure: Figure,
  rows: readonly { readonly figures?: readonly Figure[] }[],
  total: readonly Figure[],
): Map<string, number> {
  const sizes = rows.map(({ figures = [] }) =>
    behind(
      figures.find((one) => keyOf(one) === keyOf(figure)),
      figures,
    ),
  );
  const told = sizes.reduce((sum, size) => sum + size, 0);
  return new Map([
    ...sizes.map((size, index) => [String(index), size] as const),
    [untold, behind(figure, total) - told],
  ]);
}

/** How many observations stand behind a figure. The steps of one case are no more than that case. */
function behind(figure: Figure | undefined, all: readonly Figure[]): number {
  return (figure?.measure === 'adherence-weighted' ? all.find((one) => one.measure === 'adherence') : figure)?.n ?? 0;
}

function isTelling({ unit }: Figure): boolean {
  return unit !== 'count';
}

function withheld({ measure, clock, unit, n }: Figure): Figure {
  return { measure, ...(clock === undefined ? {} : { clock }), unit, n };
}

function keyOf({ measure, clock }: Figure): string {
  return `${measure} ${clock ?? ''}`;
}
