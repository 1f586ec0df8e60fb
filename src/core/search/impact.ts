import { eachWord } from '../language/words';
import { fields, textsOf } from './entry';
import type { Field, Found } from './entry';

/**
 * The least a word says in each field. From one field to the next lies a band that all else (how short the text is, where
 * else the word stands) moves within, so that a word in a title always says more than any number of them in a trigger.
 */
const least: Readonly<Record<Field, number>> = { title: 0.85, aliases: 0.76, id: 0.7, triggers: 0.58, tags: 0.48, answers: 0.4, sop: 0.34, summary: 0.26, body: 0.1 };

/** Fields whose words are looked at while only a letter or two are typed. */
const strongFields: ReadonlySet<Field> = new Set<Field>(['title', 'aliases', 'id', 'triggers', 'tags']);

/** How much of its band a word fills by being much of its text; the rest by standing in many places. */
const shareOfLength = 0.7;
/** Places at which half of the rest is filled: the saturation of BM25 (Robertson and Zaragoza, 2009), with k1 of 2. */
const halfFilled = 2;

/** Told how much a word says in an entry, 0 to 1, and whether it stands in a telling field. */
export type TakeImpact = (key: string, impact: number, isStrong: boolean) => void;

/** What is known of a word while an entry is read: its best field, the words of the shortest text of it there, and its places. */
interface Places {
  readonly field: number;
  length: number;
  count: number;
}

const bodyField = fields.indexOf('body');

/** Tells how much each word says in an entry. It depends on nothing but the entry, so that indexes grow by adding. */
export function eachImpact(found: Found, take: TakeImpact): void {
  const places = new Map<string, Places>();
  for (const [field, name] of fields.entries()) {
    for (const text of textsOf(found, name)) {
      // A word is a small part of any SOP; of a reply's text it may be much.
      const length = field === bodyField && found.kind === 'sop' ? Infinity : countWords(text);
      eachWord(text, (key) => {
        const known = places.get(key);
        if (!known) places.set(key, { field, length, count: 1 });
        else {
          known.count++;
          if (known.field === field && length < known.length) known.length = length;
        }
      });
    }
  }
  for (const [key, place] of places) take(key, impactOf(place), isStrong[place.field] === true);
}

/** Whether a field is a telling one, by its place among the fields. */
const isStrong = fields.map((field) => strongFields.has(field));
const bottoms = fields.map((field) => least[field]);

function impactOf({ field, length, count }: Places): number {
  const filled = shareOfLength / Math.sqrt(length) + ((1 - shareOfLength) * (count - 1)) / (count - 1 + halfFilled);
  const bottom = bottoms[field] ?? 0;
  return bottom + ((bottoms[field - 1] ?? 1) - bottom) * filled;
}

function countWords(text: string): number {
  let count = 0;
  eachWord(text, () => count++);
  return count;
}
