import { attempt } from '../attempt';
import { eachWord, Initials } from '../language/words';
import { bestOf } from './best-of';
import { fields, textsOf } from './entry';
import type { Found } from './entry';
import type { IndexStore } from './index-store';
import { entryOf, impactOf } from './postings';

/** Two words, and the entries in which they stand side by side. */
export interface Apart {
  readonly terms: readonly [number, number];
  readonly within: ReadonlySet<number>;
}

/** A part of fewer letters says nothing. */
const shortestPart = 2;
/** How many entries that have both words are read to see whether these stand side by side: those they say most in. */
const mostRead = 100;

/** Where texts have a word as two: `setup` as `set up`. */
export function apart(key: string, store: IndexStore): Apart[] {
  const found: Apart[] = [];
  let left = mostRead;
  for (let at = shortestPart; at <= key.length - shortestPart && left > 0; at++) {
    const terms = [store.vocabulary.find(key.slice(0, at)), store.vocabulary.find(key.slice(at))] as const;
    const [one, other] = terms;
    if (one === undefined || other === undefined || store.count(one) === 0 || store.count(other) === 0) continue;
    const candidates = candidatesOf(one, other, store, left);
    left -= candidates.length;
    const within = candidates.filter((number) => {
      const entry = store.entries.at(number);
      // What cannot be read has no words.
      return (
        entry !== undefined &&
        attempt(
          () => standSideBySide(entry.found, key.slice(0, at), key.slice(at)),
          () => false,
        )
      );
    });
    if (within.length > 0) found.push({ terms: [one, other], within: new Set(within) });
  }
  return found;
}

/** The end of the first of two words that stand side by side, told from the start of the second: only a space or a hyphen parts them. */
export function isBeside(text: string, end: number, start: number): boolean {
  return start - end === 1 && /[ \u00A0\u2010\u2011-]/.test(text.charAt(end));
}

function candidatesOf(one: number, other: number, store: IndexStore, limit: number): number[] {
  const [rarer, commoner] = store.count(one) < store.count(other) ? [one, other] : [other, one];
  const impacts = impactsOf(rarer, store);
  const both = [...impactsOf(commoner, store)].filter(([entry]) => impacts.has(entry)).map(([entry]) => entry);
  return bestOf(
    both,
    limit,
    (entry) => impacts.get(entry) ?? 0,
    (a, b) => store.entries.compareTitles(a, b),
    (entry) => store.entries.isAlive(entry),
  );
}

function impactsOf(term: number, { strong, weak }: IndexStore): Map<number, number> {
  const impacts = new Map<number, number>();
  for (const postings of [strong, weak]) {
    const { values, length } = postings.list(term);
    for (let at = 0; at < length; at++) impacts.set(entryOf(values[at] ?? 0), impactOf(values[at] ?? 0));
  }
  return impacts;
}

function standSideBySide(found: Found, left: string, right: string): boolean {
  const initials = new Initials();
  initials.add(left);
  initials.add(right);
  return fields.some((field) =>
    textsOf(found, field).some((text) => {
      let leftEnd = -1;
      let isThere = false;
      eachWord(
        text,
        (key, start, end) => {
          isThere = key === right && leftEnd >= 0 && isBeside(text, leftEnd, start);
          leftEnd = key === left ? end : -1;
          return isThere;
        },
        initials,
      );
      return isThere;
    }),
  );
}
