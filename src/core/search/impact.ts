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

/** How much a word says in an entry. */
export interface WordImpact {
  /** From 0 to 1. */
  readonly impact: number;
  readonly isStrong: boolean;
}

/** A word's places while an entry is read. */
interface Places {
  readonly field: Field;
  /** Words of the shortest text of that field it stands in. */
  length: number;
  count: number;
}

/** How much each word says in an entry. It depends on nothing but the entry, so that indexes grow by adding. */
export function impactsOf(found: Found): Map<string, WordImpact> {
  const places = new Map<string, Places>();
  for (const field of fields) {
    for (const text of textsOf(found, field)) {
      const keys: string[] = [];
      eachWord(text, (key) => keys.push(key));
      for (const key of keys) {
        const known = places.get(key);
        if (!known) places.set(key, { field, length: keys.length, count: 1 });
        else {
          known.count++;
          if (known.field === field) known.length = Math.min(known.length, keys.length);
        }
      }
    }
  }
  return new Map(Array.from(places, ([key, place]) => [key, { impact: impactOf(place), isStrong: strongFields.has(place.field) }]));
}

function impactOf({ field, length, count }: Places): number {
  const filled = shareOfLength / Math.sqrt(length) + ((1 - shareOfLength) * (count - 1)) / (count - 1 + halfFilled);
  return least[field] + (bandAbove(field) - least[field]) * filled;
}

/** Where the band of the next better field begins. */
function bandAbove(field: Field): number {
  const better = fields[fields.indexOf(field) - 1];
  return better === undefined ? 1 : least[better];
}
