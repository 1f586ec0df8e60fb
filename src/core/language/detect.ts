import { eld } from 'eld/extrasmall';
import detectedLanguages from './detected.json';

// Ours, and those that are easily taken for them. `esbuild.js` bundles the data of these alone.
eld.setLanguageSubset(detectedLanguages);

/** A language and how sure it is. */
export interface DetectedLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** Whether the text says enough to be sure: a word or two seldom do. */
  readonly isReliable: boolean;
}

/** The language a text is written in; undefined when nothing in it tells. Only its first 1,000 characters are looked at. */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const result = eld.detect(text);
  return result.language === '' ? undefined : { language: result.language, isReliable: result.isReliable() };
}
