import { stemmedLanguages, stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import { concepts, idioms } from './concepts';
import { plainWords } from './plain-words';

/** A way to say something, as the stems of its words. */
interface Saying {
  readonly stems: readonly string[];
  readonly concept: number;
}

/** First stem -> what begins with it. */
type Sayings = Map<string, readonly Saying[]>;

/** What a language says; what was looked up once is kept as it was found. */
interface Said {
  readonly sayings: Map<string, Saying[]>;
  readonly found: Sayings;
  /** Single words as written. */
  readonly words: Set<string>;
}

/** How many sayings may begin with a stem, and how many meanings a word may have: the first ones. */
const mostSayings = 1000;
const mostMeanings = 20;

const none: readonly Saying[] = [];

/** Which words mean the same, within a language and across: the built-in ones and those of a library. */
export class Lexicon {
  readonly #said: Readonly<Record<StemmedLanguage, Said>> = { es: nothingSaid(), ca: nothingSaid(), en: nothingSaid() };
  /** Single words as written, of all languages. */
  readonly #written = new Map<string, number[]>();

  /**
   * Makes a lexicon a meaning at a time, because all of them together take longer than a host can wait.
   * @param synonyms lists of words, or several words together, that mean the same in a library, in whatever language.
   */
  static *inSteps(synonyms: readonly (readonly string[])[]): Generator<undefined, Lexicon> {
    const lexicon = new Lexicon();
    const all = [...concepts, ...idioms];
    for (const language of stemmedLanguages) {
      const builtIn = all.map((concept) => concept[language].split(/\s+/).map((saying) => saying.replaceAll('_', ' ')));
      for (const [concept, sayings] of [...builtIn, ...synonyms].entries()) {
        yield;
        lexicon.#add(sayings, concept, language);
      }
    }
    return lexicon;
  }

  /** The single words it knows of a language. */
  wordsIn(language: StemmedLanguage): Iterable<string> {
    return this.#said[language].words;
  }

  /** What begins with a stem, the longest saying first. */
  beginningWith(stem: string, language: StemmedLanguage): readonly Saying[] {
    const { sayings, found } = this.#said[language];
    const known = found.get(stem);
    if (known) return known;
    const own = sayings.get(stem);
    if (!own) return none;
    const all = composed(own, sayings);
    found.set(stem, all);
    return all;
  }

  /** What a word means in any language, if it is written just so there: people mix languages, but stems of one mislead in another. */
  meaningInAny(key: string): readonly number[] {
    return this.#written.get(key) ?? [];
  }

  #add(sayings: readonly string[], concept: number, language: StemmedLanguage): void {
    const { sayings: all, words: single } = this.#said[language];
    for (const saying of sayings) {
      const written = wordsOf(saying);
      const [first] = written;
      if (!first) continue;
      const stems = plainWords(written, language, () => true).map(({ key }) => stemOf(key, language));
      const known = all.get(stems[0] ?? '');
      if (!known) all.set(stems[0] ?? '', [{ stems, concept }]);
      else if (known.length < mostSayings) known.push({ stems, concept });
      if (written.length > 1) continue;
      single.add(first.key);
      this.#write(first.key, concept);
    }
  }

  #write(key: string, concept: number): void {
    const known = this.#written.get(key) ?? [];
    if (known.length >= mostMeanings || known.includes(concept)) return;
    this.#written.set(key, [...known, concept]);
  }
}

function nothingSaid(): Said {
  return { sayings: new Map(), found: new Map(), words: new Set() };
}

/**
 * Sayings, the longest first, with those that come of their words: a `gift card` is a card as well, and something of gifts. What stands
 * together in idioms is not: in `me he dado cuenta` there is no account.
 */
function composed(own: readonly Saying[], sayings: ReadonlyMap<string, readonly Saying[]>): Saying[] {
  const names = new Set<string>();
  const all: Saying[] = [];
  const add = (stems: readonly string[], concept: number) => {
    const name = `${concept} ${stems.join(' ')}`;
    if (names.has(name)) return;
    names.add(name);
    all.push({ stems, concept });
  };
  for (const { stems, concept } of own) add(stems, concept);
  for (const { stems, concept } of own) {
    if (stems.length === 1 || isIdiom(concept)) continue;
    for (const stem of stems)
      for (const one of sayings.get(stem) ?? none) if (one.stems.length === 1) add(stems, one.concept);
  }
  return all.sort((one, other) => other.stems.length - one.stems.length).slice(0, mostSayings);
}

function isIdiom(concept: number): boolean {
  return concept >= concepts.length && concept < concepts.length + idioms.length;
}
