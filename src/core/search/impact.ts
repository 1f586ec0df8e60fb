import { eachTerm } from '../language/words';
import { fields, textsOf } from './entry';
import type { Field, Found } from './entry';
import type { SearchVocabulary } from './vocabulary';

/**
 * The least a word says in each field. From one field to the next lies a band that all else (how short the text is, where
 * else the word stands) moves within, so that a word found in a title says more than the same word, found the same way, in any number of triggers.
 */
const least: Readonly<Record<Field, number>> = {
  title: 0.85,
  aliases: 0.76,
  id: 0.7,
  triggers: 0.58,
  tags: 0.48,
  answers: 0.4,
  sop: 0.34,
  summary: 0.26,
  body: 0.1,
};

/** A word that says at least this much in an entry stands in its title or another name of it. */
export const leastInName = (least.aliases + least.id) / 2;

/** The share of a field's least value that lies between it and the next lower field. */
export const bandGap = 0.07;

/** The fields that are searched while only one or two letters are typed. */
const strongFields: ReadonlySet<Field> = new Set<Field>(['title', 'aliases', 'id', 'triggers', 'tags']);

/** How much of its band a word fills by making up much of its text; the rest it fills by occurring in many places. */
const shareOfLength = 0.7;
/**
 * The number of places that fills half of that rest: the saturation of BM25 (Robertson and Zaragoza, 2009), with k1 of
 * 2.
 */
const halfFilled = 2;

/** Receives how much a word counts in an entry, 0 to 1, and whether it occurs in a telling field. */
export type TakeImpact = (term: number, impact: number, isStrong: boolean) => void;

const bodyField = fields.indexOf('body');
/** By position among the fields: whether a field is a telling one, and the least a word counts in it. */
const isStrong = fields.map((field) => strongFields.has(field));
const bottoms = fields.map((field) => least[field]);
/**
 * The most a word counts in each field: far enough below the next better field that frequent use does not lift it
 * there.
 */
const tops = bottoms.map((_, field) => (field === 0 ? 1 : (bottoms[field - 1] ?? 1) * (1 - bandGap)));

/**
 * Tells how much each word says in an entry. It depends on nothing but the entry, so that indexes grow by adding. What is
 * known of a word while an entry is read stands in tables by its number, which makes no garbage.
 */
export class ImpactReader {
  readonly #vocabulary: SearchVocabulary;
  /** The running number of the entry in which each word was last seen. */
  #seen = new Uint32Array();
  /**
   * Per word in the current entry: its best field, the length of the shortest text of that field with it, and its
   * number of places.
   */
  #fields = new Uint8Array();
  #lengths = new Float32Array();
  #counts = new Uint32Array();
  #entry = 0;

  constructor(vocabulary: SearchVocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @throws what reading the entry throws, after the words read before it. */
  each(found: Found, take: TakeImpact): void {
    this.#entry++;
    const terms: number[] = [];
    try {
      this.#look(found, terms);
    } finally {
      // If a field cannot be read, the words of those before it count all the same.
      for (const term of terms) take(term, this.#impactOf(term), isStrong[this.#fields[term] ?? 0] === true);
    }
  }

  /** Notes in the tables what the entry says of its words, and the words themselves. */
  #look(found: Found, terms: number[]): void {
    for (const [field, name] of fields.entries()) {
      for (const text of textsOf(found, name)) {
        // A word is a small part of any SOP's body; of a reply's text it may be a large one.
        const length = field === bodyField && found.kind === 'sop' ? Infinity : countWords(text);
        eachTerm(text, (key) => {
          const term = this.#vocabulary.add(key);
          if (term >= this.#seen.length) this.#grow(term);
          if (this.#seen[term] !== this.#entry) {
            this.#seen[term] = this.#entry;
            this.#fields[term] = field;
            this.#lengths[term] = length;
            this.#counts[term] = 1;
            terms.push(term);
          } else {
            this.#counts[term] = (this.#counts[term] ?? 0) + 1;
            if (this.#fields[term] === field && length < (this.#lengths[term] ?? 0)) this.#lengths[term] = length;
          }
        });
      }
    }
  }

  #impactOf(term: number): number {
    const [field, length, count] = [this.#fields[term] ?? 0, this.#lengths[term] ?? 1, this.#counts[term] ?? 1];
    const filled = shareOfLength / Math.sqrt(length) + ((1 - shareOfLength) * (count - 1)) / (count - 1 + halfFilled);
    const bottom = bottoms[field] ?? 0;
    return bottom + ((tops[field] ?? 1) - bottom) * filled;
  }

  #grow(term: number): void {
    const size = Math.max(1024, term * 2);
    this.#seen = grown(this.#seen, new Uint32Array(size));
    this.#fields = grown(this.#fields, new Uint8Array(size));
    this.#lengths = grown(this.#lengths, new Float32Array(size));
    this.#counts = grown(this.#counts, new Uint32Array(size));
  }
}

function grown<T extends Uint8Array | Uint32Array | Float32Array>(values: T, larger: T): T {
  larger.set(values);
  return larger;
}

/** Roughly how many words a text has: the number of pieces between white space. */
function countWords(text: string): number {
  let count = 1;
  for (let at = 1; at < text.length - 1; at++) if (text.charCodeAt(at) <= 32 && text.charCodeAt(at - 1) > 32) count++;
  return count;
}
