import { smallWordsOf } from './small-words';
import type { StemmedLanguage } from './stem';
import { wordsOf } from './words';

const lists = { es: 'spa', ca: 'cat', en: 'eng' } as const;
const stopWords = new Map<StemmedLanguage, ReadonlySet<string>>();

/**
 * Whether a word says nothing about what somebody wants: `the`, `para`, `amb`.
 * @param key a word as `wordKey` gives it.
 */
export function isStopWord(key: string, language: StemmedLanguage): boolean {
  return stopWordsOf(language).has(key);
}

function stopWordsOf(language: StemmedLanguage): ReadonlySet<string> {
  let keys = stopWords.get(language);
  if (!keys) stopWords.set(language, (keys = keysOf(smallWordsOf(lists[language]))));
  return keys;
}

function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => wordsOf(word).map(({ key }) => key)));
}
