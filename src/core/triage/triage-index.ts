import { stemmedLanguage, stemmedLanguages } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import type { LibraryChange } from '../library/library';
import type { DraftFacts } from '../reply/draft';
import type { Sop } from '../sop/model';
import { confidences } from './confidence';
import { Scales } from './evidence';
import { Lexicon } from './lexicon';
import { partsOf } from './parts';
import { profileOf } from './profile';
import type { Profile } from './profile';
import { readMessage } from './reader';
import { reasonsFor } from './reasons';
import type { Reason } from './reasons';
import { Vocabulary } from './vocabulary';

/** An SOP that handles a message. */
export interface Suggestion {
  readonly sop: Sop;
  /** From 0 to 1; of suggestions at 0.8, about eight in ten are right. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

export interface TriageOptions {
  /** The most suggestions to give. */
  readonly limit?: number;
  /** Whether an SOP is considered at all. */
  readonly accepts?: (sop: Sop) => boolean;
}

/** Suggestions that are less sure than this would only be in the way. */
const leastConfidence = 0.03;
/** When the best is less sure than this, nothing fits. */
const leastBest = 0.2;

interface Known {
  readonly sop: Sop;
  readonly profile: Profile;
}

/** Finds the SOPs that handle a customer's message. It knows nothing but the library and the lexicon. */
export class TriageIndex {
  readonly #known = new Map<string, Known>();
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  /** Made when first asked after a change. */
  #made: { readonly sops: readonly Sop[]; readonly scales: Scales } | undefined;

  /** @param synonyms lists of words that mean the same in this library. */
  constructor(synonyms: readonly (readonly string[])[] = []) {
    this.#lexicon = new Lexicon(synonyms);
    this.#vocabulary = new Vocabulary(stemmedLanguages.flatMap((language) => this.#lexicon.words(language)));
  }

  /** Takes in what changed in the library. */
  update({ added, changed, removed }: Pick<LibraryChange, 'added' | 'changed' | 'removed'>): void {
    for (const sop of [...removed, ...changed, ...added]) this.#remove(sop.location.uri);
    for (const sop of [...changed, ...added]) this.#add(sop);
    this.#made = undefined;
  }

  /** The SOPs that handle a message, the surest first; none when nothing fits. The same message always gets the same answer. */
  triage(message: string, facts?: DraftFacts, { limit = 3, accepts = () => true }: TriageOptions = {}): Suggestion[] {
    const { sops, scales } = this.#ready();
    const sentences = readMessage(message, this.#declared(facts), { lexicon: this.#lexicon, vocabulary: this.#vocabulary, knowsStem: (hash) => scales.knows(hash) });
    const parts = partsOf(sentences);
    const whole = scales.weigh(sentences);
    const sure = confidences(whole, parts.map((part) => scales.weigh([part])));
    const ranked = sops.map((sop, at) => ({ sop, confidence: sure[at] ?? 0 })).filter(({ sop, confidence }) => confidence >= leastConfidence && accepts(sop));
    ranked.sort((a, b) => b.confidence - a.confidence || (a.sop.location.uri < b.sop.location.uri ? -1 : 1));
    if ((ranked[0]?.confidence ?? 0) < leastBest) return [];
    return ranked.slice(0, limit).map(({ sop, confidence }) => ({ sop, confidence, reasons: reasonsFor(sop, message, sentences, this.#lexicon, (hash) => scales.rarity(hash)) }));
  }

  #declared(facts: DraftFacts | undefined): StemmedLanguage {
    return stemmedLanguage(facts?.lang) ?? stemmedLanguage(this.#ready().sops[0]?.lang) ?? 'en';
  }

  #add(sop: Sop): void {
    if (sop.status === 'retired') return;
    const profile = profileOf(sop, this.#lexicon);
    this.#vocabulary.count(profile.words, 1);
    this.#known.set(sop.location.uri, { sop, profile });
  }

  #remove(uri: string): void {
    const known = this.#known.get(uri);
    if (!known) return;
    this.#vocabulary.count(known.profile.words, -1);
    this.#known.delete(uri);
  }

  #ready(): { readonly sops: readonly Sop[]; readonly scales: Scales } {
    if (this.#made) return this.#made;
    const known = [...this.#known.values()].sort((a, b) => (a.sop.location.uri < b.sop.location.uri ? -1 : 1));
    this.#made = { sops: known.map(({ sop }) => sop), scales: new Scales(known.map(({ profile }) => profile)) };
    return this.#made;
  }
}
