import { defaultOperators, Drop, toValue } from 'liquidjs';
import type { Context } from 'liquidjs';
import { numberOf } from '../ticket/compare';
import type { Single } from '../ticket/compare';
import { ComparedValues } from '../ticket/values-compared';
import { YesOrNo, textOf } from '../ticket/values';

/** How many characters could be read in the time that an item of a list takes. */
const perItem = 16;

type BinaryOperator = (left: unknown, right: unknown, context: Context) => boolean;

/**
 * A known value, or a list of them, as Liquid sees it: printed as it was written, or in the words given for it, and
 * compared as people expect. A list matches when any of its values does. Its fields are private because a reply could
 * read them otherwise.
 */
export class Compared extends Drop {
  readonly #singles: readonly Single[];
  readonly #items: readonly unknown[] | undefined;
  readonly #words: string | undefined;
  #values: ComparedValues | undefined;
  /** How much work it is to go through it. */
  readonly #work: number;

  private constructor(singles: readonly Single[], items: readonly unknown[] | undefined, words?: string) {
    super();
    this.#singles = singles;
    this.#items = items;
    this.#words = words;
    this.#work = items ? Compared.workOf(items) : Compared.workOf(textOf(singles[0] ?? '')) + Compared.workOf(words);
  }

  /** @param words what is printed in place of the value. */
  static one(value: Single, words?: string): Compared {
    return new Compared([value], undefined, words);
  }

  /** @param items values made by `one`, and others, which equal nothing. */
  static list(items: readonly unknown[]): Compared {
    return new Compared(
      items.flatMap((item) => (item instanceof Compared ? item.#singles : [])),
      items,
    );
  }

  /**
   * What a filter gets in place of such a value: its words, or its number for arithmetic. Anything else stays as it is.
   */
  static plain(value: unknown, how: 'text' | 'words' | 'number' | 'truth'): unknown {
    if (!(value instanceof Compared)) return value;
    if (value.#items)
      return how === 'number' || how === 'words' ? value.#items.map((item) => Compared.plain(item, how)) : value.#items;
    const [single = ''] = value.#singles;
    if (how === 'truth') return value.valueOf();
    const number = how === 'number' ? numberOf(single) : NaN;
    return Number.isNaN(number) ? value.toString() : number;
  }

  /** What Liquid prints in place of it. */
  static printed(value: unknown): unknown {
    if (!(value instanceof Compared)) return value;
    return value.#items ? value.#items.map((item) => Compared.printed(item)) : value.toString();
  }

  /** How much work it is to go through a value, in characters: each item of a list counts as some. */
  static workOf(value: unknown): number {
    if (typeof value === 'string') return value.length;
    if (value instanceof Compared) return value.#work;
    return Array.isArray(value) ? value.reduce((sum: number, item) => sum + perItem + Compared.workOf(item), 0) : 1;
  }

  /** How many values a list has; undefined for anything else. */
  static sizeOf(value: unknown): number | undefined {
    return value instanceof Compared ? value.#items?.length : undefined;
  }

  /** Whether a list contains a value, or a text contains words. */
  static contains(value: Compared, other: unknown): boolean {
    const others = Compared.valuesOf(other);
    return value.#items ? value.#compared.isAnySame(others, false) : value.#compared.isAnyWithin(others);
  }

  equals(other: unknown): boolean {
    // `empty`, `blank` and `nil` decide for themselves what equals them.
    const sign =
      other instanceof Drop && !(other instanceof Compared) ? (other as Partial<Compared>).equals : undefined;
    if (sign) return sign.call(other as Compared, this.valueOf());
    return this.#compared.isAnySame(Compared.valuesOf(other), other instanceof Compared);
  }

  gt(other: unknown): boolean {
    return this.#compared.isAnyAbove(Compared.valuesOf(other), false);
  }

  lt(other: unknown): boolean {
    return Compared.valuesOf(other).isAnyAbove(this.#compared, false);
  }

  geq(other: unknown): boolean {
    return this.#compared.isAnyAbove(Compared.valuesOf(other), true);
  }

  leq(other: unknown): boolean {
    return Compared.valuesOf(other).isAnyAbove(this.#compared, true);
  }

  /** What Liquid uses when it decides, counts or goes through a list. */
  override valueOf(): unknown {
    const [single] = this.#singles;
    return this.#items ?? (single instanceof YesOrNo ? single.isYes : single);
  }

  override toString(): string {
    return this.#words ?? (this.#items ?? this.#singles.map(textOf)).map(String).join('');
  }

  override liquidMethodMissing(key: unknown): unknown {
    const items = this.#items;
    if (key === 'size') return items?.length ?? this.toString().length;
    const place = key === 'first' ? 0 : key === 'last' ? -1 : typeof key === 'string' ? Number(key) : key;
    // An index that comes from a draft is a text.
    return typeof place === 'number' && Number.isInteger(place) ? items?.at(place) : undefined;
  }

  get #compared(): ComparedValues {
    return (this.#values ??= new ComparedValues(this.#singles));
  }

  /** What is compared with in it; others than known values are taken as Liquid takes them. */
  static valuesOf(value: unknown): ComparedValues {
    if (value instanceof Compared) return value.#compared;
    const plain: unknown = toValue(value);
    return new ComparedValues(
      typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean' ? [plain] : [],
    );
  }
}

const plainContains = defaultOperators['contains'] as BinaryOperator;

/** Liquid's operators, except that `contains` asks a known value. */
export const operators: Readonly<typeof defaultOperators> = {
  ...defaultOperators,
  contains: (left: unknown, right: unknown, context: Context) =>
    left instanceof Compared ? Compared.contains(left, right) : plainContains(left, right, context),
};
