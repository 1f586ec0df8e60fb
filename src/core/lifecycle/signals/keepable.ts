import { letterScores } from '../../language/detect';
import { languageOfMessage } from '../../language/message-language';
import { stemmedLanguages } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { isFirstName } from '../../placeholder/first-names';
import type { FactLibrary } from '../../ticket/found-facts/fact-library';
import { wordsOf } from '../../language/words';
import { privatePieces } from '../feedback/private';
import { lineOf, longestLine } from './line';
import type { Signal } from './signal';

/** More words than these are a message, not a search. */
export const longestWanted = 7;
/** The fewest letters that say anything. */
const fewestLetters = 3;
/** So many digits may name a form or a model; more are somebody's number. */
const mostDigits = 3;
/** From so many words on their letters tell the language, where it leads by so much of 1. */
const fewestWords = 2;
const leastLead = 0.05;
/** Shorter pieces of what is known stand in any search; a name may have so many letters more, as `Rossi` in `rossis`. */
const fewestOfKnown = 3;
const mostMore = 2;

/**
 * The words of a search as they may be counted. Whatever looks as if it were a customer's makes the search one that is not
 * counted at all: what is left of it would say little, and perhaps still too much. Addresses, numbers, first names in small
 * letters too, and capitals within, which are mostly surnames.
 * @param known the values of the tickets at hand.
 * @returns undefined when they may not be counted, or say nothing.
 */
export function keepableWords(text: string, config: FactLibrary, known: Iterable<string>): string | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  const count = wordsOf(words).length;
  if (count === 0 || count > longestWanted || (words.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return undefined;
  if (/[@\\/]|www\./i.test(words) || (words.match(/\p{Nd}/gu)?.length ?? 0) > mostDigits) return undefined;
  const single = words.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (single.some((word, at) => isFirstName(capitalized(word)) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(word))))
    return undefined;
  const all = [...known];
  if (hasPieceOf(words, all)) return undefined;
  return privatePieces(words, config, all).length > 0 ? undefined : words.toLowerCase();
}

/**
 * Whether a word of a search is one of what is known, or a piece of a number: people search surnames and the ends of numbers. It
 * takes too much for known rather than too little, as nobody is asked.
 */
function hasPieceOf(words: string, known: readonly string[]): boolean {
  const searched = wordsOf(words).flatMap(({ key }) => (isTelling(key) ? [key] : []));
  const runs = words.split(/\s+/).map(together).filter(isLong);
  return known.some((value) => {
    if (wordsOf(value).some(({ key }) => isTelling(key) && searched.some((word) => isFormOf(word, key)))) return true;
    const number = isNumber(value) ? together(value) : '';
    return isLong(number) && runs.some((run) => number.includes(run) || run.includes(number));
  });
}

function isTelling(key: string): boolean {
  return isLong(key) && !stemmedLanguages.some((language) => isStopWord(key, language));
}

function isFormOf(word: string, known: string): boolean {
  return word.startsWith(known) && word.length <= known.length + mostMore;
}

/** One word with a digit, or of parts in capitals: `7788`, `AB-CDE`. */
function isNumber(value: string): boolean {
  const one = value.trim();
  return !/[\s@]/.test(one) && (/\p{Nd}/u.test(one) || (/[-_/]/.test(one) && one === one.toUpperCase()));
}

/** The letters and digits of something, without what parts them. */
function together(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isLong(text: string): boolean {
  return text.length >= fewestOfKnown;
}

/** What is counted of a search that found nothing; undefined for one that may not be counted. */
export function searchSignal(
  text: string,
  config: FactLibrary,
  known: Iterable<string>,
): Extract<Signal, { what: 'search' }> | undefined {
  const words = keepableWords(text, config, known);
  if (words === undefined) return undefined;
  const signal = {
    what: 'search',
    lang: languageOfMessage(words) ?? languageByLetters(words) ?? config.lang,
    words,
  } as const;
  return isShort(signal) ? signal : undefined;
}

/** Whether a signal's line is short enough to be kept. */
export function isShort(signal: Signal): boolean {
  return lineOf({ ...signal, times: 1 }).length <= longestLine;
}

/** The language that the letters of a few words speak for, among those whose words are compared by their stems. */
function languageByLetters(words: string): string | undefined {
  if (wordsOf(words).length < fewestWords) return undefined;
  const scores = letterScores(words);
  const [best, next] = stemmedLanguages
    .map((language) => ({ language, score: scores[language] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return best && next && best.score - next.score >= leastLead ? best.language : undefined;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
