import { stemmedLanguages, stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import { concepts } from './concepts';

/** A way to say something, as the stems of its words. */
interface Saying {
  readonly stems: readonly string[];
  readonly concept: number;
}

/** First stem -> what begins with it, the longest first. */
type Sayings = Map<string, Saying[]>;

/** How many sayings may begin with a stem, and how many meanings a word may have: the first ones. */
const mostSayings = 200;
const mostMeanings = 20;

/** Which words mean the same, within a language and across: the built-in ones and those of a library. */
export class Lexicon {
  readonly #sayings: Readonly<Record<StemmedLanguage, Sayings>> = { es: new Map(), ca: new Map(), en: new Map() };
  /** Single words as written, of all languages. */
  readonly #written = new Map<string, number[]>();
  /** What was said before, by its stems and its concept. */
  readonly #said = new Set<string>();

  /**
   * Makes a lexicon a meaning at a time, because all of them together take longer than a host can wait.
   * @param synonyms lists of words, or several words together, that mean the same in a library, in whatever language.
   */
  static *inSteps(synonyms: readonly (readonly string[])[]): Generator<undefined, Lexicon> {
    const lexicon = new Lexicon();
    for (const language of stemmedLanguages) {
      const builtIn = concepts.map((concept) =>
        concept[language].split(' ').map((saying) => saying.replaceAll('_', ' ')),
      );
      for (const [concept, sayings] of [...builtIn, ...synonyms].entries()) {
        yield;
        lexicon.#add(sayings, concept, language);
      }
    }
    return lexicon;
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

  #add(sayings: readonly string[], concept: number, language: StemmedLanguage): void {
    for (const words of sayings.map((saying) => wordsOf(saying))) {
      const [first] = words;
      if (!first) continue;
      this.#say(
        words.map(({ key }) => stemOf(key, language)),
        concept,
        language,
      );
      if (words.length === 1) this.#write(first.key, concept);
    }
  }

  #say(stems: readonly string[], concept: number, language: StemmedLanguage): void {
    const name = `${language} ${concept} ${stems.join()}`;
    const sayings = this.#sayings[language];
    const known = sayings.get(stems[0] ?? '') ?? [];
    if (known.length >= mostSayings || this.#said.has(name)) return;
    this.#said.add(name);
    const shorter = known.findIndex((one) => one.stems.length < stems.length);
    known.splice(shorter < 0 ? known.length : shorter, 0, { stems, concept });
    sayings.set(stems[0] ?? '', known);
  }

  #write(key: string, concept: number): void {
    const known = this.#written.get(key) ?? [];
    if (known.length >= mostMeanings || known.includes(concept)) return;
    this.#written.set(key, [...known, concept]);
  }
}
