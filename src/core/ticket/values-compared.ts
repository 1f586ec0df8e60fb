import { dayIn, keyOf, numberOf } from './compare';
import type { Single } from './compare';

/**
 * Several values, and what comparing them with others takes: each is looked at once, so that two lists of thousands are
 * compared as fast as they are read. A comparison holds when it does for any value of the one and any of the other, as
 * `isSame` and `difference` say of two.
 */
export class ComparedValues {
  readonly #values: readonly Single[];
  /** What texts, and the words for yes and no, are the same by. */
  #keys: ReadonlySet<string> | undefined;
  #numbers: Numbers | undefined;
  #days: readonly string[] | undefined;

  constructor(values: readonly Single[]) {
    this.#values = values;
  }

  /** @param byAmount whether `1,50` and `1.5` are the same too, though both are texts. */
  isAnySame(other: ComparedValues, byAmount: boolean): boolean {
    return (
      meet(this.#allKeys, other.#allKeys) ||
      meet(this.#allNumbers.literal, other.#allNumbers.all) ||
      meet(this.#allNumbers.all, other.#allNumbers.literal) ||
      (byAmount && meet(this.#allNumbers.all, other.#allNumbers.all))
    );
  }

  /** Whether any text of this holds any of the other; case and accents do not matter. */
  isAnyWithin(other: ComparedValues): boolean {
    const texts = this.#values.map(keyOf);
    const wanted = [...new Set(other.#values.map(keyOf))];
    return texts.some((text) => wanted.some((one) => text.includes(one)));
  }

  /** Whether any value exceeds any of the other; with `orSame`, also whether any is as large. */
  isAnyAbove(other: ComparedValues, orSame: boolean): boolean {
    const [numbers, others] = [this.#allNumbers, other.#allNumbers];
    const [days, otherDays] = [this.#allDays.at(-1), other.#allDays[0]];
    return (
      numbers.most > others.least ||
      (orSame && numbers.most >= others.least) ||
      (days !== undefined && otherDays !== undefined && (days > otherDays || (orSame && days === otherDays)))
    );
  }

  get #allKeys(): ReadonlySet<string> {
    return (this.#keys ??= new Set(this.#values.flatMap((one) => (typeof one === 'number' ? [] : keyOf(one)))));
  }

  get #allNumbers(): Numbers {
    return (this.#numbers ??= numbersIn(this.#values));
  }

  /** In order. */
  get #allDays(): readonly string[] {
    return (this.#days ??= this.#values.flatMap((one) => dayIn(one) ?? []).sort());
  }
}

interface Numbers {
  readonly all: ReadonlySet<number>;
  /** Those that are numbers rather than texts. */
  readonly literal: ReadonlySet<number>;
  /** NaN when there are none. */
  readonly least: number;
  readonly most: number;
}

function numbersIn(values: readonly Single[]): Numbers {
  const all = new Set<number>();
  const literal = new Set<number>();
  let [least, most] = [NaN, NaN];
  for (const value of values) {
    const number = numberOf(value);
    if (Number.isNaN(number)) continue;
    all.add(number);
    if (typeof value === 'number') literal.add(number);
    if (!(number >= least)) least = number;
    if (!(number <= most)) most = number;
  }
  return { all, literal, least, most };
}

function meet<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): boolean {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  for (const one of few) if (many.has(one)) return true;
  return false;
}
