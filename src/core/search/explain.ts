import { wordKey } from '../language/word-key';
import { eachTerm, Initials } from '../language/words';
import { isBeside } from './apart';
import { fields, sourcesOf, textsOf } from './entry';
import type { Found } from './entry';
import type { Expansion } from './expand';
import { joinedRanges } from './ranges';
import type { Range } from './ranges';
import type { FieldMatch, MatchedWord } from './search-index';
import { plainWords, readableLine } from './source';
import type { TypedWord } from './typed-words';
import type { SearchVocabulary } from './vocabulary';

/** What a word of the texts means: which typed word, how, which stretch of it, and in which entries alone. */
interface Meaning extends Pick<Expansion, 'kind' | 'stretch' | 'within'> {
  readonly slot: number;
}

const none: readonly Meaning[] = [];

/** Receives what a text has of the typed words. The reading stops when it returns true. */
type TakeMeaning = (meaning: Meaning, range: Range) => unknown;

/** A typed word with what it means. */
export interface Slot {
  readonly word: TypedWord;
  readonly expansions: readonly Expansion[];
}

/** Explains why something was found: in which fields, by which words, and where they occur. */
export class Explainer {
  readonly #slots: readonly Slot[];
  readonly #fillers: ReadonlySet<string>;
  /** A word of the texts -> the typed word it stands for, the nearest first. */
  readonly #meanings = new Map<string, Meaning[]>();
  /** The same for typed words that stand as two side by side: the two written together. */
  readonly #apart = new Map<string, Meaning>();

  /** The typed word that may be the beginning of further words, beyond those listed among its meanings. */
  readonly #open: { readonly key: string; readonly meaning: Meaning } | undefined;

  readonly #initials = new Initials();

  constructor(slots: readonly Slot[], vocabulary: SearchVocabulary) {
    this.#slots = slots;
    this.#fillers = new Set(slots.filter(({ word }) => word.isFiller).map(({ word }) => word.key));
    const open = slots.findIndex(({ word }) => word.isOpen);
    this.#open = slots[open] && {
      key: slots[open].word.key,
      meaning: { slot: open, kind: 'prefix', stretch: [0, slots[open].word.key.length] },
    };
    if (this.#open) this.#initials.add(this.#open.key);
    const all = slots.flatMap(({ expansions }, slot) => expansions.map((expansion) => ({ slot, ...expansion })));
    // Sorting keeps the order of what weighs the same: an earlier word goes first.
    for (const meaning of all.sort((a, b) => b.weight - a.weight)) {
      const keys = meaning.terms.map((term) => vocabulary.word(term));
      for (const key of keys) this.#initials.add(key);
      if (meaning.kind === 'together' && keys.length > 1) this.#apart.set(keys.join(''), meaning);
      else for (const key of keys) this.#mean(key, meaning);
    }
  }

  /**
   * Explains a hit, most telling field first. Later fields are looked at only for words that are not explained yet.
   * @param entry its number.
   * @param count how many words, not counting fillers, are known to occur there.
   */
  explain(found: Found, entry: number, count: number): FieldMatch[] {
    const matches: FieldMatch[] = [];
    const explained = new Set<string>();
    const missing = () => count - [...explained].filter((typed) => !this.#fillers.has(typed)).length;
    for (const field of fields) {
      if (missing() <= 0) break;
      for (const text of field === 'body' ? sourcesOf(found) : textsOf(found, field)) {
        const line = field === 'body' ? this.#bestLine(plainWords(text), entry, explained, missing()) : text;
        const match = line === undefined ? undefined : this.#match(line, entry);
        if (!match || match.words.every(({ typed }) => explained.has(typed))) continue;
        matches.push({ field, ...match });
        for (const { typed } of match.words) explained.add(typed);
      }
    }
    return matches;
  }

  #match(text: string, entry: number): Omit<FieldMatch, 'field'> | undefined {
    const ranges: Range[] = [];
    const words = new Map<number, MatchedWord>();
    this.#each(text, entry, ({ slot, kind }, range) => {
      ranges.push(range);
      if (!words.has(slot)) words.set(slot, { typed: this.#slots[slot]?.word.key ?? '', kind });
    });
    return ranges.length === 0 ? undefined : { text, ranges: joinedRanges(ranges), words: [...words.values()] };
  }

  /** Takes each place of a text that has a typed word, as far as it was typed. */
  #each(text: string, entry: number, take: TakeMeaning): void {
    let before = { key: '', start: -1, end: -1 };
    eachTerm(
      text,
      (key, start, end) => {
        if (this.#apart.size > 0) {
          const pair = isBeside(text, before.end, start) ? this.#apart.get(before.key + key) : undefined;
          if (pair?.within?.has(entry) && take(pair, [before.start, end]) === true) return true;
          // What is written together comes after its first word, which may still stand beside the next one.
          if (start !== before.start) before = { key, start, end };
        }
        return this.#meaningsOf(key, entry).some(
          (meaning) => take(meaning, typedRange(text, key, [start, end], meaning.stretch)) === true,
        );
      },
      this.#initials,
    );
  }

  #mean(key: string, meaning: Meaning): void {
    const known = this.#meanings.get(key);
    if (!known) this.#meanings.set(key, [meaning]);
    // A word stands for the nearest of the typed ones alone, but for all that it is written together of.
    else if (meaning.kind === 'together' || known.at(-1)?.within) known.push(meaning);
  }

  #meaningsOf(key: string, entry: number): readonly Meaning[] {
    const holding = (this.#meanings.get(key) ?? none).filter(({ within }) => !within || within.has(entry));
    const [first, ...others] = holding;
    if (first) return others.length === 0 ? holding : [first, ...others.filter(({ kind }) => kind === 'together')];
    return this.#open !== undefined && key.startsWith(this.#open.key) ? [this.#open.meaning] : none;
  }

  /** The line that explains the most of what is not explained yet; on a tie, the first such line. */
  #bestLine(text: string, entry: number, explained: ReadonlySet<string>, most: number): string | undefined {
    let [best, bestStart] = [0, -1];
    let told = new Set<number>();
    let lineEnd = -1;
    let lineStart = 0;
    this.#each(text, entry, (meaning, [start]) => {
      const slot = this.#slots[meaning.slot];
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
    });
    if (bestStart < 0) return undefined;
    const end = text.indexOf('\n', bestStart);
    return readableLine(text.slice(bestStart, end < 0 ? text.length : end));
  }
}

/** The part of a word's place that a stretch of its key stands for. */
function typedRange(text: string, key: string, [start, end]: Range, stretch: Range | undefined): Range {
  if (!stretch || (stretch[0] === 0 && stretch[1] >= key.length)) return [start, end];
  if (key.length === end - start) return [start + stretch[0], start + stretch[1]];
  // A letter may fold to two (`ß`), to none (a hyphen), or have marks of its own.
  let [from, to, read] = [start, end, 0];
  for (let at = start; at < end; at = to) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const length = wordKey(character).length;
    if (read >= stretch[1] && !/^\p{M}/u.test(character)) return [from, at];
    to = at + character.length;
    if (length > 0 && read <= stretch[0]) from = at;
    read += length;
  }
  return [from, to];
}
