import { attempt } from '../attempt';
import { isInCompounds, joinsWords } from '../language/compounding';
import type { Sop } from '../sop/model';
import { foundIn, languagesOf, sourcesOf, titleOf } from './entry';
import { merge } from './merge';
import type { Found } from './entry';
import { fold } from '../text/fold';
import { plainWords } from './source';
import { phraseOf } from './typed-words';

/** Something that can be found, with what it is sorted by. */
export interface Entry {
  readonly found: Found;
  readonly title: string;
  readonly isRetired: boolean;
  /** The languages it is written in, in lower case. */
  readonly languages: readonly string[];
}

/** The entries of one SOP: itself and its replies. */
interface Group {
  readonly sop: Sop;
  readonly first: number;
  readonly count: number;
}

/** Everything that can be found, numbered. Numbers of deleted entries are not reused. */
export class Entries {
  readonly #entries: (Entry | undefined)[] = [];
  readonly #groups = new Map<string, Group>();
  /** An id, alias or title, as its words -> the entries that have it, and how much an exact match of it is worth. */
  readonly #bearers = new Map<string, Map<number, number>>();
  /** For each entry that was asked about, whether its language joins words to compounds. */
  readonly #joinsWords = new Map<number, boolean>();
  readonly #retired = new Set<number>();
  #size = 0;
  /** By title; deleted entries may be among them. */
  #order: number[] = [];
  /** Entries added since the others were sorted. */
  #unsorted: number[] = [];

  /** How many entries there are. */
  get size(): number {
    return this.#size;
  }

  /** One more than the highest number. */
  get end(): number {
    return this.#entries.length;
  }

  get sops(): Sop[] {
    return Array.from(this.#groups.values(), ({ sop }) => sop);
  }

  /** The retired ones. */
  get retired(): ReadonlySet<number> {
    return this.#retired;
  }

  at(number: number): Entry | undefined {
    return this.#entries[number];
  }

  isAlive(number: number): boolean {
    return this.#entries[number] !== undefined;
  }

  /** Whether an entry is in a language that joins words to compounds: as it says, or else as its text reads. */
  joinsWords(number: number): boolean {
    const known = this.#joinsWords.get(number);
    const entry = this.#entries[number];
    if (known !== undefined || !entry) return known ?? false;
    const { found, languages } = entry;
    const isJoining =
      languages.length > 0
        ? languages.some(joinsWords)
        : attempt(
            () => isInCompounds([titleOf(found), ...sourcesOf(found)].map(plainWords).join('\n')),
            () => false,
          );
    this.#joinsWords.set(number, isJoining);
    return isJoining;
  }

  has(sop: Sop): boolean {
    return this.numbersOf(sop) !== undefined;
  }

  /** @returns the numbers of its entries, the SOP's own first. */
  add(sop: Sop): { readonly number: number; readonly found: Found }[] {
    const first = this.#entries.length;
    const added = foundIn(sop).map((found, index) => ({ number: first + index, found }));
    for (const { found } of added)
      this.#entries.push({
        found,
        title: sortedTitle(found),
        isRetired: sop.status === 'retired',
        languages: languagesOf(found),
      });
    this.#groups.set(sop.location.uri, { sop, first, count: added.length });
    this.#size += added.length;
    if (sop.status === 'retired') for (const { number } of added) this.#retired.add(number);
    for (const { number, found } of added)
      for (const [name, worth] of exactNames(found))
        this.#bearers.set(name, (this.#bearers.get(name) ?? new Map<number, number>()).set(number, worth));
    this.#unsorted.push(...added.map(({ number }) => number));
    return added;
  }

  /** @returns the SOP that was there before. */
  remove(uri: string): Sop | undefined {
    const group = this.#groups.get(uri);
    if (!group) return undefined;
    for (let number = group.first; number < group.first + group.count; number++) this.#forget(number);
    this.#groups.delete(uri);
    this.#size -= group.count;
    return group.sop;
  }

  /** The entries whose id, alias or title is exactly this text, each with the score for that. */
  named(text: string): ReadonlyMap<number, number> {
    return this.#bearers.get(phraseOf(text)) ?? new Map<number, number>();
  }

  #forget(number: number): void {
    const found = this.#entries[number]?.found;
    this.#entries[number] = undefined;
    this.#joinsWords.delete(number);
    this.#retired.delete(number);
    for (const name of found ? exactNames(found).keys() : []) {
      const bearers = this.#bearers.get(name);
      if (bearers?.delete(number) && bearers.size === 0) this.#bearers.delete(name);
    }
  }

  /** The numbers of an SOP and its replies: the first, and how many. */
  numbersOf(sop: Sop): { readonly first: number; readonly count: number } | undefined {
    const group = this.#groups.get(sop.location.uri);
    return group?.sop === sop ? group : undefined;
  }

  /** The number of the entry with this `nameOf`. */
  numberOf(name: string): number | undefined {
    const sign = name.indexOf('#');
    const [uri, reply] = sign < 0 ? [name] : [name.slice(0, sign), name.slice(sign + 1)];
    const group = this.#groups.get(uri);
    if (!group || reply === undefined) return group?.first;
    const index = group.sop.replies.findIndex((one) => one.id === reply);
    return index < 0 ? undefined : group.first + 1 + index;
  }

  /** All entries, by title. */
  byTitle(): readonly number[] {
    const isAlive = (number: number) => this.isAlive(number);
    const compare = (a: number, b: number) => this.compareTitles(a, b);
    this.#order = merge(this.#order.filter(isAlive), this.#unsorted.filter(isAlive).sort(compare), compare);
    this.#unsorted = [];
    return this.#order;
  }

  /** Compares by title; on a tie by file, then by the order within the file. */
  compareTitles(a: number, b: number): number {
    const [one, other] = [this.#entries[a], this.#entries[b]];
    if (!one || !other) return a - b;
    if (one.title !== other.title) return one.title < other.title ? -1 : 1;
    const [uri, otherUri] = [one.found.sop.location.uri, other.found.sop.location.uri];
    return uri === otherUri ? a - b : uri < otherUri ? -1 : 1;
  }
}

/**
 * Scores of exact matches: an id goes before an alias, an alias before a title, and all of them before anything else.
 */
const exactWorth = { id: 1, alias: 0.998, title: 0.995 } as const;

function exactNames(found: Found): Map<string, number> {
  return attempt(
    () => readNames(found),
    () => new Map<string, number>(),
  );
}

/** An entry whose title cannot be read is still found by its words. */
function sortedTitle(found: Found): string {
  return attempt(
    () => fold(titleOf(found)),
    () => '',
  );
}

function readNames(found: Found): Map<string, number> {
  const names = new Map<string, number>([[phraseOf(titleOf(found)), exactWorth.title]]);
  if (found.kind === 'reply') return names;
  for (const alias of found.sop.front.aliases) names.set(phraseOf(alias), exactWorth.alias);
  return names.set(phraseOf(found.sop.id), exactWorth.id);
}
