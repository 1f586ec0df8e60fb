import { smallGroup, smallGroups } from './small-groups';
import type { GroupRow } from './report';
import { Tally } from './tally';

/** A tally for each group of a kind; one for all that are too small. */
export class GroupTallies {
  readonly #sizes: ReadonlyMap<string, number>;
  readonly #small: ReadonlySet<string>;
  readonly #tallies = new Map<string, Tally>();
  readonly #other = new Tally();

  constructor(sizes: ReadonlyMap<string, number>) {
    this.#sizes = sizes;
    this.#small = smallGroups(sizes);
  }

  of(key: string): Tally {
    if (this.#small.has(key)) return this.#other;
    const tally = this.#tallies.get(key) ?? new Tally();
    this.#tallies.set(key, tally);
    return tally;
  }

  /** The largest group first, the small ones together last. */
  rows(title: (key: string) => string, more: (key: string) => Partial<GroupRow> = () => ({})): GroupRow[] {
    const rows = [...this.#tallies].map(([key, tally]): GroupRow => ({
      key,
      kind: key === '' ? 'none' : 'group',
      title: key === '' ? '' : title(key),
      cases: this.#sizes.get(key) ?? 0,
      figures: tally.figures(),
      ...more(key),
    }));
    rows.sort((a, b) => (b.cases ?? 0) - (a.cases ?? 0) || (a.key < b.key ? -1 : 1));
    if (this.#small.size === 0) return rows;
    const cases = [...this.#small].reduce((sum, key) => sum + (this.#sizes.get(key) ?? 0), 0);
    return [
      ...rows,
      {
        key: '',
        kind: 'other',
        title: '',
        groups: this.#small.size,
        ...(cases < smallGroup ? {} : { cases, figures: this.#other.figures() }),
      },
    ];
  }
}
