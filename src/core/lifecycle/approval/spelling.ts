import type { Sop } from '../../sop/model';
import { contentOf } from '../changes/content';
import { isTypo } from '../changes/typo';
import { placesFrom } from './places';
import type { Surroundings } from './surroundings';
import { saidOf } from './what-is-read';
import type { Said } from './what-is-read';

/** What is known of a text and one before it: neither changes, what surrounds them does. */
interface Known {
  readonly before: Sop;
  readonly isTypo: boolean;
}

const compared = new WeakMap<Sop, Known>();

/**
 * Whether two texts of an SOP differ by nothing but typing mistakes that were corrected: no digit, negation, link, id, tag or Liquid is another
 * (`isTypo`), what is read is built in the same way, and its promises, its escalation, for whom it is and its laws are the same.
 */
export function isSpellingAlone(before: Sop, after: Sop, around: Surroundings): boolean {
  return hasSameWords(before, after) && isBuiltTheSame(read(before, around), read(after, around));
}

function hasSameWords(before: Sop, after: Sop): boolean {
  const known = compared.get(after);
  if (known?.before === before) return known.isTypo;
  const made = isTypo(contentOf(before), contentOf(after));
  compared.set(after, { before, isTypo: made });
  return made;
}

function read(sop: Sop, around: Surroundings): Said {
  const { promises, content } = saidOf(sop, placesFrom(sop, around));
  // As one text, which is compared as it is.
  return [{ exactly: JSON.stringify(promises) }, content];
}

function isBuiltTheSame(before: Said, after: Said, exactly = false): boolean {
  if (typeof before === 'string' && typeof after === 'string')
    return before === after || (!exactly && isTypo(before, after));
  if (typeof before !== 'object' || typeof after !== 'object') return before === after;
  const [old, now] = [Object.entries(before), Object.entries(after)];
  return (
    Array.isArray(before) === Array.isArray(after) &&
    old.length === now.length &&
    old.every(([key, value], at) => {
      const [other, there] = now[at] ?? [];
      return key === other && isBuiltTheSame(value, there, exactly || key === 'exactly');
    })
  );
}
