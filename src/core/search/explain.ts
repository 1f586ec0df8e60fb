import { eachWord, Initials } from '../language/words';
import { fields, sourcesOf, textsOf } from './entry';
import type { Found } from './entry';
import type { Expansion, MatchKind, TypedWord } from './expand';
import type { FieldMatch, MatchedWord } from './search-index';
import { plainWords, readableLine } from './source';
import type { SearchVocabulary } from './vocabulary';

interface Meaning {
  readonly slot: number;
  readonly kind: MatchKind;
}

/** A typed word with what it means. */
export interface Slot {
  readonly word: TypedWord;
  readonly expansions: readonly Expansion[];
}

/** Explains why something was found: in which fields, by which words, and where they occur. */
export class Explainer {
  readonly #slots: readonly Slot[];
  readonly #fillers: ReadonlySet<string>;
  /** A word of the texts -> the typed word it stands for. */
  readonly #meanings = new Map<string, Meaning>();

  /** The typed word that may be the beginning of further words, beyond those listed among its meanings. */
  readonly #open: { readonly key: string; readonly meaning: Meaning } | undefined;

  readonly #initials = new Initials();

  constructor(slots: readonly Slot[], vocabulary: SearchVocabulary) {
    this.#slots = slots;
    this.#fillers = new Set(slots.filter(({ word }) => word.isFiller).map(({ word }) => word.key));
    const open = slots.findIndex(({ word }) => word.isOpen);
    this.#open = slots[open] && { key: slots[open].word.key, meaning: { slot: open, kind: 'prefix' } };
    if (this.#open) this.#initials.add(this.#open.key);
    const best = new Map<string, number>();
    for (const [slot, { expansions }] of slots.entries()) {
      for (const { terms, weight, kind } of expansions) {
        for (const term of terms) {
          const key = vocabulary.word(term);
          if (weight <= (best.get(key) ?? 0)) continue;
          best.set(key, weight);
          this.#meanings.set(key, { slot, kind });
          this.#initials.add(key);
        }
      }
    }
  }

  /**
   * Explains a hit, most telling field first. Later fields are looked at only for words that are not explained yet.
   * @param count how many words, not counting fillers, are known to occur there.
   */
  explain(found: Found, count: number): FieldMatch[] {
    const matches: FieldMatch[] = [];
    const explained = new Set<string>();
    const missing = () => count - [...explained].filter((typed) => !this.#fillers.has(typed)).length;
    for (const field of fields) {
      if (missing() <= 0) break;
      for (const text of field === 'body' ? sourcesOf(found) : textsOf(found, field)) {
        const line = field === 'body' ? this.#bestLine(plainWords(text), explained, missing()) : text;
        const match = line === undefined ? undefined : this.#match(line);
        if (!match || match.words.every(({ typed }) => explained.has(typed))) continue;
        matches.push({ field, ...match });
        for (const { typed } of match.words) explained.add(typed);
      }
    }
    return matches;
  }

  #match(text: string): Omit<FieldMatch, 'field'> | undefined {
    const ranges: [number, number][] = [];
    const words = new Map<number, MatchedWord>();
    eachWord(
      text,
      (key, start, end) => {
        const meaning = this.#meaningOf(key);
        if (!meaning) return;
        const typed = this.#slots[meaning.slot]?.word.key ?? '';
        // Only the typed part of a completed word is marked, unless a letter folds to two and positions no longer
        // agree.
        const isPart = meaning.kind === 'prefix' && key.length === end - start;
        ranges.push([start, isPart ? start + typed.length : end]);
        if (!words.has(meaning.slot)) words.set(meaning.slot, { typed, kind: meaning.kind });
      },
      this.#initials,
    );
    return ranges.length === 0 ? undefined : { text, ranges, words: [...words.values()] };
  }

  #meaningOf(key: string): Meaning | undefined {
    const known = this.#meanings.get(key);
    if (known) return known;
    return this.#open !== undefined && key.startsWith(this.#open.key) ? this.#open.meaning : undefined;
  }

  /** The line that explains the most of what is not explained yet; on a tie, the first such line. */
  #bestLine(text: string, explained: ReadonlySet<string>, most: number): string | undefined {
    let [best, bestStart] = [0, -1];
    let told = new Set<number>();
    let lineEnd = -1;
    let lineStart = 0;
    eachWord(
      text,
      (key, start) => {
        const meaning = this.#meaningOf(key);
        const slot = meaning && this.#slots[meaning.slot];
        if (!slot || slot.word.isFiller || explained.has(slot.word.key)) return false;
        if (start > lineEnd) {
          lineStart = text.lastIndexOf('\n', start) + 1;
          lineEnd = text.indexOf('\n', start);
          if (lineEnd < 0) lineEnd = text.length;
          told = new Set();
        }
        told.add(meaning.slot);
        if (told.size > best) [best, bestStart] = [told.size, lineStart];
        return best >= most;
      },
      this.#initials,
    );
    if (bestStart < 0) return undefined;
    const end = text.indexOf('\n', bestStart);
    return readableLine(text.slice(bestStart, end < 0 ? text.length : end));
  }
}
