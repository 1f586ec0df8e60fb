import { eachWord } from '../language/words';
import { fields, textsOf } from './entry';
import type { Found } from './entry';

/** How many other words may stand between two that are quoted. */
const mostBetween = 2;

/**
 * Whether a text of an entry has words in the order they were typed, close together: somebody is quoting it.
 * @param words for each typed word, the keys that stand for it as typed.
 */
export function isQuoted(found: Found, words: readonly ReadonlySet<string>[]): boolean {
  return fields.some((field) => textsOf(found, field).some((text) => hasInOrder(text, words)));
}

function hasInOrder(text: string, words: readonly ReadonlySet<string>[]): boolean {
  let [next, between] = [0, 0];
  eachWord(text, (key) => {
    if (words[next]?.has(key)) [next, between] = [next + 1, 0];
    else if (words[0]?.has(key)) [next, between] = [1, 0];
    else if (++between > mostBetween) next = 0;
    return next === words.length;
  });
  return next === words.length;
}
