import { apart } from './apart';
import { bestOf } from './best-of';
import { compoundsOf, headOf } from './compounds';
import type { Compound } from './compounds';
import { allowedTypos } from './edit-distance';
import type { IndexStore } from './index-store';
import type { Phrase } from './synonyms';
import type { Together, TypedWord } from './typed-words';

/**
 * How a word of a text matches a typed one: as typed, by its beginning, in another form, written together or apart, as a part
 * of a compound, by the library's synonyms, or as what was mistyped.
 */
export type MatchKind = 'exact' | 'prefix' | 'stem' | 'together' | 'part' | 'synonym' | 'typo';

/** The kinds of match that are what was typed. */
export const literalKinds: ReadonlySet<MatchKind> = new Set<MatchKind>(['exact', 'prefix', 'together']);

/** One thing a typed word may mean: a word of the index, or several that must all be there. */
export interface Expansion {
  readonly terms: readonly number[];
  /** How much a match of it is worth compared with an exact match, from 0 to 1. */
  readonly weight: number;
  readonly kind: MatchKind;
  /** The stretch of the word's key that was typed; the whole word if undefined. */
  readonly stretch?: readonly [start: number, end: number];
  /** The entries in which it means this; all that have it if undefined. */
  readonly within?: ReadonlySet<number>;
}

/** Weights of the kinds of match: an exact match counts most, and a guess counts less than what is known. */
const weights = {
  exact: 1,
  together: 0.97,
  stem: 0.86,
  synonym: 0.7,
  prefixLeast: 0.6,
  prefixMost: 0.95,
  part: { known: 0.65, likely: 0.55, possible: 0.45 },
  typo: [0.68, 0.46],
} as const;

/** At most this many words, the commonest first, are tried as completions of a typed beginning. */
const mostCompletions = 150;
/** From this many letters on, a word that is not the last may also be the beginning of a longer one. */
const shortestBeginning = 3;
/** The most words that a misspelt one is taken for. */
const mostGuesses = 40;

/** What each further wrong letter counts against how common a word is: more than the number of entries can ever be. */
const fartherThanAnyCount = 2 ** 32;

/** Takes in what a word of the index may match. */
type Take = (term: number, weight: number, kind: MatchKind, stretch?: readonly [number, number]) => void;

/** Works out what typed words may mean. */
export class Expander {
  readonly #store: IndexStore;

  constructor(store: IndexStore) {
    this.#store = store;
  }

  /**
   * @param mayBeTypo also look for misspellings of a word that texts know; for one they do not know, this is always
   * done.
   */
  expand({ key, isOpen, isCharacter, synonyms, together }: TypedWord, mayBeTypo: boolean): Expansion[] {
    const best = new Map<number, Expansion>();
    const take: Take = (term, weight, kind, stretch) => {
      if (this.#store.count(term) > 0 && weight > (best.get(term)?.weight ?? 0))
        best.set(term, { terms: [term], weight, kind, ...(stretch && { stretch }) });
    };
    const exact = this.#store.vocabulary.find(key);
    if (exact !== undefined) take(exact, weights.exact, 'exact');
    for (const term of this.#store.vocabulary.sameStem(key)) take(term, weights.stem, 'stem');
    for (const joined of together) this.#together(joined, take);
    const meant = [
      ...synonyms.flatMap((phrase) => this.#phrase(phrase, take)),
      ...apart(key, this.#store).map((found): Expansion => ({ ...found, weight: weights.together, kind: 'together' })),
    ];
    // A word that is not the last is taken as whole, unless no text has it whole.
    const isBeginning =
      isOpen || isCharacter || (best.size === 0 && meant.length === 0 && key.length >= shortestBeginning);
    if (isBeginning)
      for (const term of this.#completions(key)) take(term, this.#prefixWeight(key, term), 'prefix', [0, key.length]);
    // A shared stem alone does not show that the word was meant: a misspelt word may share its stem with another word.
    const compounds = compoundsOf(key, isOpen, this.#store.vocabulary, (term) => this.#store.count(term) > 0);
    const parts = this.#compounds(compounds.filter(({ certainty }) => certainty !== 'possible'));
    const isKnown = meant.length + parts.length > 0 || [...best.values()].some(({ kind }) => kind !== 'stem');
    if (isKnown && !mayBeTypo) return [...best.values(), ...meant, ...parts];
    this.#guess(key, isOpen, take);
    const guessed = isKnown
      ? []
      : [...this.#compounds(compounds.filter(({ certainty }) => certainty === 'possible')), ...this.#head(key)];
    return [...best.values(), ...meant, ...parts, ...guessed];
  }

  /** What several typed words make together: `wi fi` is `wifi`. */
  #together({ key, isOpen }: Together, take: Take): void {
    const exact = this.#store.vocabulary.find(key);
    if (exact !== undefined) take(exact, weights.together, 'together');
    if (isOpen)
      for (const term of this.#completions(key)) take(term, this.#prefixWeight(key, term), 'together', [0, key.length]);
    else for (const term of this.#store.vocabulary.sameStem(key)) take(term, weights.stem, 'together');
  }

  /** What a word is a part of, in texts whose language joins words. */
  #compounds(compounds: readonly Compound[]): Expansion[] {
    return compounds.flatMap(({ term, part, certainty }) => this.#inCompounds(term, weights.part[certainty], part));
  }

  /** What an unknown compound is a kind of: `Rechnungsadresse` is an `Adresse`. */
  #head(key: string): Expansion[] {
    const head = headOf(key, this.#store.vocabulary, (term) => this.#store.count(term) > 0);
    return head === undefined ? [] : this.#inCompounds(head, weights.part.possible);
  }

  #inCompounds(term: number, weight: number, stretch?: readonly [number, number]): Expansion[] {
    const within = this.#store.entriesInCompounds(term);
    return within.size === 0 ? [] : [{ terms: [term], weight, kind: 'part', within, ...(stretch && { stretch }) }];
  }

  /** Expands a synonym: one word with all its forms, or several words that must all be there. */
  #phrase(phrase: Phrase, take: Take): Expansion[] {
    const [only, ...more] = phrase;
    if (only !== undefined && more.length === 0) {
      for (const term of this.#store.vocabulary.sameStem(only)) take(term, weights.synonym, 'synonym');
      return [];
    }
    const terms = phrase.map((key) => this.#store.vocabulary.find(key));
    return terms.every((term) => term !== undefined && this.#store.count(term) > 0)
      ? [{ terms: terms as number[], weight: weights.synonym, kind: 'synonym' }]
      : [];
  }

  #completions(key: string): number[] {
    return bestOf(
      this.#store.vocabulary.withPrefix(key),
      mostCompletions,
      (term) => this.#store.count(term),
      (a, b) => this.#byLength(a, b),
      (term) => this.#store.count(term) > 0,
    );
  }

  #prefixWeight(key: string, term: number): number {
    return (
      weights.prefixLeast +
      ((weights.prefixMost - weights.prefixLeast) * key.length) / this.#store.vocabulary.word(term).length
    );
  }

  #guess(key: string, isOpen: boolean, take: Take): void {
    const limit = allowedTypos(key.length);
    if (limit === 0) return;
    // Words that no entry has any more must not change what is found.
    const near = (asPrefix: boolean) =>
      this.#store.vocabulary.near(key, limit, asPrefix).filter(({ term }) => this.#store.count(term) > 0);
    const whole = near(false);
    const found = whole.length > 0 || !isOpen ? whole : near(true);
    const distances = new Map(found.map(({ term, distance }) => [term, distance]));
    const distanceOf = (term: number) => distances.get(term) ?? 0;
    const guesses = bestOf(
      distances.keys(),
      mostGuesses,
      (term) => this.#store.count(term) - distanceOf(term) * fartherThanAnyCount,
      (a, b) => this.#byLength(a, b),
      (term) => distanceOf(term) > 0,
    );
    for (const term of guesses) {
      const weight = weights.typo[distanceOf(term) - 1] ?? 0;
      take(term, weight, 'typo');
      // Someone who misspelt the plural meant the singular too.
      for (const same of this.#store.vocabulary.sameStem(this.#store.vocabulary.word(term)))
        take(same, weight * weights.stem, 'typo');
    }
  }

  /** Shorter words first, then alphabetically. */
  #byLength(a: number, b: number): number {
    const [wordA, wordB] = [this.#store.vocabulary.word(a), this.#store.vocabulary.word(b)];
    return wordA.length - wordB.length || (wordA < wordB ? -1 : 1);
  }
}
