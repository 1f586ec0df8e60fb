import type { Sop } from '../sop/model';
import { meaningsOf } from './features';
import type { Lexicon } from './lexicon';
import { ownWords, phrasesOf, readPhrase } from './profile';
import type { Phrase, TriageField } from './profile';
import type { Token } from './token';

/** Why an SOP is suggested: what the customer wrote, and the text of the SOP that says the same. */
export interface Reason {
  /** A stretch of the message. */
  readonly phrase: { readonly text: string; readonly start: number; readonly end: number };
  readonly field: TriageField;
  /** The text of the SOP. */
  readonly matched: string;
}

/** So many reasons are told; more are not read. */
const mostReasons = 3;
/** What agrees less than this share of the strongest reason is chance beside it. */
const leastBesideStrongest = 0.4;

interface Agreement extends Reason {
  readonly weight: number;
}

/** A text of an SOP with the stems and meanings it has. */
interface Read extends Phrase {
  readonly features: ReadonlySet<number>;
}

/** Tells why SOPs are suggested. */
export class Reasoner {
  readonly #lexicon: Lexicon;
  /** Only of SOPs that were suggested, as long as they live: reading their texts anew takes longer than all the rest. */
  readonly #read = new WeakMap<Sop, readonly Read[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * The sentences and the texts of an SOP that agree most, the strongest first, none told twice.
   * @param rarity how telling a feature is in the library.
   */
  reasonsFor(
    sop: Sop,
    message: string,
    sentences: readonly (readonly Token[])[],
    rarity: (feature: number) => number,
  ): Reason[] {
    const phrases = this.#phrasesOf(sop);
    const agreements = sentences.flatMap((tokens) =>
      phrases.flatMap((phrase): Agreement[] => agreement(message, tokens, phrase, rarity)),
    );
    agreements.sort((a, b) => b.weight - a.weight);
    const least = leastBesideStrongest * (agreements[0]?.weight ?? 0);
    return distinct(agreements.filter(({ weight }) => weight >= least)).map(({ phrase, field, matched }) => ({
      phrase,
      field,
      matched,
    }));
  }

  #phrasesOf(sop: Sop): readonly Read[] {
    const known = this.#read.get(sop);
    if (known) return known;
    const own = ownWords(sop);
    const phrases = phrasesOf(sop).map((phrase) => ({
      ...phrase,
      features: new Set(readPhrase(phrase, sop, own, this.#lexicon).tokens.flatMap((token) => meaningsOf(token))),
    }));
    this.#read.set(sop, phrases);
    return phrases;
  }
}

function agreement(
  message: string,
  tokens: readonly Token[],
  phrase: Read,
  rarity: (feature: number) => number,
): Agreement[] {
  const shared = new Set<number>();
  const meeting = tokens.filter((token) => {
    const common = meaningsOf(token).filter((feature) => phrase.features.has(feature));
    for (const feature of common) shared.add(feature);
    return common.length > 0;
  });
  const [first, last] = [meeting[0], meeting.at(-1)];
  if (!first || !last) return [];
  const said = [...shared].reduce((sum, feature) => sum + rarity(feature), 0);
  const all = [...phrase.features].reduce((sum, feature) => sum + rarity(feature), 0);
  const stretch = { text: message.slice(first.start, last.end), start: first.start, end: last.end };
  // Of texts that share as much, the shorter says it more exactly; customers' words tell an agent more than a tag.
  const clear = phrase.field === 'tags' || phrase.field === 'summary' ? 0.5 : 1;
  return [
    {
      phrase: stretch,
      field: phrase.field,
      matched: phrase.text,
      weight: (clear * said) / Math.sqrt(Math.max(all, 1e-9)),
    },
  ];
}

function distinct(agreements: readonly Agreement[]): Agreement[] {
  const told: Agreement[] = [];
  for (const one of agreements) {
    if (told.length >= mostReasons) break;
    const isNew = told.every(
      ({ phrase, matched }) =>
        matched !== one.matched && (phrase.end <= one.phrase.start || one.phrase.end <= phrase.start),
    );
    if (isNew) told.push(one);
  }
  return told;
}
