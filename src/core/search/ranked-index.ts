import { attempt } from '../attempt';
import { stemmedLanguages } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { wordsOf } from '../language/words';
import type { Sop } from '../sop/model';
import type { NextSlice } from '../time-slices';
import { bestOf } from './best-of';
import { Expander } from './expand';
import type { TypedWord } from './expand';
import { Explainer } from './explain';
import type { Slot } from './explain';
import { filterOf } from './filter';
import { fuzzyTitles } from './fuzzy-titles';
import { Gatherer } from './scores';
import type { Gathered, GatheredWord } from './scores';
import { bandGap } from './impact';
import { IndexStore } from './index-store';
import { hasFilters, parseQuery } from './query';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index';
import { restoreSnapshot, takeSnapshot } from './snapshot';
import type { IndexSnapshot } from './snapshot';
import { Synonyms } from './synonyms';

/** The most words of a query that are looked up. */
const mostWords = 16;
/** A word of at most this length is too short to be looked for in long texts, as long as anything else is found. */
const shortWord = 2;
/** The share of the query's words an entry must have when no entry has them all. */
const partialShare = 0.5;
/** How many of the partial matches are compared with the query as a whole. */
const mostFuzzy = 60;
/**
 * From this many words on, the query is likely a quotation: texts with the exact words go before texts with other forms
 * of them.
 */
const quotedWords = 3;
/**
 * How much frequent and recent use counts: enough to decide between similar hits, never enough to beat a better field.
 */
const usageShare = bandGap;
/** How many typed words have their meanings remembered. */
const mostSlots = 200;
/** What a filler is worth, however rare it is in a library written in another language. */
const fillerRarity = 0.05;
/** The highest score for anything that is not exactly the typed id, alias or title. */
const mostInexact = 0.99;
/** Scores that differ by less than one step are equal. */
const scoreSteps = 10_000;

/** How far the search goes: each stage is tried only when the one before found nothing. */
const stages = ['quick', 'whole', 'misspelt', 'partial'] as const;
type Stage = (typeof stages)[number];

/**
 * The search index: for each word, the entries it occurs in and how much it counts there. Words are looked up as typed,
 * by stem, by synonym and by their beginning, and by likeness when no text has them.
 */
export class RankedIndex implements SearchIndex {
  #store = new IndexStore();
  readonly #synonyms = new Synonyms();
  readonly #gatherer = new Gatherer();
  /**
   * What typed words mean, until the library changes: from one key press to the next, all words but the last stay the
   * same.
   */
  readonly #slots = new Map<string, Slot>();
  readonly #tell: (sop: Sop, reason: string) => void;

  /** @param tell called with an SOP that is found only in part, because reading it failed. */
  constructor(tell: (sop: Sop, reason: string) => void = () => undefined) {
    this.#tell = tell;
  }

  update(change: Parameters<SearchIndex['update']>[0]): void {
    for (const sop of change.removed) this.#store.remove(sop.location.uri);
    for (const sop of [...change.added, ...change.changed]) {
      // A restored index already has SOPs that the library only now announces.
      if (this.#store.entries.has(sop)) continue;
      this.#store.remove(sop.location.uri);
      if (!this.#store.hasRoomFor(sop)) this.#renumber();
      const failure = this.#store.add(sop);
      if (failure !== undefined) this.#tell(sop, failure);
    }
    this.#slots.clear();
  }

  setSynonyms(groups: Iterable<readonly string[]>): void {
    this.#synonyms.set(groups);
    this.#slots.clear();
  }

  /** What is indexed of some SOPs, for a cache; undefined when one of them is not indexed any more. */
  snapshot(sops: readonly Sop[], nextSlice: NextSlice): Promise<IndexSnapshot | undefined> {
    return takeSnapshot(this.#store, sops, nextSlice);
  }

  /**
   * Takes over what was saved, for the same SOPs in the same order; what it had before goes. SOPs that are no more are then
   * to be told as removed.
   * @returns whether it fits; if not, nothing changes.
   */
  async restore(snapshot: IndexSnapshot, sops: readonly Sop[], nextSlice: NextSlice): Promise<boolean> {
    const store = await restoreSnapshot(snapshot, sops, nextSlice);
    if (!store) return false;
    this.#store = store;
    this.#slots.clear();
    return true;
  }

  search(input: string, options: SearchOptions = {}): SearchHit[] {
    const query = parseQuery(input);
    const { limit = Infinity, accepts = () => true } = options;
    const passes = filterOf(query) ?? (() => true);
    const isWanted = (number: number) => {
      const entry = this.#store.entries.at(number);
      return entry !== undefined && passes(entry) && accepts(entry.found.sop);
    };
    const words = this.#typedWords(query.text);
    if (words.length === 0) return query.text === '' || hasFilters(query) ? this.#all(limit, isWanted) : [];
    for (const stage of stages) {
      const hits = this.#hits(query.text, words, stage, options, limit, isWanted);
      if (hits.length > 0) return hits;
    }
    return [];
  }

  /** Everything that is wanted, by title. */
  #all(limit: number, isWanted: (number: number) => boolean): SearchHit[] {
    const hits: SearchHit[] = [];
    for (const number of this.#store.entries.byTitle()) {
      if (hits.length >= limit) break;
      const entry = isWanted(number) ? this.#store.entries.at(number) : undefined;
      if (entry) hits.push({ found: entry.found, score: 0, matches: [] });
    }
    return hits;
  }

  #hits(
    text: string,
    words: readonly TypedWord[],
    stage: Stage,
    options: SearchOptions,
    limit: number,
    isWanted: (number: number) => boolean,
  ): SearchHit[] {
    const slots = words.map((word) => this.#slot(word, stage === 'misspelt' || stage === 'partial'));
    const gathered = this.#gather(slots, stage);
    if (gathered.entries.length === 0) return [];
    this.#favourUsed(gathered, options.usage);
    const exact = this.#store.entries.named(text);
    const telling = words.filter((word) => !word.isFiller).length;
    const rankOf = this.#ranking(
      (number) => this.#score(number, gathered, exact, telling),
      options.language?.toLowerCase(),
    );
    const best = (most: number) =>
      bestOf(gathered.entries, most, rankOf, (a, b) => this.#store.entries.compareTitles(a, b), isWanted);
    const fuzzy = stage === 'partial' ? this.#compareTitles(text, gathered, best(mostFuzzy)) : undefined;
    const explainer = new Explainer(slots, this.#store.vocabulary);
    return best(limit).flatMap((number) => {
      const entry = this.#store.entries.at(number);
      if (!entry) return [];
      const score = this.#score(number, gathered, exact, telling);
      const matches = attempt(
        () => explainer.explain(entry.found, gathered.countOf(number)),
        (reason) => {
          this.#tell(entry.found.sop, reason);
          return [];
        },
      );
      const title = matches.some((match) => match.field === 'title') ? undefined : fuzzy?.get(number);
      return [
        {
          found: entry.found,
          score: entry.isRetired ? score - 1 : score,
          matches: title ? [title, ...matches] : matches,
        },
      ];
    });
  }

  #gather(slots: readonly Slot[], stage: Stage): Gathered {
    const required = slots.filter(({ word }) => !word.isFiller).map((slot) => this.#gathered(slot, stage));
    const optional = slots.filter(({ word }) => word.isFiller).map((slot) => this.#gathered(slot, stage));
    if (stage === 'partial')
      return this.#gatherer.some(
        this.#store,
        required.length > 1 ? required : [],
        Math.ceil(required.length * partialShare),
      );
    return this.#gatherer.all(this.#store, required, optional);
  }

  #gathered({ word, expansions }: Slot, stage: Stage): GatheredWord {
    return {
      expansions,
      rarity: word.isFiller ? fillerRarity : this.#rarity(expansions),
      strongOnly: stage === 'quick' && word.isOpen && word.key.length <= shortWord,
    };
  }

  /**
   * How rare all meanings of a word are together: the inverse document frequency of BM25 (Robertson and Zaragoza,
   * 2009).
   */
  #rarity(expansions: readonly { readonly terms: readonly number[] }[]): number {
    const all = this.#store.entries.size;
    const having = Math.min(
      all,
      expansions.reduce((sum, { terms }) => sum + this.#store.count(terms[0] ?? -1), 0),
    );
    return Math.log(1 + (all - having + 0.5) / (having + 0.5)) + 0.05;
  }

  /** Moves what was chosen recently and often a little further up. */
  #favourUsed(gathered: Gathered, usage: SearchOptions['usage']): void {
    for (const [name, share] of usage ?? []) {
      const number = this.#store.entries.numberOf(name);
      if (number !== undefined) gathered.adjust(number, 1 + usageShare * share);
    }
  }

  /** Compares the titles of what was gathered with the query as a whole; similar titles get up to twice the score. */
  #compareTitles(text: string, gathered: Gathered, numbers: readonly number[]): ReturnType<typeof fuzzyTitles> {
    const titles = numbers.flatMap((number) => this.#store.entries.at(number) ?? []).map(({ found }) => found);
    const fuzzy = fuzzyTitles(text, numbers, titles);
    for (const number of gathered.entries) gathered.adjust(number, (1 + (fuzzy.get(number)?.likeness ?? 0)) / 2);
    return fuzzy;
  }

  /**
   * The score of an entry, 0 to 1. An exact id, alias or title comes first; a query of several words found exactly as
   * typed scores above a half.
   */
  #score(number: number, gathered: Gathered, exact: ReadonlyMap<number, number>, words: number): number {
    const known = exact.size > 0 ? exact.get(number) : undefined;
    if (known !== undefined) return known;
    const score = Math.min(1, gathered.scoreOf(number)) * mostInexact;
    if (words < quotedWords) return score;
    return gathered.isLiteral(number) ? (1 + score) / 2 : score / 2;
  }

  /** Retired SOPs last, then by score; among equals, the wanted language first, and SOPs before replies. */
  #ranking(
    scoreOf: (number: number) => number,
    language: string | undefined,
  ): (number: number, least: number) => number {
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

  #typedWords(text: string): TypedWord[] {
    // People without a middle dot on their keyboard type a full stop: `col.legi`.
    const typed = wordsOf(text.replace(/(?<=l)\.(?=l)/gi, '·')).map(({ key }) => key);
    const keys = typed.filter((key, at) => typed.lastIndexOf(key) === at).slice(0, mostWords);
    const synonyms = keys.map((): TypedWord['synonyms'][number][] => []);
    for (const at of keys.keys()) {
      for (const { length, phrases } of this.#synonyms.at(keys, at))
        for (let word = at; word < at + length; word++) synonyms[word]?.push(...phrases);
    }
    const isStop = (key: string) => stemmedLanguages.some((language) => isStopWord(key, language));
    // A query made of fillers only has to look for the fillers.
    const hasMore = !keys.every(isStop);
    const isFiller = (key: string) => hasMore && isStop(key);
    return keys.map((key, at) => ({
      key,
      isOpen: at === keys.length - 1 && !isFiller(key),
      isFiller: isFiller(key),
      synonyms: synonyms[at] ?? [],
    }));
  }

  #slot(word: TypedWord, mayBeTypo: boolean): Slot {
    const name = JSON.stringify([word, mayBeTypo]);
    const known = this.#slots.get(name);
    if (known) return known;
    const slot = { word, expansions: new Expander(this.#store).expand(word, mayBeTypo) };
    if (this.#slots.size >= mostSlots) this.#slots.clear();
    this.#slots.set(name, slot);
    return slot;
  }

  /**
   * Starts the numbering again: numbers of deleted entries are not reused, so after millions of changes they run out.
   */
  #renumber(): void {
    const { sops } = this.#store.entries;
    this.#store = new IndexStore();
    for (const sop of sops) this.#store.add(sop);
  }
}
