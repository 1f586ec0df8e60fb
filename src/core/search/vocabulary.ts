import { stemmedLanguages, stemOf } from '../language/stem';
import { detached } from '../language/word-key';
import { editDistance } from './edit-distance';
import { merge } from './merge';
import { growingBytes, growingNumbers } from './growing';

/** A word that is close to the typed one. */
export interface NearTerm {
  readonly term: number;
  /** How many letters differ. */
  readonly distance: number;
}

/** How many words may wait to be sorted in. */
const mostUnsorted = 500;

/** All words of the indexed texts, each with a number. Finds them by beginning, by stem and by likeness. */
export class SearchVocabulary {
  readonly #terms: string[] = [];
  readonly #ids = new Map<string, number>();
  /** A stem -> the words, other than itself, that have this stem in any language. */
  readonly #byStem = new Map<string, number[]>();
  readonly #lengths = growingBytes();
  readonly #letters = growingNumbers();
  /** The words in order, as far as they are sorted; those added since are merged in at the next lookup. */
  #sorted: number[] = [];

  get size(): number {
    return this.#terms.length;
  }

  /** Gives the number of a word, adding the word if it is new. */
  add(key: string): number {
    return (
      this.#ids.get(key) ?? this.#add(detached(key), [...stemsOf(key)].filter((stem) => stem !== key).map(detached))
    );
  }

  /** Adds a word from a saved index. @param stems its stems, other than the word itself. */
  restore(key: string, stems: readonly string[]): void {
    this.#add(key, stems);
  }

  /** Sorts new words in once there are many, so that the next search does not have to. */
  settle(): void {
    if (this.#terms.length - this.#sorted.length >= mostUnsorted) this.#inOrder();
  }

  /** The number of a word; undefined when no text has it. */
  find(key: string): number | undefined {
    return this.#ids.get(key);
  }

  word(term: number): string {
    return this.#terms[term] ?? '';
  }

  /**
   * The words that share a stem with the given one in any of the languages, including the word itself if it is known.
   */
  sameStem(key: string): Set<number> {
    const same = new Set<number>();
    for (const stem of [key, ...stemsOf(key)]) {
      const term = this.#ids.get(stem);
      if (term !== undefined) same.add(term);
      for (const other of this.#byStem.get(stem) ?? []) same.add(other);
    }
    return same;
  }

  /** The words that begin with the prefix, in order. */
  *withPrefix(prefix: string): Generator<number> {
    const sorted = this.#inOrder();
    for (let at = this.#firstFrom(prefix); at < sorted.length; at++) {
      const term = sorted[at] ?? 0;
      if (!this.word(term).startsWith(prefix)) return;
      yield term;
    }
  }

  /** The words that have these letters somewhere after their beginning. */
  containing(key: string): number[] {
    const letters = lettersOf(key);
    const found: number[] = [];
    for (let term = 0; term < this.#terms.length; term++) {
      if ((letters & ~this.#letters.at(term)) !== 0 || this.#lengths.at(term) <= key.length) continue;
      if (this.word(term).includes(key, 1)) found.push(term);
    }
    return found;
  }

  /**
   * The words within `limit` letters of the given one; with `asPrefix`, those that have such a beginning. Words with
   * digits are compared only with words with digits: a number is not a misspelt word.
   */
  near(key: string, limit: number, asPrefix: boolean): NearTerm[] {
    const found: NearTerm[] = [];
    const letters = lettersOf(key);
    const lengths = this.#lengths.values;
    const all = this.#letters.values;
    for (let term = 0; term < this.#terms.length; term++) {
      const length = lengths[term] ?? 0;
      if (length < key.length - limit || (!asPrefix && length > key.length + limit)) continue;
      const others = all[term] ?? 0;
      // The sign bit tells whether a word has digits. Each letter that the other word lacks takes at least one edit.
      if (
        (letters ^ others) < 0 ||
        bitCount(letters & ~others) > limit ||
        (!asPrefix && bitCount(others & ~letters) > limit)
      )
        continue;
      const distance = editDistance(key, this.word(term), limit, asPrefix);
      if (distance <= limit) found.push({ term, distance });
    }
    return found;
  }

  #add(key: string, stems: readonly string[]): number {
    const term = this.#terms.length;
    this.#terms.push(key);
    this.#ids.set(key, term);
    this.#lengths.push(Math.min(key.length, 255));
    this.#letters.push(lettersOf(key));
    for (const stem of stems) {
      const same = this.#byStem.get(stem);
      if (same) same.push(term);
      else this.#byStem.set(stem, [term]);
    }
    return term;
  }

  /** The position in the order of the first word that is not before the key. */
  #firstFrom(key: string): number {
    const sorted = this.#inOrder();
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.word(sorted[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inOrder(): readonly number[] {
    const from = this.#sorted.length;
    if (from === this.#terms.length) return this.#sorted;
    const byWord = (a: number, b: number) => (this.word(a) < this.word(b) ? -1 : 1);
    const added = Array.from({ length: this.#terms.length - from }, (_, index) => from + index).sort(byWord);
    this.#sorted = merge(this.#sorted, added, byWord);
    return this.#sorted;
  }
}

/** The stems of a word in all languages we know, since we cannot tell which one a single word is written in. */
export function stemsOf(key: string): Set<string> {
  return new Set(stemmedLanguages.map((language) => stemOf(key, language)));
}

/** Which letters a word has, as one bit each. Rarer characters share bits, which only makes words look more alike. */
function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    bits |= unit >= 48 && unit <= 57 ? 1 << 31 : 1 << (unit % 31);
  }
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
