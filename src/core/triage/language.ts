import { detectLanguage } from '../language/detect';
import { stemmedLanguage, stemmedLanguages } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import type { Word } from '../language/words';

/** So many words of a text tell its language; more would only take time. */
const mostWords = 200;

/**
 * The language to read a text in. Its small words tell it better than its letters when it is as short as a trigger; where
 * they do not, its letters are asked, and at last what it is said to be.
 */
export function languageOf(text: string, words: readonly Word[], declared: StemmedLanguage): StemmedLanguage {
  const counts = stemmedLanguages.map((language) => ({ language, count: 0 }));
  for (const { key } of words.slice(0, mostWords))
    for (const one of counts) if (isStopWord(key, one.language)) one.count++;
  const most = Math.max(...counts.map(({ count }) => count));
  const leading = counts.filter(({ count }) => count === most);
  if (leading.length === 1 && leading[0] && most > 0) return leading[0].language;
  if (leading.some(({ language }) => language === declared)) return declared;
  return stemmedLanguage(detectLanguage(text)?.language) ?? leading[0]?.language ?? declared;
}
