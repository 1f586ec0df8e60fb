import { dan, deu, eng, fin, nld, nob, spa, cat, fra, swe } from 'stopword';

// Words that say nothing about what somebody wants. In Node the file is loaded with the first word that is asked about
// (tools/build/late-library.js), so it has to export functions alone.

const lists = { dan, deu, eng, fin, nld, nob, spa, cat, fra, swe };

/** The small words of a language, by its code of three letters, as they are written. */
export function smallWordsOf(language: keyof typeof lists): readonly string[] {
  return lists[language];
}
