import type { StemmedLanguage } from '../language/stem';
import type { Word } from '../language/words';
import { baseForm } from './forms';
import { spelledOut } from './shorthand';

/**
 * Words as they are compared, each at its place: what is shortened spelt out, and the forms that stemmers do not know as their verbs.
 * @param isOwn whether the library itself uses a word as it is written, so that it is not short for anything.
 */
export function plainWords(
  words: readonly Word[],
  language: StemmedLanguage,
  isOwn: (key: string) => boolean,
): readonly Word[] {
  return spelledOut(words, language, isOwn).map((word) => {
    const key = baseForm(word.key, language);
    return key === word.key ? word : { key, start: word.start, end: word.end };
  });
}
