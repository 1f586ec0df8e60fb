import { distance } from 'fastest-levenshtein';
import { stemmedLanguages } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import type { Lexicon } from './lexicon';
import { soundOf } from './sound';

/** Shorter words are too much alike to know what was meant. */
const shortest = 5;
/** Fewer letters sound like too much else. */
const shortestSounding = 4;
const longest = 24;
/** Words of this length or more may have two wrong letters. */
const longWord = 8;
/** How many repairs are remembered before they are looked for anew. */
const mostRemembered = 5000;

/** A word that somebody may have meant. */
interface Near {
  readonly word: string;
  readonly edits: number;
  readonly count: number;
}

/** The words a library and the lexicon know, and what somebody meant who mistyped one. */
export class TriageVocabulary {
  readonly #counts = new Map<string, number>();
  /** First letter and length -> words that somebody may have meant; those of the lexicon as well. */
  readonly #shelves = new Map<string, Set<string>>();
  /** How it sounds -> words that somebody may have meant. */
  readonly #bySound = new Map<string, Set<string>>();
  /** Words that are known whatever the library says. */
  readonly #general: ReadonlySet<string>;
  readonly #repairs = new Map<string, readonly string[] | undefined>();

  constructor(lexicon: Lexicon) {
    this.#general = new Set(lexicon.words);
    for (const word of this.#general) this.#shelve(word);
  }

  /** Counts words in, or out with `by` -1. */
  count(words: Iterable<string>, by: 1 | -1): void {
    for (const word of words) {
      const before = this.#counts.get(word) ?? 0;
      const count = before + by;
      if (count > 0) this.#counts.set(word, count);
      else this.#counts.delete(word);
      if (before === 0) this.#shelve(word);
      else if (count === 0 && !this.#general.has(word)) {
        this.#shelves.get(shelfOf(word))?.delete(word);
        this.#bySound.get(soundOf(word))?.delete(word);
      }
    }
    this.#repairs.clear();
  }

  knows(word: string): boolean {
    return this.#counts.has(word) || this.#general.has(word);
  }

  /**
   * What somebody meant by a word that is not known: one word, or two that were typed together; undefined when nothing is
   * near.
   * @param bySound whether it may be spelt as it sounds in Spanish or Catalan.
   */
  repair(word: string, bySound: boolean): readonly string[] | undefined {
    if (word.length < shortestSounding || word.length > longest) return undefined;
    const name = bySound ? `${word} ` : word;
    if (this.#repairs.has(name)) return this.#repairs.get(name);
    const repaired = (bySound ? this.#sounding(word) : undefined) ?? this.#near(word);
    if (this.#repairs.size >= mostRemembered) this.#repairs.clear();
    this.#repairs.set(name, repaired);
    return repaired;
  }

  #near(word: string): readonly string[] | undefined {
    if (word.length < shortest) return undefined;
    const nearest = this.#nearest(word);
    return nearest === undefined ? this.#parted(word) : [nearest];
  }

  /** The word that sounds the same; of several, the most used. */
  #sounding(word: string): readonly string[] | undefined {
    let best: { readonly word: string; readonly count: number } | undefined;
    for (const candidate of this.#bySound.get(soundOf(word)) ?? []) {
      const count = this.#counts.get(candidate) ?? 0;
      if (!best || count > best.count || (count === best.count && candidate < best.word))
        best = { word: candidate, count };
    }
    return best && [best.word];
  }

  /** The nearest word that begins with the same letter, or the same two turned round; of several, the most used. */
  #nearest(word: string): string | undefined {
    const allowed = word.length < longWord ? 1 : 2;
    let best: Near | undefined;
    for (const first of new Set(word.slice(0, 2))) {
      for (let length = Math.max(shortest, word.length - allowed); length <= word.length + allowed; length++) {
        const near = this.#nearestOn(first + String(length), word, allowed);
        if (near && (!best || near.edits < best.edits || (near.edits === best.edits && near.count > best.count)))
          best = near;
      }
    }
    return best?.word;
  }

  /** Where words are as near and as much used, the alphabet decides: the order they came in must not. */
  #nearestOn(shelf: string, word: string, allowed: number): Near | undefined {
    let best: Near | undefined;
    for (const candidate of this.#shelves.get(shelf) ?? []) {
      const edits = editsBetween(word, candidate);
      if (edits > Math.min(allowed, best?.edits ?? allowed)) continue;
      const count = this.#counts.get(candidate) ?? 0;
      const isNearer =
        !best || edits < best.edits || count > best.count || (count === best.count && candidate < best.word);
      if (isNearer) best = { word: candidate, edits, count };
    }
    return best;
  }

  #parted(word: string): readonly string[] | undefined {
    for (let at = 2; at <= word.length - 2; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (Math.max(left.length, right.length) >= shortest && this.#isWord(left) && this.#isWord(right))
        return [left, right];
    }
    return undefined;
  }

  #isWord(text: string): boolean {
    return this.knows(text) || stemmedLanguages.some((language) => isStopWord(text, language));
  }

  #shelve(word: string): void {
    if (word.length < shortestSounding || word.length > longest) return;
    addTo(this.#bySound, soundOf(word), word);
    if (word.length >= shortest) addTo(this.#shelves, shelfOf(word), word);
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, word: string): void {
  const set = sets.get(key);
  if (set) set.add(word);
  else sets.set(key, new Set([word]));
}

function shelfOf(word: string): string {
  return word.charAt(0) + String(word.length);
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
