import { stemmedLanguages, stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import { concepts } from './concepts';

/** A way to say something, as the stems of its words. */
interface Saying {
  readonly stems: readonly string[];
  readonly concept: number;
}

type Sayings = ReadonlyMap<string, readonly Saying[]>;

/** Which words mean the same, within a language and across: the built-in ones and those of a library. */
export class Lexicon {
  /** Language -> first stem -> what begins with it, the longest first. */
  readonly #sayings: Readonly<Record<StemmedLanguage, Sayings>>;
  /** Single words as written, of all languages. */
  readonly #written = new Map<string, number[]>();

  /** @param synonyms lists of words, or several words together, that mean the same in a library, in whatever language. */
  constructor(synonyms: readonly (readonly string[])[] = []) {
    const builtIn = (language: StemmedLanguage) => concepts.map((concept) => concept[language].split(' ').map((saying) => saying.replaceAll('_', ' ')));
    const all = (language: StemmedLanguage) => [...builtIn(language), ...synonyms];
    this.#sayings = { es: sayingsOf(all('es'), 'es'), ca: sayingsOf(all('ca'), 'ca'), en: sayingsOf(all('en'), 'en') };
    for (const language of stemmedLanguages) all(language).forEach((sayings, concept) => this.#write(sayings, concept));
  }

  /** The single words it knows, of all languages. */
  get words(): Iterable<string> {
    return this.#written.keys();
  }

  /** What begins with a stem, the longest saying first. */
  beginningWith(stem: string, language: StemmedLanguage): readonly Saying[] {
    return this.#sayings[language].get(stem) ?? [];
  }

  /** What a word means in any language, if it is written just so there: people mix languages, but stems of one mislead in another. */
  meaningInAny(key: string): readonly number[] {
    return this.#written.get(key) ?? [];
  }

  #write(sayings: readonly string[], concept: number): void {
    for (const [word, ...others] of sayings.map((saying) => wordsOf(saying))) {
      if (word === undefined || others.length > 0) continue;
      const known = this.#written.get(word.key) ?? [];
      if (!known.includes(concept)) this.#written.set(word.key, [...known, concept]);
    }
  }
}

function sayingsOf(meanings: readonly (readonly string[])[], language: StemmedLanguage): Sayings {
  const sayings = new Map<string, Saying[]>();
  meanings.forEach((words, concept) => {
    for (const word of words) {
      const stems = wordsOf(word).map(({ key }) => stemOf(key, language));
      if (stems[0] === undefined) continue;
      const known = sayings.get(stems[0]) ?? [];
      if (known.some((one) => one.concept === concept && one.stems.join() === stems.join())) continue;
      sayings.set(stems[0], [...known, { stems, concept }].sort((a, b) => b.stems.length - a.stems.length));
    }
  });
  return sayings;
}
