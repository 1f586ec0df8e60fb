import { languageOfMessage } from '../../language/message-language';
import { stemOf, stemmedLanguage, stemmedLanguages } from '../../language/stem';
import type { StemmedLanguage } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { wordsOf } from '../../language/words';
import type { Word } from '../../language/words';
import { longestWanted } from '../../lifecycle/signals/keepable';

/** Words that say what a question is about, in the order written: without those that any question has. */
export function tellingWords(text: string): Word[] {
  const language = stemmedLanguage(languageOfMessage(text));
  // Where the language is not plain, a small word of any of them says nothing.
  const languages: readonly StemmedLanguage[] = language ? [language] : stemmedLanguages;
  return wordsOf(text).filter(({ key }) => key.length > 1 && !languages.some((one) => isStopWord(key, one)));
}

/** What two words of the same meaning share in any of the languages: a word and its stems. */
export function formsOf(key: string): string[] {
  return [...new Set([key, ...stemmedLanguages.map((language) => stemOf(key, language))])];
}

/** The words of a question as somebody would search for them: few, in small letters. */
export function searchWords(question: string): string {
  const words = tellingWords(question).map(({ start, end }) => question.slice(start, end).toLowerCase());
  return [...new Set(words)].slice(0, longestWanted).join(' ');
}
