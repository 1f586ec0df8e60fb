import type { Sop } from '../../sop/model';
import { contentOf } from '../changes/content';
import { isTypo } from '../changes/typo';
import { isCorrected, wordsIn } from './corrected';
import { placesFrom } from './places';
import type { Surroundings } from './surroundings';
import { saidOf } from './what-is-read';
import type { Said } from './what-is-read';

/** What is known of a text and one before it: neither changes, what surrounds them does. */
interface Known {
  readonly before: Sop;
  readonly isTypo: boolean;
  /** The words of the text before, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** What where something leads begins with: nobody spells that, and no text has it. */
const exact = '\0';

const compared = new WeakMap<Sop, Known>();

/**
 * Whether two texts of an SOP differ by nothing but typing mistakes that were corrected, beyond doubt (`isCorrected`): no digit, negation,
 * link, id, tag or Liquid is another, what is read is built in the same way, code and addresses are as they were, and its promises, its
 * escalation, for whom it is and its laws are the same.
 */
export function isSpellingAlone(before: Sop, after: Sop, around: Surroundings): boolean {
  const known = comparison(before, after);
  return known.isTypo && isBuiltTheSame(read(before, around), read(after, around), known.words);
}

function comparison(before: Sop, after: Sop): Known {
  const known = compared.get(after);
  if (known?.before === before) return known;
  const content = contentOf(before);
  const made = { before, isTypo: isTypo(content, contentOf(after)), words: wordsIn(content) };
  compared.set(after, made);
  return made;
}

function read(sop: Sop, around: Surroundings): Said {
  const placeOf = placesFrom(sop, around);
  const { promises, content } = saidOf(sop, (target) => exact + placeOf(target));
  // As one text, which is compared as it is.
  return [exact + JSON.stringify(promises), content];
}

function isBuiltTheSame(before: Said, after: Said, words: ReadonlySet<string>): boolean {
  if (typeof before === 'string' && typeof after === 'string')
    return before === after || (!before.startsWith(exact) && isCorrected(before, after, words));
  if (typeof before !== 'object' || typeof after !== 'object') return before === after;
  const [old, now] = [Object.entries(before), Object.entries(after)];
  // Code has no spelling.
  if (Array.isArray(before) && before[0] === 'code') return JSON.stringify(before) === JSON.stringify(after);
  return (
    Array.isArray(before) === Array.isArray(after) &&
    old.length === now.length &&
    old.every(([key, value], at) => {
      const [other, there] = now[at] ?? [];
      return key === other && isBuiltTheSame(value, there, words);
    })
  );
}
