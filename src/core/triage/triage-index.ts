import { attempt } from '../attempt';
import { stemmedLanguage } from '../language/stem';
import type { TicketRule } from '../library/config';
import type { LibraryChange } from '../library/change';
import type { Sop } from '../sop/model';
import { languagesIn, lookupIn } from '../ticket/facts';
import type { KnownValues } from '../ticket/values';
import type { NextSlice } from '../time-slices';
import { Choices } from './choices';
import { confidences } from './confidence';
import { Directions } from './discern/directions';
import { Discerner } from './discern/discerner';
import type { Heard, Part } from './discern/discerner';
import { Scales } from './evidence';
import { meaningsOf } from './features';
import { Lexicon } from './lexicon';
import { IndexedSops } from './indexed-sops';
import { partsOf } from './parts';
import { withoutStory } from './story';
import { priorOf } from './prior';
import { profileOf } from './profile';
import type { Profile } from './profile';
import { isName, readMessage } from './reader';
import { Reasoner } from './reasons';
import type { Reason } from './reasons';
import type { Token } from './token';
import { TriageVocabulary } from './vocabulary';

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
  /** Whether what is written is all that counts: neither what agents chose before nor whether an SOP may be followed already. */
  readonly byTextAlone?: boolean;
}

/** Suggestions that are less sure than this would only be in the way. */
const leastConfidence = 0.02;

/** Of a message that falls into more parts, the first ones. */
const mostParts = 120;

/** What `library.yml` says that matters here. */
export interface TriageConfig {
  /** Lists of words that mean the same in this library. */
  readonly synonyms: readonly (readonly string[])[];
  readonly rules: readonly TicketRule[];
}

/** What texts are read by. */
interface Words {
  readonly lexicon: Lexicon;
  readonly vocabulary: TriageVocabulary;
  readonly reasoner: Reasoner;
  readonly discerner: Discerner;
}

/**
 * Finds the SOPs that handle a customer's message. It knows nothing but the library, the lexicon and what agents chose.
 * Retired SOPs are never suggested; those not approved yet come after others that fit as well.
 *
 * What changes is only noted. The work is done in many small steps: in slices by `prepare`, or at once by whoever asks first.
 */
export class TriageIndex {
  #members = new IndexedSops();
  #scales = new Scales();
  #directions = new Directions();
  /** SOPs still to be read. */
  readonly #unread = new Map<string, Sop>();
  /** Root of a library -> what its `library.yml` says. */
  readonly #configs = new Map<string, TriageConfig>();
  readonly #choices: Choices;
  readonly #tell: (sop: Sop, reason: string) => void;
  /** The lexicon that is being made, until it is. */
  #making = Lexicon.inSteps([]);
  #words: Words | undefined;
  /** Counts the changes. */
  #state = 0;

  /**
   * @param choices what agents chose before, as kept.
   * @param tell called with an SOP that is not suggested, or not explained, because reading it failed.
   */
  constructor(choices = new Choices(), tell: (sop: Sop, reason: string) => void = () => undefined) {
    this.#choices = choices;
    this.#tell = tell;
  }

  /** Takes in what changed in the library. */
  update({ added, changed, removed }: Pick<LibraryChange, 'added' | 'changed' | 'removed'>): void {
    for (const sop of [...removed, ...changed, ...added]) this.#remove(sop.location.uri);
    for (const sop of [...changed, ...added]) this.#unread.set(sop.location.uri, sop);
    this.#state++;
  }

  /** Takes in what a `library.yml` says now. */
  configure(root: string, config: TriageConfig): void {
    const before = this.#synonyms();
    this.#configs.set(root, config);
    this.#state++;
    if (JSON.stringify(before) === JSON.stringify(this.#synonyms())) return;
    for (const { sop } of this.#members.all()) this.#unread.set(sop.location.uri, sop);
    this.#members = new IndexedSops();
    this.#scales = new Scales();
    this.#directions = new Directions();
    this.#making = Lexicon.inSteps(this.#synonyms());
    this.#words = undefined;
  }

  /**
   * Does what the next message would have to wait for, so that it need not.
   * @param nextSlice awaited after each small step.
   */
  async prepare(nextSlice: NextSlice): Promise<void> {
    while (this.#advance()) await nextSlice();
  }

  /** The SOPs that handle a message, the surest first; none when nothing fits. The same message always gets the same answer. */
  triage(message: string, facts?: KnownValues, options: TriageOptions = {}): Suggestion[] {
    const steps = this.#triage(this.#ready(), message, facts, options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /**
   * The same in slices: among ten thousand SOPs a long message takes longer than a host can wait. When the library changes
   * in between, the answer is that of the changed one.
   */
  async triageInSlices(
    nextSlice: NextSlice,
    message: string,
    facts?: KnownValues,
    options: TriageOptions = {},
  ): Promise<Suggestion[]> {
    for (;;) {
      await this.prepare(nextSlice);
      const state = this.#state;
      const steps = this.#triage(this.#ready(), message, facts, options);
      while (state === this.#state) {
        const step = steps.next();
        if (step.done) return step.value;
        await nextSlice();
      }
    }
  }

  *#triage(
    words: Words,
    message: string,
    facts: KnownValues | undefined,
    { limit = 3, accepts = () => true, byTextAlone = false }: TriageOptions,
  ): Generator<undefined, Suggestion[]> {
    const scales = this.#scales;
    const known = facts && lookupIn(facts);
    const sentences = this.#read(message, facts && languagesIn(facts)[0], words);
    yield;
    const telling = this.#telling(message, sentences);
    const priorAt = (place: number) => {
      if (byTextAlone) return 0;
      const sop = this.#members.at(place).sop;
      return this.#reading(
        sop,
        () =>
          priorOf(sop, known, this.#configs.get(sop.location.root)?.rules ?? []) + this.#choices.gain(telling, sop.id),
        0,
      );
    };
    const heard = yield* this.#hear(words, sentences);
    const [whole, ...parts] = heard;
    const sure = whole
      ? yield* confidences(whole, parts, { places: this.#members.places, wealth: scales.wealth, priorOf: priorAt })
      : [];
    yield;
    const likely = sure
      .filter(({ confidence }) => confidence >= leastConfidence)
      .map(({ place, confidence }) => ({ place, sop: this.#members.at(place).sop, confidence }));
    const ranked = likely.filter(({ sop }) => accepts(sop)).sort((a, b) => b.confidence - a.confidence);
    return ranked.slice(0, limit).map(({ place, sop, confidence }) => ({
      sop,
      confidence,
      reasons: this.#reading(sop, () => {
        const shared = words.reasoner.reasonsFor(sop, message, sentences, (hash) => scales.rarity(hash));
        return shared.length > 0 ? shared : words.discerner.reasonsFor(sop, place, message, heard);
      }, []),
    }));
  }

  /** What speaks for SOPs in a message as a whole, and in its parts; nothing where it says nothing. */
  *#hear({ discerner }: Words, sentences: readonly (readonly Token[])[]): Generator<undefined, Heard[]> {
    const parts: Part[] = [];
    for (const part of partsOf(sentences).slice(0, mostParts)) {
      parts.push({ tokens: part, evidence: this.#scales.weigh([part]) });
      yield;
    }
    if (parts.length === 0) return [];
    const told = withoutStory(sentences, parts);
    const whole = { tokens: told.flat(), evidence: this.#scales.weigh(told) };
    yield;
    return discerner.discern(
      [whole, ...parts],
      this.#directions,
      this.#members.places,
      (at) => this.#members.at(at).sop,
    );
  }

  /** Remembers that an agent chose an SOP for a message; of the message, only hashes of its telling stems. */
  learn(message: string, sop: Sop): void {
    this.#choices.learn(this.#telling(message, this.#read(message, undefined, this.#ready())).keys(), sop.id);
  }

  #read(message: string, language: string | undefined, { lexicon, vocabulary }: Words): Token[][] {
    const declared = stemmedLanguage(language) ?? stemmedLanguage(this.#members.first?.sop.lang) ?? 'en';
    return readMessage(message, declared, { lexicon, vocabulary, knowsStem: (hash) => this.#scales.knows(hash) });
  }

  /** The stems and meanings of a message that agents' choices are remembered by, without names, and how telling each is. */
  #telling(message: string, sentences: readonly (readonly Token[])[]): Map<number, number> {
    const features = sentences.flatMap((tokens) =>
      tokens.filter((token, at) => at === 0 || !isName(message, token)).flatMap((token) => meaningsOf(token)),
    );
    return new Map(features.map((feature) => [feature, this.#scales.rarity(feature) || this.#scales.greatestRarity]));
  }

  #synonyms(): (readonly string[])[] {
    return [...this.#configs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { synonyms }]) => synonyms);
  }

  #take(sop: Sop, { lexicon, vocabulary }: Words): void {
    if (sop.status === 'retired') return;
    const profile = this.#reading<Profile | undefined>(sop, () => profileOf(sop, lexicon), undefined);
    if (!profile) return;
    vocabulary.count(profile.words, 1);
    const place = this.#members.add({ sop, profile });
    this.#scales.add(place, profile);
    this.#directions.set(place, profile.direction);
  }

  /** Does something with an SOP; if that fails, it is told, and the others are suggested all the same. */
  #reading<T>(sop: Sop, work: () => T, otherwise: T): T {
    return attempt(work, (reason) => {
      this.#tell(sop, reason);
      return otherwise;
    });
  }

  #remove(uri: string): void {
    this.#unread.delete(uri);
    const place = this.#members.placeOf(uri);
    if (place === undefined) return;
    const { sop, profile } = this.#members.at(place);
    this.#words?.discerner.forget(sop);
    this.#words?.vocabulary.count(profile.words, -1);
    this.#scales.remove(place, profile);
    this.#directions.delete(place);
    this.#members.remove(place);
  }

  #ready(): Words {
    for (;;) if (!this.#advance() && this.#words) return this.#words;
  }

  /** Does a small step of what is to be done; false when all is. */
  #advance(): boolean {
    if (!this.#words) {
      const { done, value } = this.#making.next();
      if (done)
        this.#words = {
          lexicon: value,
          vocabulary: new TriageVocabulary(value),
          reasoner: new Reasoner(value),
          discerner: new Discerner(value, (sop, work, otherwise) => this.#reading(sop, work, otherwise)),
        };
      return true;
    }
    for (const [uri, sop] of this.#unread) {
      this.#unread.delete(uri);
      this.#take(sop, this.#words);
      return true;
    }
    return this.#words.discerner.advance() || this.#scales.advance();
  }
}
