import { stemmedLanguages, stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import type { Word } from '../language/words';
import { hash } from './features';
import type { Lexicon } from './lexicon';
import { plainWords } from './plain-words';
import { isRealWord } from './real-words';
import { hintsOf } from './shorthand';
import { sentencesOf } from './message';
import { tokensOf } from './token';
import type { Token } from './token';
import { languageOf } from './language';
import type { TriageVocabulary } from './vocabulary';

/** The most words of a message that are looked up as mistyped. */
const mostRepairs = 60;
const shortestStem = 4;
/** Ordinary words that two languages write alike are the same word from so many letters on: Spanish and Catalan share many, English few. */
const shortestBetween = 4;
const shortestAcross = 6;

/** What a reader must know of the library. */
interface Known {
  readonly lexicon: Lexicon;
  readonly vocabulary: TriageVocabulary;
  /** Whether an SOP has a word with this hash of its stem. */
  readonly knowsStem: (hash: number) => boolean;
}

/** The sentences of a message as tokens, with mistyped words read as what was meant. */
export function readMessage(message: string, declared: StemmedLanguage, known: Known): Token[][] {
  const written = sentencesOf(message).map(({ text, start }) =>
    wordsOf(text).map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
  );
  const told = written.flat().flatMap((word) => hintsOf(message, word));
  const language = languageOf(message, told, declared);
  const read = (words: readonly Word[]) =>
    tokensOf(words, language, known.lexicon).map((token) => inOwnLanguage(token, language, known));
  let repairs = 0;
  return written.map((words) => {
    const tokens = read(plainWords(words, language, (key) => known.vocabulary.says(key)));
    const meant = tokens.flatMap((token, at): Word[] => {
      if (isKnown(token, known) || (at > 0 && isName(message, token)) || repairs >= mostRepairs) return [token];
      repairs++;
      const repaired = known.vocabulary.repair(token.key, language);
      return repaired?.map((key) => ({ key, start: token.start, end: token.end })) ?? [token];
    });
    return read(meant);
  });
}

function isKnown(token: Token, { knowsStem }: Known): boolean {
  return token.isEmpty || token.concepts.length > 0 || knowsStem(hash(token.stem));
}

/**
 * A word as its own language means it. What some SOP says in another language is taken for the same word where it may be one: people mix
 * languages, and they share words. An ordinary word of its own language is the same only if it is written just so, and long: `lot` is
 * no batch for being `lote` in Spanish.
 */
function inOwnLanguage(token: Token, language: StemmedLanguage, { vocabulary, lexicon, knowsStem }: Known): Token {
  if (token.isEmpty || vocabulary.saysStem(token.stem, language)) return token;
  const isReal = isRealWord(token.key, language);
  const concepts = isReal && lexicon.beginningWith(token.stem, language).length === 0 ? [] : token.concepts;
  const least = language === 'en' ? shortestAcross : shortestBetween;
  const isSame = vocabulary.says(token.key)
    ? !isReal || token.key.length >= least
    : !isReal && token.concepts.length === 0;
  if (!isSame)
    return knowsStem(hash(token.stem))
      ? { ...token, concepts, stem: `${language}:${token.stem}` }
      : { ...token, concepts };
  if (knowsStem(hash(token.stem)) && token.stem.length >= shortestStem) return token;
  const elsewhere = stemmedLanguages
    .filter((other) => other !== language)
    .map((other) => ({ other, stem: stemOf(token.key, other) }))
    .find(({ other, stem }) => stem.length >= shortestStem && vocabulary.saysStem(stem, other));
  return elsewhere ? { ...token, stem: elsewhere.stem } : token;
}

/** Whether a word within a sentence is a name: it is not mistyped, and nobody's business. A capital letter before small ones tells. */
export function isName(message: string, { start, end }: Word): boolean {
  return /^\p{Lu}\p{Ll}/u.test(message.slice(start, end));
}
