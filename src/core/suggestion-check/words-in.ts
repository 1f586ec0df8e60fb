import { stemOf, stemmedLanguage, stemmedLanguages } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { wordsOf } from '../language/words';
import { isFiller } from '../triage/fillers';
import { languageOf } from '../triage/language';

/** Shorter words say little, and people who read them alone do not know what they are about. */
const shortest = 3;

/**
 * The words of a text that say something, by their stems: none that only ask, thank or join others, and no numbers. Each with how it is
 * written where it stands first.
 * @param lang the language that the text is said to be in; its words may tell otherwise.
 */
export function tellingWordsIn(text: string, lang: string | undefined): Map<string, string> {
  const words = wordsOf(text);
  const language = languageOf(text, words, stemmedLanguage(lang) ?? 'en');
  const found = new Map<string, string>();
  for (const { key, start, end } of words) {
    if (key.length < shortest || /\d/.test(key) || isSmall(key)) continue;
    const stem = stemOf(key, language);
    if (!found.has(stem)) found.set(stem, text.slice(start, end).toLowerCase());
  }
  return found;
}

/** Whether a word says nothing in some language: short texts do not tell theirs, and people mix them. */
function isSmall(key: string): boolean {
  return isFiller(key) || stemmedLanguages.some((language) => isStopWord(key, language));
}
