import type { Sop } from '../sop/model';
import type { NextSlice } from '../time-slices';
import { Expander } from './expand';
import type { Slot } from './explain';
import { filterOf } from './filter';
import { IndexStore } from './index-store';
import { lookUp, stages } from './lookup';
import type { Gatherers } from './lookup';
import { hasFilters, parseQuery } from './query';
import { Gatherer } from './scores';
import type { SearchHit, SearchIndex, SearchOptions } from './search-index';
import { restoreSnapshot, takeSnapshot } from './snapshot';
import type { IndexSnapshot } from './snapshot';
import { Synonyms } from './synonyms';
import { typedWords } from './typed-words';
import type { TypedWord } from './typed-words';

/** How many typed words have their meanings remembered. */
const mostSlots = 200;

/**
 * The search index: for each word, the entries it occurs in and how much it counts there. Words are looked up as typed,
 * by stem, by synonym and by their beginning, and by likeness when no text has them.
 */
export class RankedIndex implements SearchIndex {
  #store = new IndexStore();
  readonly #synonyms = new Synonyms();
  readonly #gatherers: Gatherers = [new Gatherer(), new Gatherer()];
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
    const { limit = Infinity, accepts = () => true, retiredAlone = false } = options;
    const among = retiredAlone ? this.#store.entries.retired : undefined;
    if (among?.size === 0) return [];
    const passes = filterOf(query) ?? (() => true);
    const isWanted = (number: number) => {
      const entry = this.#store.entries.at(number);
      return entry !== undefined && (!among || among.has(number)) && passes(entry) && accepts(entry.found.sop);
    };
    const words = this.#typedWords(query.text);
    if (words.length === 0) return query.text === '' || hasFilters(query) ? this.#all(limit, isWanted) : [];
    for (const stage of stages) {
      const slots = words.map((word) => this.#slot(word, stage === 'misspelt' || stage === 'partial'));
      const hits = lookUp(
        { text: query.text, slots, stage, limit, options, isWanted, among },
        this.#store,
        this.#gatherers,
        this.#tell,
      );
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

  #typedWords(text: string): TypedWord[] {
    const { vocabulary } = this.#store;
    return typedWords(text, this.#synonyms, (key, asBeginning) => {
      const term = vocabulary.find(key);
      if (term !== undefined && this.#store.count(term) > 0) return true;
      if (!asBeginning) return false;
      for (const longer of vocabulary.withPrefix(key)) if (this.#store.count(longer) > 0) return true;
      return false;
    });
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
