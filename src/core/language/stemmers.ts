import StemmerCa from '@nlpjs/lang-ca/src/stemmer-ca.js';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';

// Snowball's algorithms (snowballstem.org). They rely on accents, which keys no longer have and people leave out. In Node the
// file is loaded with the first word (tools/build/late-library.js), so it has to export functions alone.

/** The Spanish stem of a word without accents. */
export function spanishStem(word: string): string {
  return stemSpanish(word.replace(/([cs])ion$/, '$1ión'));
}

/** The Catalan stem of a word without accents. */
export function catalanStem(word: string): string {
  catalan.setCurrent(word.replace(/([cs])io$/, '$1ió'));
  catalan.innerStem();
  return catalan.getCurrent();
}

const catalan = new StemmerCa();

/** The English stem of a word. */
export function englishStem(word: string): string {
  return stemEnglish(word);
}
