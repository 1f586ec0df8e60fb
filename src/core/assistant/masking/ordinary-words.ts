import { stemmedLanguages } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { wordKey } from '../../language/word-key';

/** Whether a word is one that every text has. */
export function isOrdinary(word: string): boolean {
  return stemmedLanguages.some((language) => isStopWord(wordKey(word), language));
}
