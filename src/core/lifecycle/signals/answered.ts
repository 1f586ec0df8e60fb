import { stemmedLanguage } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { wordsOf } from '../../language/words';
import type { SearchHit, SearchIndex } from '../../search/search-index';
import type { Sop } from '../../sop/model';

/** Nobody reads further. */
const mostRead = 50;

/**
 * Whether a search found what was asked for: something that has all of the words that say anything, in whatever form. What has
 * some of them is nearly always there, and seldom what was meant.
 * @param lang the language of the words.
 */
export function isAnswered(
  index: SearchIndex,
  words: string,
  lang: string | undefined,
  accepts: (sop: Sop) => boolean = () => true,
): boolean {
  const language = stemmedLanguage(lang);
  const keys = [...new Set(wordsOf(words).map(({ key }) => key))];
  const telling = language ? keys.filter((key) => !isStopWord(key, language)) : keys;
  const wanted = telling.length > 0 ? telling : keys;
  return index.search(words, { limit: mostRead, accepts }).some((hit) => hasAll(hit, wanted));
}

function hasAll({ matches }: SearchHit, wanted: readonly string[]): boolean {
  // A title that is like the whole of what was typed is a guess.
  const typed = matches.flatMap(({ words }) => words.flatMap((one) => (one.typed.includes(' ') ? [] : [one.typed])));
  return wanted.every((key) => typed.some((one) => one === key || (one.length > key.length && one.includes(key))));
}
