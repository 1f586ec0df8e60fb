import { stemmedLanguage } from '../language/stem';
import type { TicketRule } from '../library/config';
import type { LibraryChange } from '../library/library';
import type { DraftFacts } from '../reply/draft';
import type { Sop } from '../sop/model';
import { Choices } from './choices';
import { confidences } from './confidence';
import { Scales } from './evidence';
import { meaningsOf } from './features';
import { Lexicon } from './lexicon';
import { partsOf } from './parts';
import { priorOf } from './prior';
import { profileOf } from './profile';
import type { Profile } from './profile';
import { isName, readMessage } from './reader';
import { Reasoner } from './reasons';
import type { Reason } from './reasons';
import type { Token } from './token';
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

/** What `library.yml` says that matters here. */
export interface TriageConfig {
  /** Lists of words that mean the same in this library. */
  readonly synonyms: readonly (readonly string[])[];
  readonly rules: readonly TicketRule[];
}

/** All that is made of the library when first asked after a change; the SOPs stand in the order of the scales. */
interface Made {
  readonly sops: readonly Sop[];
  readonly scales: Scales;
}

/**
 * Finds the SOPs that handle a customer's message. It knows nothing but the library, the lexicon and what agents chose.
 * Retired SOPs are never suggested; those not approved yet come after others that fit as well.
 */
export class TriageIndex {
  readonly #known = new Map<string, Known>();
  /** SOPs that are read when somebody asks: a library is often opened without a message to triage. */
  readonly #unread = new Map<string, Sop>();
  /** Root of a library -> what its `library.yml` says. */
  readonly #configs = new Map<string, TriageConfig>();
  readonly #choices: Choices;
  #lexicon = new Lexicon();
  #vocabulary = new Vocabulary(this.#lexicon);
  #reasoner = new Reasoner(this.#lexicon);
  #made: Made | undefined;

  /** @param choices what agents chose before, as kept. */
  constructor(choices = new Choices()) {
    this.#choices = choices;
  }

  /** Takes in what changed in the library. */
  update({ added, changed, removed }: Pick<LibraryChange, 'added' | 'changed' | 'removed'>): void {
    for (const sop of [...removed, ...changed, ...added]) this.#remove(sop.location.uri);
    for (const sop of [...changed, ...added]) this.#unread.set(sop.location.uri, sop);
    const ids = new Set([...added, ...changed].map(({ id }) => id));
    for (const { id } of removed) if (!ids.has(id)) this.#choices.forget(id);
    this.#made = undefined;
  }

  /** Takes in what a `library.yml` says now. */
  configure(root: string, config: TriageConfig): void {
    const before = this.#synonyms();
    this.#configs.set(root, config);
    if (JSON.stringify(before) === JSON.stringify(this.#synonyms())) return;
    for (const { sop } of this.#known.values()) this.#unread.set(sop.location.uri, sop);
    this.#known.clear();
    this.#lexicon = new Lexicon(this.#synonyms());
    this.#vocabulary = new Vocabulary(this.#lexicon);
    this.#reasoner = new Reasoner(this.#lexicon);
    this.#made = undefined;
  }

  /** The SOPs that handle a message, the surest first; none when nothing fits. The same message always gets the same answer. */
  triage(message: string, facts?: DraftFacts, { limit = 3, accepts = () => true }: TriageOptions = {}): Suggestion[] {
    const { sops, scales } = this.#ready();
    const sentences = this.#read(message, facts);
    const telling = this.#telling(message, sentences, scales);
    const prior = sops.map((sop) => priorOf(sop, facts, this.#configs.get(sop.location.root)?.rules ?? []) + this.#choices.gain(telling, sop.id));
    const sure = confidences(scales.weigh(sentences), partsOf(sentences).map((part) => scales.weigh([part])), prior);
    const ranked = sops.map((sop, at) => ({ sop, confidence: sure[at] ?? 0 })).filter(({ sop, confidence }) => confidence >= leastConfidence && accepts(sop));
    ranked.sort((a, b) => b.confidence - a.confidence || byFile(a.sop, b.sop));
    if ((ranked[0]?.confidence ?? 0) < leastBest) return [];
    return ranked.slice(0, limit).map(({ sop, confidence }) => ({ sop, confidence, reasons: this.#reasoner.reasonsFor(sop, message, sentences, (hash) => scales.rarity(hash)) }));
  }

  /** Remembers that an agent chose an SOP for a message; of the message, only hashes of its telling stems. */
  learn(message: string, sop: Sop): void {
    this.#choices.learn(this.#telling(message, this.#read(message, undefined), this.#ready().scales).keys(), sop.id);
  }

  #read(message: string, facts: DraftFacts | undefined): Token[][] {
    const { sops, scales } = this.#ready();
    const declared = stemmedLanguage(facts?.lang) ?? stemmedLanguage(sops[0]?.lang) ?? 'en';
    return readMessage(message, declared, { lexicon: this.#lexicon, vocabulary: this.#vocabulary, knowsStem: (hash) => scales.knows(hash) });
  }

  /** The stems and meanings of a message that agents' choices are remembered by, without names, and how telling each is. */
  #telling(message: string, sentences: readonly (readonly Token[])[], scales: Scales): Map<number, number> {
    const features = sentences.flatMap((tokens) => tokens.filter((token, at) => at === 0 || !isName(message, token)).flatMap((token) => meaningsOf(token)));
    return new Map(features.map((feature) => [feature, scales.rarity(feature) || scales.greatestRarity]));
  }

  #synonyms(): (readonly string[])[] {
    return [...this.#configs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { synonyms }]) => synonyms);
  }

  #take(sop: Sop): void {
    if (sop.status === 'retired') return;
    const profile = profileOf(sop, this.#lexicon);
    this.#vocabulary.count(profile.words, 1);
    this.#known.set(sop.location.uri, { sop, profile });
  }

  #remove(uri: string): void {
    this.#unread.delete(uri);
    const known = this.#known.get(uri);
    if (!known) return;
    this.#vocabulary.count(known.profile.words, -1);
    this.#known.delete(uri);
  }

  #ready(): Made {
    if (this.#made) return this.#made;
    for (const sop of this.#unread.values()) this.#take(sop);
    this.#unread.clear();
    const known = [...this.#known.values()].sort((a, b) => byFile(a.sop, b.sop));
    this.#made = { sops: known.map(({ sop }) => sop), scales: new Scales(known.map(({ profile }) => profile)) };
    return this.#made;
  }
}

function byFile(a: Sop, b: Sop): number {
  return a.location.uri < b.location.uri ? -1 : 1;
}
