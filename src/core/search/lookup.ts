import { attempt } from '../attempt';
import type { Sop } from '../sop/model';
import { bestOf } from './best-of';
import { literalKinds } from './expand';
import { Explainer } from './explain';
import type { Slot } from './explain';
import { fuzzyTitles } from './fuzzy-titles';
import type { FuzzyTitle } from './fuzzy-titles';
import { bandGap } from './impact';
import type { IndexStore } from './index-store';
import { enoughOf, fewestWords, mixed, mostFollowing, mostLeading } from './mixed';
import type { Ranked } from './mixed';
import { isQuoted } from './quoted';
import type { Gathered, GatheredWord, Gatherer } from './scores';
import type { SearchHit, SearchOptions } from './search-index';

/** How far a search goes: each stage is tried only when the one before found nothing. */
export const stages = ['quick', 'whole', 'misspelt', 'partial'] as const;
type Stage = (typeof stages)[number];

/** A word of at most this length is too short to be looked for in long texts, as long as anything else is found. */
const shortWord = 2;
/** The share of the query's words an entry must have when no entry has them all. */
const partialShare = 0.5;
/** How many of the partial matches are compared with the query as a whole. */
const mostFuzzy = 60;
/** How many entries that have all words here and there are read to see whether they are quoted. */
const mostQuoted = 20;
/**
 * How much frequent and recent use counts: enough to decide between similar hits, never enough to beat a better field.
 */
const usageShare = bandGap;
/** What a filler is worth, however rare it is in a library written in another language. */
const fillerRarity = 0.05;
/** The highest score for anything that is not exactly the typed id, alias or title. */
const mostInexact = 0.99;
/** Scores that differ by less than one step are equal. */
const scoreSteps = 10_000;
/** What has all of several words is graded: whether its title has enough of them, and whether it has them as typed. */
const grades = 4;

/** Adds up scores; the second while the result of the first is still needed. */
export type Gatherers = readonly [Gatherer, Gatherer];

/** What is looked for. */
export interface Lookup {
  /** The query without its filters. */
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly stage: Stage;
  readonly limit: number;
  readonly options: SearchOptions;
  /** Whether an entry may be found at all. */
  readonly isWanted: (number: number) => boolean;
  /** The only entries that may be found, where they are few; the others are then not ranked. All if undefined. */
  readonly among: ReadonlySet<number> | undefined;
}

/**
 * The hits of one stage, best first.
 * @param tell called with an SOP that was found but cannot be read to say why.
 */
export function lookUp(
  lookup: Lookup,
  store: IndexStore,
  gatherers: Gatherers,
  tell: (sop: Sop, reason: string) => void,
): SearchHit[] {
  return new LookingUp(lookup, store, gatherers).hits(tell);
}

class LookingUp {
  readonly #lookup: Lookup;
  readonly #store: IndexStore;
  readonly #gatherers: Gatherers;
  /** The slots of words that say something. */
  readonly #telling: readonly Slot[];
  readonly #language: string | undefined;
  /** Whether there are so many words that what lacks one is of interest, and what has all of them may be a quotation. */
  readonly #hasSeveral: boolean;

  constructor(lookup: Lookup, store: IndexStore, gatherers: Gatherers) {
    this.#lookup = lookup;
    this.#store = store;
    this.#gatherers = gatherers;
    this.#telling = lookup.slots.filter(({ word }) => !word.isFiller);
    this.#language = lookup.options.language?.toLowerCase();
    this.#hasSeveral = this.#telling.length >= fewestWords;
  }

  hits(tell: (sop: Sop, reason: string) => void): SearchHit[] {
    const { stage, limit, slots } = this.#lookup;
    const all = this.#gather();
    // Whether there is anything is asked of all: what has every word keeps a search from going further.
    if (all.entries.length === 0) return [];
    const gathered = this.#among(all);
    this.#favourUsed(gathered);
    const fuzzy = stage === 'partial' ? this.#compareTitles(gathered) : undefined;
    const ranked = stage === 'partial' ? this.#rank(gathered) : this.#mix(gathered);
    const explainer = new Explainer(slots, this.#store.vocabulary);
    return ranked.slice(0, limit).flatMap(({ number, score, count }) => {
      const found = this.#store.entries.at(number)?.found;
      if (!found) return [];
      const matches = attempt(
        () => explainer.explain(found, number, count),
        (reason) => {
          tell(found.sop, reason);
          return [];
        },
      );
      const title = matches.some((match) => match.field === 'title') ? undefined : fuzzy?.get(number);
      return [{ found, score, matches: title ? [title, ...matches] : matches }];
    });
  }

  #gather(): Gathered {
    const { stage, slots } = this.#lookup;
    const required = this.#telling.map((slot) => this.#gathered(slot));
    if (stage === 'partial')
      return this.#gatherers[0].some(
        this.#store,
        required.length > 1 ? required : [],
        Math.ceil(required.length * partialShare),
      );
    const optional = slots.filter(({ word }) => word.isFiller).map((slot) => this.#gathered(slot));
    return this.#gatherers[0].all(this.#store, required, optional);
  }

  /** What was gathered of the entries that may be found. */
  #among(gathered: Gathered): Gathered {
    const { among } = this.#lookup;
    return among ? { ...gathered, entries: gathered.entries.filter((number) => among.has(number)) } : gathered;
  }

  #gathered({ word, expansions }: Slot): GatheredWord {
    return {
      expansions,
      rarity: word.isFiller ? fillerRarity : this.#rarity(expansions),
      strongOnly: this.#lookup.stage === 'quick' && word.isOpen && word.key.length <= shortWord,
    };
  }

  /**
   * How rare all meanings of a word are together: the inverse document frequency of BM25 (Robertson and Zaragoza,
   * 2009).
   */
  #rarity(expansions: Slot['expansions']): number {
    const all = this.#store.entries.size;
    const having = Math.min(
      all,
      expansions.reduce((sum, { terms, within }) => sum + (within?.size ?? this.#store.count(terms[0] ?? -1)), 0),
    );
    return Math.log(1 + (all - having + 0.5) / (having + 0.5)) + 0.05;
  }

  /** Those that have all words, with those among them that have most in their titles. */
  #mix(gathered: Gathered): Ranked[] {
    const quoted = this.#quoted(gathered);
    const full = this.#rank(gathered, quoted);
    const isFull = full.length >= this.#lookup.limit && full.every(({ isFirm }) => isFirm);
    return !this.#hasSeveral || isFull ? full : mixed(full, ...this.#partial(gathered));
  }

  /** Entries in order of their scores. @param quoted those that have the words as typed and close together. */
  #rank(gathered: Gathered, quoted?: ReadonlySet<number>): Ranked[] {
    const exact = this.#store.entries.named(this.#lookup.text);
    const scoreOf = (number: number) =>
      (exact.size > 0 ? exact.get(number) : undefined) ?? this.#score(gathered, number, quoted?.has(number) === true);
    return this.#best(this.#lookup.limit, gathered.entries, scoreOf).map((number) =>
      this.#ranked(gathered, number, scoreOf(number), quoted?.has(number) === true || exact.has(number)),
    );
  }

  /** The score of an entry, 0 to 1. Of several words, it matters first how many are in its title. */
  #score(gathered: Gathered, number: number, isQuotation: boolean): number {
    const worth = this.#worth(gathered, number);
    if (!this.#hasSeveral) return worth;
    const grade = isQuotation
      ? grades - 1
      : (this.#isNamed(gathered, number) ? 2 : 0) + (gathered.isLiteral(number) ? 1 : 0);
    return (grade + worth) / grades;
  }

  #worth(gathered: Gathered, number: number): number {
    return Math.min(1, gathered.scoreOf(number)) * mostInexact;
  }

  /** Whether an entry has enough of the words in its title or another name. */
  #isNamed(gathered: Gathered, number: number): boolean {
    return gathered.inNameOf(number) >= enoughOf(this.#telling.length);
  }

  /** Of the entries that have all words as typed, but few in the title, those in which they stand close together. */
  #quoted(gathered: Gathered): ReadonlySet<number> {
    if (!this.#hasSeveral) return new Set();
    const words = this.#telling.map(({ expansions }) => this.#asTyped(expansions));
    const candidates = gathered.entries.filter(
      (number) => gathered.isLiteral(number) && !this.#isNamed(gathered, number),
    );
    const best = this.#best(mostQuoted, candidates, (number) => this.#worth(gathered, number));
    return new Set(
      best.filter((number) => {
        const entry = this.#store.entries.at(number);
        return (
          entry !== undefined &&
          attempt(
            () => isQuoted(entry.found, words),
            () => false,
          )
        );
      }),
    );
  }

  #asTyped(expansions: Slot['expansions']): ReadonlySet<string> {
    const literal = expansions.filter(({ kind }) => literalKinds.has(kind));
    return new Set(literal.flatMap(({ terms }) => terms.map((term) => this.#store.vocabulary.word(term))));
  }

  /**
   * Entries that lack a word but have enough of them in their titles or in other telling fields: those to go before weak
   * ones that have all words, and the others.
   */
  #partial(full: Gathered): [leading: Ranked[], following: Ranked[]] {
    const words = this.#telling.filter(({ word }) => !word.isOpen || word.key.length > shortWord);
    const gathered = this.#among(
      this.#gatherers[1].some(
        this.#store,
        words.map((slot) => ({ ...this.#gathered(slot), strongOnly: true })),
        enoughOf(this.#telling.length),
      ),
    );
    this.#favourUsed(gathered);
    const entries = gathered.entries.filter((number) => full.countOf(number) < this.#telling.length);
    const worth = (number: number) => this.#worth(gathered, number) / grades;
    const rank = (most: number, some: Iterable<number>) =>
      this.#best(most, some, worth).map((number) => this.#ranked(gathered, number, worth(number)));
    const named = entries.filter(
      (number) => this.#isNamed(gathered, number) && this.#store.entries.at(number)?.isRetired === false,
    );
    const leading = rank(mostLeading, named);
    const numbers = new Set(leading.map(({ number }) => number));
    return [
      leading,
      rank(
        Math.min(mostFollowing, this.#lookup.limit),
        entries.filter((number) => !numbers.has(number)),
      ),
    ];
  }

  #ranked(gathered: Gathered, number: number, score: number, isFirm = false): Ranked {
    const isRetired = this.#store.entries.at(number)?.isRetired === true;
    return {
      number,
      score: isRetired ? score - 1 : score,
      count: gathered.countOf(number),
      inName: gathered.inNameOf(number),
      isFirm: isFirm || this.#isNamed(gathered, number),
    };
  }

  #best(limit: number, entries: Iterable<number>, scoreOf: (number: number) => number): number[] {
    const compare = (a: number, b: number) => this.#store.entries.compareTitles(a, b);
    return bestOf(entries, limit, this.#ranking(scoreOf), compare, this.#lookup.isWanted);
  }

  /** Retired SOPs last, then by score; among equals, the wanted language first, and SOPs before replies. */
  #ranking(scoreOf: (number: number) => number): (number: number, least: number) => number {
    const language = this.#language;
    return (number, least) => {
      const steps = Math.round(scoreOf(number) * scoreSteps);
      // Most entries are too low by their score alone.
      if (steps + 1 < least) return -Infinity;
      const entry = this.#store.entries.at(number);
      if (!entry) return -Infinity;
      const speaks = language !== undefined && entry.languages.some((one) => one.startsWith(language));
      return (
        steps - (entry.isRetired ? 2 * scoreSteps : 0) + (speaks ? 0.5 : 0) + (entry.found.kind === 'sop' ? 0.25 : 0)
      );
    };
  }

  /** Moves what was chosen recently and often a little further up. */
  #favourUsed(gathered: Gathered): void {
    for (const [name, share] of this.#lookup.options.usage ?? []) {
      const number = this.#store.entries.numberOf(name);
      if (number !== undefined) gathered.adjust(number, 1 + usageShare * share);
    }
  }

  /** Compares the best titles with the query as a whole; similar titles get up to twice the score. */
  #compareTitles(gathered: Gathered): ReadonlyMap<number, FuzzyTitle> {
    const numbers = this.#best(mostFuzzy, gathered.entries, (number) => this.#worth(gathered, number));
    const titles = numbers.flatMap((number) => this.#store.entries.at(number) ?? []).map(({ found }) => found);
    const fuzzy = fuzzyTitles(this.#lookup.text, numbers, titles);
    for (const number of gathered.entries) gathered.adjust(number, (1 + (fuzzy.get(number)?.likeness ?? 0)) / 2);
    return fuzzy;
  }
}
