import type { StemmedLanguage } from '../../language/stem';

/** How many syllables a word has; at least one. @param word letters only, in small letters. */
export function syllablesIn(word: string, language: StemmedLanguage): number {
  return Math.max(1, counters[language](word));
}

const counters: Readonly<Record<StemmedLanguage, (word: string) => number>> = {
  es: spanish,
  ca: catalan,
  en: english,
};

/**
 * Vowels side by side are one syllable when one of them is an `i` or `u` without an accent (`cau-sa`, `ciu-dad`), and two
 * otherwise (`pa-ís`, `le-er`): “Ortografía de la lengua española” (RAE and ASALE, 2010), II.3.
 */
function spanish(word: string): number {
  let count = 0;
  let before = '';
  for (const letter of word.replace(/y(?=$|[^aeiouáéíóú])/g, 'i')) {
    if (!/[aeiouáéíóúü]/.test(letter)) before = '';
    else {
      const isJoined = before !== '' && (/[iuü]/.test(before) || /[iuü]/.test(letter)) && !isApart(before, letter);
      if (!isJoined) count++;
      before = letter;
    }
  }
  return count;
}

/** An `í` or `ú` beside an open vowel stands for itself. */
function isApart(one: string, other: string): boolean {
  return (/[íú]/.test(one) && /[aeoáéó]/.test(other)) || (/[aeoáéó]/.test(one) && /[íú]/.test(other));
}

/**
 * An `i` or `u` joins the vowel before it (`rei`, `cau-sa`), and a `u` behind `q` or `g` the one after it (`qua-tre`);
 * otherwise each vowel is a syllable of its own (`his-tò-ri-a`): “Gramàtica de la llengua catalana” (IEC, 2016), 3.3.
 */
function catalan(word: string): number {
  let count = 0;
  let [before, beforeThat] = ['', ''];
  let isGlide: boolean = false;
  for (const letter of word) {
    if (!/[aàeèéiíïoòóuúü]/.test(letter)) {
      [beforeThat, before, isGlide] = [before, letter, false];
      continue;
    }
    const isBehindVowel = /[aàeèéiíïoòóuúü]/.test(before);
    const isBehindQu = /[uü]/.test(before) && /[qg]/.test(beforeThat);
    const joinsBefore: boolean = isBehindVowel && !isGlide && /[iu]/.test(letter);
    if (isBehindQu || joinsBefore) isGlide = joinsBefore && !isBehindQu;
    else {
      count++;
      isGlide = false;
    }
    // A `u` of `qu` has made a syllable before its vowel came: the vowel takes it over.
    [beforeThat, before] = [before, letter];
  }
  return count;
}

/**
 * Groups of vowels, without the silent ones at the end, and with those that are two syllables: what handbooks of readability
 * count by hand, to within a syllable in twenty words.
 */
function english(word: string): number {
  const plain = word.replace(/[’'].*$/, '').replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const ending = plain.replace(/(?:(?<=[^laeiouyscgzx]|(?<![cs])h)es|(?<=[^dt])ed|(?<!l)e)$/, '').replace(/^y/, '');
  const groups = ending.match(/[aeiouy]+/g)?.length ?? 0;
  const apart =
    ending.match(/i[ao](?!us|n$|nal|n[^aeiouy])|[^gq]ua|eo(?!u)|ism$|[aeo]ing|ier$|iet|creat/g)?.length ?? 0;
  return groups + apart;
}
