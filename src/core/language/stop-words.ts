import { cat, eng, spa } from 'stopword';
import type { StemmedLanguage } from './stem';
import { wordsOf } from './words';

const stopWords: Readonly<Record<StemmedLanguage, ReadonlySet<string>>> = {
  es: keysOf(spa),
  ca: keysOf(cat),
  en: keysOf(eng),
};

/**
 * Whether a word says nothing about what somebody wants: `the`, `para`, `amb`.
 * @param key a word as `wordKey` gives it.
 */
export function isStopWord(key: string, language: StemmedLanguage): boolean {
  return stopWords[language].has(key);
}

function keysOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => wordsOf(word).map(({ key }) => key)));
}
