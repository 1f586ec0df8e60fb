import { catalanStem, englishStem, spanishStem } from './stemmers';
import { wordKey } from './word-key';

/** The languages whose words are reduced to their stems. */
export const stemmedLanguages = ['es', 'ca', 'en'] as const;
export type StemmedLanguage = (typeof stemmedLanguages)[number];

const stemmers: Readonly<Record<StemmedLanguage, (word: string) => string>> = {
  es: spanishStem,
  ca: catalanStem,
  en: englishStem,
};

const known: Readonly<Record<StemmedLanguage, Map<string, string>>> = { es: new Map(), ca: new Map(), en: new Map() };
/** The first character after the Latin letters that European languages use. */
const beyondLatin = '\u0250';
/** Beyond this many words, the cache of stems starts over. */
const mostKnown = 50_000;

/**
 * The stem of a word: `devoluciones` and `devolucion` have the same one. Numbers, and words of three letters or fewer,
 * are their own stems, as are words in
 * other than Latin letters.
 * @param key a word as `wordKey` gives it.
 * @returns another key: it has no accents.
 */
export function stemOf(key: string, language: StemmedLanguage): string {
  if (key.length <= 3 || key >= beyondLatin || /\d/.test(key)) return key;
  const memory = known[language];
  const remembered = memory.get(key);
  if (remembered !== undefined) return remembered;
  if (memory.size >= mostKnown) memory.clear();
  const stem = wordKey(stemmers[language](key)) || key;
  memory.set(key, stem);
  return stem;
}

/** The language of a code such as `es-MX`, if its words are stemmed. */
export function stemmedLanguage(code: string | undefined): StemmedLanguage | undefined {
  const base = code?.toLowerCase().split(/[-_]/)[0];
  return stemmedLanguages.find((language) => language === base);
}
