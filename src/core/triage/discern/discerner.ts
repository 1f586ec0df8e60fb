import { stemmedLanguages } from '../../language/stem';
import { wordsOf } from '../../language/words';
import type { Sop } from '../../sop/model';
import type { Evidence } from '../evidence';
import type { Lexicon } from '../lexicon';
import { ownWords, phrasesOf, readPhrase } from '../profile';
import { plainWords } from '../plain-words';
import type { Reason } from '../reasons';
import { tokensOf } from '../token';
import type { Token } from '../token';
import type { Directions } from './directions';
import { discern } from './discern';
import type { Belonging } from './discern';
import { foremost } from './foremost';
import { idleTalkIn } from './idle-talk/idle-talk';
import { Likeness } from './likeness';
import { writtenOf } from './written';
import type { Written } from './written';

/** So many SOPs are told apart: those that share most words with the message, and those that mean most nearly the same. */
const mostByWords = 6;
const mostByMeaning = 4;
/** The texts of so many SOPs are kept as they are compared: those that were likely last. */
const mostKept = 1000;

/** So many parts of a message are told apart, those that say most. */
const mostParts = 6;

/** A message, or a part of it, and what speaks for SOPs in it. */
export interface Part {
  readonly tokens: readonly Token[];
  readonly evidence: Evidence;
}

/** How much a text belongs to each of the likeliest SOPs, by place, and to none of them. */
interface Belongings {
  readonly of: ReadonlyMap<number, Belonging>;
  readonly idle: number;
}

/** A message, or a part of it, with all that speaks for SOPs in it. */
export interface Heard extends Evidence {
  readonly tokens: readonly Token[];
  readonly apart: Belongings;
}

const nothing: Belongings = { of: new Map(), idle: 0 };

type Reading = <T>(sop: Sop, work: () => T, otherwise: T) => T;

/** Tells the likeliest SOPs for a message apart, and from what is about none. */
export class Discerner {
  readonly #lexicon: Lexicon;
  /** The least recently asked for first. */
  readonly #texts = new Map<Sop, readonly Written[]>();
  readonly #idle: Written[] = [];
  /** Of so many languages idle talk has been read. */
  #idleLanguages = 0;

  readonly #reading: Reading;
  readonly #likeness = new Likeness();

  /** @param reading does something with an SOP; where that fails, the others are told apart all the same. */
  constructor(lexicon: Lexicon, reading: Reading) {
    this.#lexicon = lexicon;
    this.#reading = reading;
  }

  /**
   * What each of the likeliest SOPs has to do with a message and its parts.
   * @param parts the whole message first.
   * @param directions of all SOPs.
   * @param places of all SOPs, in an order that goes by the SOPs alone.
   * @returns for each part.
   */
  discern(
    parts: readonly Part[],
    directions: Directions,
    places: readonly number[],
    sopAt: (place: number) => Sop,
  ): Heard[] {
    const [whole, ...others] = parts;
    const strongest = [...others].sort((a, b) => b.evidence.strength - a.evidence.strength).slice(0, mostParts);
    const telling = new Set([whole, ...strongest]);
    const told = parts.filter((part) => telling.has(part));
    const written = told.map(({ tokens }) => writtenOf(tokens));
    const likely = whole && written[0] ? likeliest(whole, written[0], directions, places) : [];
    const read = likely
      .map((place) => ({ place, texts: this.#textsOf(sopAt(place)) }))
      .filter(({ texts }) => texts.length > 0);
    const candidates = read.map(({ texts }) => texts);
    const belongings = read.length === 0 ? [] : discern([...candidates, this.#idle], written, this.#likeness);
    return parts.map((part) => {
      const belongs = belongings[told.indexOf(part)];
      const apart = belongs && {
        of: new Map(read.flatMap(({ place }, at) => (belongs[at] ? [[place, belongs[at]]] : []))),
        idle: belongs.at(-1)?.share ?? 0,
      };
      return { ...part.evidence, tokens: part.tokens, apart: apart ?? nothing };
    });
  }

  /** Why an SOP is suggested that shares no telling word with a message: the part of it that says nearly what a text of the SOP says. */
  reasonsFor(sop: Sop, place: number, message: string, heard: readonly Heard[]): Reason[] {
    const parts = heard.slice(1);
    // A part says more exactly what it is than the whole message, which is there without parts where it has none.
    const [nearest] = (parts.length > 0 ? parts : heard)
      .flatMap(({ tokens, apart }) => {
        const belonging = apart.of.get(place);
        return belonging ? [{ tokens, belonging }] : [];
      })
      .sort((a, b) => b.belonging.likeness - a.belonging.likeness);
    const matched = nearest && phrasesOf(sop)[nearest.belonging.nearest];
    const [first, last] = [nearest?.tokens[0], nearest?.tokens.at(-1)];
    if (!matched || !first || !last) return [];
    const [start, end] = [first.start, last.end];
    return [{ phrase: { text: message.slice(start, end), start, end }, field: matched.field, matched: matched.text }];
  }

  /** An SOP that is gone, or has changed. */
  forget(sop: Sop): void {
    this.#texts.delete(sop);
  }

  #textsOf(sop: Sop): readonly Written[] {
    // Nothing is kept as well, so that what cannot be read is told once.
    const texts = this.#texts.get(sop) ?? this.#reading(sop, () => this.#readTexts(sop), []);
    this.#texts.delete(sop);
    this.#texts.set(sop, texts);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostKept && oldest) this.#texts.delete(oldest);
    return texts;
  }

  #readTexts(sop: Sop): Written[] {
    const own = ownWords(sop);
    return phrasesOf(sop).map((phrase) => writtenOf(readPhrase(phrase, sop, own, this.#lexicon).tokens));
  }

  /** Reads some of what a message is compared with, whatever the library; false when there is nothing left. */
  advance(): boolean {
    const language = stemmedLanguages[this.#idleLanguages];
    if (language === undefined) return false;
    this.#idleLanguages++;
    for (const text of idleTalkIn(language))
      this.#idle.push(
        writtenOf(
          tokensOf(
            plainWords(wordsOf(text), language, () => false),
            language,
            this.#lexicon,
          ),
        ),
      );
    return true;
  }
}

/** In the order of `places`: sums of fractions depend on it. */
function likeliest(
  { evidence }: Part,
  { vector }: Written,
  directions: Directions,
  places: readonly number[],
): number[] {
  const likely = new Set([
    ...foremost(places, (one) => evidence.odds[one] ?? 0, mostByWords),
    ...directions.nearest(vector, places, mostByMeaning),
  ]);
  return places.filter((place) => likely.has(place));
}
