import { eld } from 'eld/extrasmall';
import detectedLanguages from './detected.json';

// Ours, and those easily mistaken for them. `esbuild.js` bundles the data of these alone.
eld.setLanguageSubset(detectedLanguages);

/** A language and how sure it is. */
export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** Whether the text says enough to be sure: a word or two seldom does. */
  readonly isReliable: boolean;
}

/**
 * How well the letters of a text fit each language, from 0 to 1; a language that fits not at all is left out. Only its first
 * 1,000 characters are examined.
 */
export function letterScores(text: string): Readonly<Record<string, number>> {
  return eld.detect(text).getScores();
}

/**
 * The language a text is written in; undefined when nothing in it gives it away. Only its first 1,000 characters are
 * examined.
 */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const result = eld.detect(text);
  return result.language === '' ? undefined : { language: result.language, isReliable: result.isReliable() };
}
