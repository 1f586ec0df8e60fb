import { distance } from 'fastest-levenshtein';
import { stemmedLanguages } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import type { Lexicon } from './lexicon';

/** Shorter words are too much alike to know what was meant. */
const shortest = 5;
const longest = 24;
/** Words of this length or more may have two wrong letters. */
const longWord = 8;
/** How many repairs are remembered before they are looked for anew. */
const mostRemembered = 5000;

/** The words a library and the lexicon know, and what somebody meant who mistyped one. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  /** First letter and length -> words; those of the lexicon as well. Made when first needed. */
  #shelves: Map<string, string[]> | undefined;
  /** Words that are known whatever the library says. */
  readonly #general: ReadonlySet<string>;
  readonly #repairs = new Map<string, readonly string[] | undefined>();

  constructor(lexicon: Lexicon) {
    this.#general = new Set(lexicon.words);
  }

  /** Counts words in, or out with `by` -1. */
  count(words: Iterable<string>, by: 1 | -1): void {
    for (const word of words) {
      const count = (this.#counts.get(word) ?? 0) + by;
      if (count > 0) this.#counts.set(word, count);
      else this.#counts.delete(word);
    }
    this.#shelves = undefined;
    this.#repairs.clear();
  }

  knows(word: string): boolean {
    return this.#counts.has(word) || this.#general.has(word);
  }

  /** What somebody meant by a word that is not known: one word, or two that were typed together; undefined when nothing is near. */
  repair(word: string): readonly string[] | undefined {
    if (word.length < shortest || word.length > longest) return undefined;
    if (this.#repairs.has(word)) return this.#repairs.get(word);
    const nearest = this.#nearest(word);
    const repaired = nearest === undefined ? this.#parted(word) : [nearest];
    if (this.#repairs.size >= mostRemembered) this.#repairs.clear();
    this.#repairs.set(word, repaired);
    return repaired;
  }

  /** The nearest word that begins with the same letter, or the same two turned round; of several, the most used. */
  #nearest(word: string): string | undefined {
    const allowed = word.length < longWord ? 1 : 2;
    let best: string | undefined;
    let bestEdits = allowed + 1;
    let bestCount = -1;
    for (const first of new Set(word.slice(0, 2))) {
      for (let length = Math.max(shortest, word.length - allowed); length <= word.length + allowed; length++) {
        for (const candidate of this.#shelf(first, length)) {
          const edits = editsBetween(word, candidate);
          const count = this.#counts.get(candidate) ?? 0;
          if (edits > bestEdits || edits > allowed || (edits === bestEdits && count <= bestCount)) continue;
          [best, bestEdits, bestCount] = [candidate, edits, count];
        }
      }
    }
    return best;
  }

  #parted(word: string): readonly string[] | undefined {
    for (let at = 2; at <= word.length - 2; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (Math.max(left.length, right.length) >= shortest && this.#isWord(left) && this.#isWord(right)) return [left, right];
    }
    return undefined;
  }

  #isWord(text: string): boolean {
    return this.knows(text) || stemmedLanguages.some((language) => isStopWord(text, language));
  }

  #shelf(first: string, length: number): readonly string[] {
    this.#shelves ??= this.#arrange();
    return this.#shelves.get(first + String(length)) ?? [];
  }

  #arrange(): Map<string, string[]> {
    const shelves = new Map<string, string[]>();
    for (const word of new Set([...this.#counts.keys(), ...this.#general])) {
      if (word.length < shortest || word.length > longest) continue;
      const key = word.charAt(0) + String(word.length);
      const shelf = shelves.get(key);
      if (shelf) shelf.push(word);
      else shelves.set(key, [word]);
    }
    for (const shelf of shelves.values()) shelf.sort();
    return shelves;
  }
}

/** Letters to add, leave out, replace, or two neighbours to turn round once (Damerau 1964). */
function editsBetween(one: string, other: string): number {
  const edits = distance(one, other);
  return edits === 2 && one.length === other.length && isTurned(one, other) ? 1 : edits;
}

function isTurned(one: string, other: string): boolean {
  let at = 0;
  while (one[at] === other[at]) at++;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
