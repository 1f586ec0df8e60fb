import type { StemmedLanguage } from '../../language/stem';
import type { Sentence } from './sentences';
import { syllablesIn } from './syllables';

/** How easily a text reads. */
export interface Ease {
  /** Usually 0 (very hard) to 100 (very easy). */
  readonly score: number;
  /** How many words stand behind it. */
  readonly words: number;
}

interface Scale {
  /** What it is called by: the scale, or who made the formula. */
  readonly name: string;
  /** Below it, a text is hard. */
  readonly least: number;
  score(syllablesPerWord: number, wordsPerSentence: number): number;
}

/**
 * Spanish: F. Szigriszt Pazos, “Sistemas predictivos de legilibilidad del mensaje escrito: fórmula de perspicuidad”, thesis,
 * Universidad Complutense de Madrid (1993): 206.835 − 62.3 S − W, with S syllables in a word and W words in a sentence. Its values
 * are graded by the INFLESZ scale, which is made for it: I. M. Barrio-Cantalejo et al., “Validación de la Escala INFLESZ para
 * evaluar la legibilidad de los textos dirigidos a pacientes”, An. Sist. Sanit. Navar. 31 (2008), 135–152: below 40 very hard, 40
 * to 55 somewhat hard, 55 to 65 normal, 65 to 80 rather easy, above 80 very easy.
 *
 * Catalan: no formula has been validated for it. That for Spanish is used with the same limit, as words and sentences are about as
 * long; Catalan has slightly fewer syllables in a word, so texts score a few points higher, and fewer are told.
 *
 * English: R. Flesch, “A new readability yardstick”, J. Appl. Psychol. 32 (1948), 221–233: 206.835 − 84.6 S − 1.015 W, with S
 * syllables in a word and W words in a sentence; he calls 30 to 50 difficult.
 */
const inflesz: Scale = {
  name: 'INFLESZ',
  least: 55,
  score: (syllables, words) => 206.835 - 62.3 * syllables - words,
};
const flesch: Scale = {
  name: 'Flesch',
  least: 50,
  score: (syllables, words) => 206.835 - 84.6 * syllables - 1.015 * words,
};

export const scales: Readonly<Record<StemmedLanguage, Scale>> = {
  es: inflesz,
  ca: inflesz,
  en: flesch,
};

/** How easily some sentences read; undefined where they have no words. Numbers and codes are not counted. */
export function easeOf(sentences: readonly Sentence[], language: StemmedLanguage): Ease | undefined {
  let [words, syllables, counted] = [0, 0, 0];
  for (const sentence of sentences) {
    const own = sentence.words.filter(({ text }) => isRead(text));
    if (own.length === 0) continue;
    counted++;
    words += own.length;
    for (const { text } of own) syllables += partsOf(text).reduce((sum, part) => sum + syllablesIn(part, language), 0);
  }
  return words === 0 ? undefined : { score: scales[language].score(syllables / words, words / counted), words };
}

/** Whether something is a word that is read out as it is written. */
export function isRead(text: string): boolean {
  return /^[\p{L}’'·-]+$/u.test(text) && !/^\p{Lu}{2,}$/u.test(text);
}

/** `24-hour`, `l'adreça`: what is joined has the syllables of its parts. A consonant alone has none. */
function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('·', '')
    .split(/[-’']/)
    .filter((part) => /[aeiouyàáèéíïòóúü]/.test(part));
}
