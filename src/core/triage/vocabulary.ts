import { distance } from 'fastest-levenshtein';
import { stemmedLanguages, stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import type { Lexicon } from './lexicon';
import { isRealWord } from './real-words';
import { soundOf } from './sound';

/** Shorter words are too much alike to know what was meant. */
const shortest = 5;
/** Fewer letters sound like too much else. */
const shortestSounding = 4;
const longest = 24;
/** Words of this length or more may have two wrong letters. */
const longWord = 9;
/** How many repairs are remembered before they are looked for anew. */
const mostRemembered = 5000;

/** A word that somebody may have meant. */
interface Near {
  readonly word: string;
  readonly edits: number;
  readonly count: number;
}

/** The words of a language that a library and the lexicon know. */
class Shelves {
  readonly counts = new Map<string, number>();
  /** Stems of the library's words, and how many words have them. */
  readonly stems = new Map<string, number>();
  /** First letter and length -> words that somebody may have meant; those of the lexicon as well. */
  readonly #byLength = new Map<string, Set<string>>();
  /** How it sounds -> words that somebody may have meant. */
  readonly #bySound = new Map<string, Set<string>>();
  /** Words that are known whatever the library says. */
  readonly #general: ReadonlySet<string>;
  readonly #language: StemmedLanguage;

  constructor(language: StemmedLanguage, lexicon: Lexicon) {
    this.#language = language;
    this.#general = new Set(lexicon.wordsIn(language));
    for (const word of this.#general) this.#shelve(word);
  }

  count(word: string, by: 1 | -1): void {
    const before = this.counts.get(word) ?? 0;
    if (!add(this.counts, word, by)) {
      if (before > 0) add(this.stems, stemOf(word, this.#language), -1);
      if (before > 0 && !this.#general.has(word)) {
        this.#byLength.get(shelfOf(word))?.delete(word);
        this.#bySound.get(soundOf(word))?.delete(word);
      }
    } else if (before === 0) {
      add(this.stems, stemOf(word, this.#language), 1);
      this.#shelve(word);
    }
  }

  knows(word: string): boolean {
    return this.counts.has(word) || this.#general.has(word);
  }

  /** The words that begin with a letter and are so long. */
  ofLength(first: string, length: number): Iterable<string> {
    return this.#byLength.get(first + String(length)) ?? [];
  }

  soundingAs(sound: string): Iterable<string> {
    return this.#bySound.get(sound) ?? [];
  }

  #shelve(word: string): void {
    if (word.length < shortestSounding || word.length > longest) return;
    addTo(this.#bySound, soundOf(word), word);
    if (word.length >= shortest) addTo(this.#byLength, shelfOf(word), word);
  }
}

/** The words a library and the lexicon know, by language, and what somebody meant who mistyped one. */
export class TriageVocabulary {
  readonly #shelves: Readonly<Record<StemmedLanguage, Shelves>>;
  readonly #repairs = new Map<string, readonly string[] | undefined>();

  constructor(lexicon: Lexicon) {
    this.#shelves = {
      es: new Shelves('es', lexicon),
      ca: new Shelves('ca', lexicon),
      en: new Shelves('en', lexicon),
    };
  }

  /** Counts the words of an SOP in, or out with `by` -1. */
  count(words: Readonly<Record<StemmedLanguage, readonly string[]>>, by: 1 | -1): void {
    for (const language of stemmedLanguages)
      for (const word of words[language]) this.#shelves[language].count(word, by);
    this.#repairs.clear();
  }

  /** Whether the library uses a word as it is written, in whatever language. */
  says(word: string): boolean {
    return stemmedLanguages.some((language) => this.#shelves[language].counts.has(word));
  }

  /** Whether the library has a word with this stem in a language. */
  saysStem(stem: string, language: StemmedLanguage): boolean {
    return this.#shelves[language].stems.has(stem);
  }

  /**
   * What somebody meant by a word that is not known: one word of the language of the message, or two that were typed together; undefined
   * when nothing is near. Who writes Catalan uses Spanish words too. In both, a word may be spelt as it sounds.
   */
  repair(word: string, language: StemmedLanguage): readonly string[] | undefined {
    if (word.length < shortestSounding || word.length > longest || isRealWord(word, language)) return undefined;
    const name = `${language} ${word}`;
    if (this.#repairs.has(name)) return this.#repairs.get(name);
    const languages: readonly StemmedLanguage[] = language === 'ca' ? ['ca', 'es'] : [language];
    const repaired = languages
      .map((one) => (one === 'en' ? undefined : this.#sounding(word, one)) ?? this.#near(word, one))
      .find((found) => found !== undefined);
    if (this.#repairs.size >= mostRemembered) this.#repairs.clear();
    this.#repairs.set(name, repaired);
    return repaired;
  }

  #near(word: string, language: StemmedLanguage): readonly string[] | undefined {
    if (word.length < shortest) return undefined;
    const nearest = this.#nearest(word, this.#shelves[language]);
    return nearest === undefined ? this.#parted(word, language) : [nearest];
  }

  /** The word that sounds the same; of several, the most used. */
  #sounding(word: string, language: StemmedLanguage): readonly string[] | undefined {
    const shelves = this.#shelves[language];
    let best: { readonly word: string; readonly count: number } | undefined;
    for (const candidate of shelves.soundingAs(soundOf(word))) {
      const count = shelves.counts.get(candidate) ?? 0;
      if (!best || count > best.count || (count === best.count && candidate < best.word))
        best = { word: candidate, count };
    }
    return best && [best.word];
  }

  /** The nearest word that begins with the same letter, or the same two turned round; of several, the most used. */
  #nearest(word: string, shelves: Shelves): string | undefined {
    const allowed = word.length < longWord ? 1 : 2;
    let best: Near | undefined;
    for (const first of new Set(word.slice(0, 2))) {
      for (let length = Math.max(shortest, word.length - allowed); length <= word.length + allowed; length++) {
        const near = nearestOf(shelves.ofLength(first, length), word, allowed, shelves.counts);
        if (near && (!best || near.edits < best.edits || (near.edits === best.edits && near.count > best.count)))
          best = near;
      }
    }
    return best?.word;
  }

  #parted(word: string, language: StemmedLanguage): readonly string[] | undefined {
    for (let at = 2; at <= word.length - 2; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (
        Math.max(left.length, right.length) >= shortest &&
        this.#isWord(left, language) &&
        this.#isWord(right, language)
      )
        return [left, right];
    }
    return undefined;
  }

  #isWord(text: string, language: StemmedLanguage): boolean {
    return this.#shelves[language].knows(text) || isStopWord(text, language);
  }
}

/** The nearest of some words. Where they are as near and as much used, the alphabet decides: the order they came in must not. */
function nearestOf(
  candidates: Iterable<string>,
  word: string,
  allowed: number,
  counts: ReadonlyMap<string, number>,
): Near | undefined {
  let best: Near | undefined;
  for (const candidate of candidates) {
    const edits = editsBetween(word, candidate);
    if (edits > Math.min(allowed, best?.edits ?? allowed)) continue;
    const count = counts.get(candidate) ?? 0;
    const isNearer =
      !best || edits < best.edits || count > best.count || (count === best.count && candidate < best.word);
    if (isNearer) best = { word: candidate, edits, count };
  }
  return best;
}

/** Counts up or down, and says whether anything is left. */
function add(counts: Map<string, number>, key: string, by: 1 | -1): boolean {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
  return count > 0;
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
