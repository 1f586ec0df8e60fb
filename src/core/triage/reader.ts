import { stemmedLanguages, stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import type { Word } from '../language/words';
import { hash } from './features';
import type { Lexicon } from './lexicon';
import { hintsOf, spelledOut } from './shorthand';
import { sentencesOf } from './message';
import { tokensOf } from './token';
import type { Token } from './token';
import { languageOf } from './language';
import type { TriageVocabulary } from './vocabulary';

/** The most words of a message that are looked up as mistyped. */
const mostRepairs = 60;
const shortestStem = 4;

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
  const sentences = written.map((words) => spelledOut(words, language, (key) => known.vocabulary.knows(key)));
  let repairs = 0;
  return sentences.map((words) => {
    const tokens = tokensOf(words, language, known.lexicon);
    const meant = tokens.flatMap((token, at): Word[] => {
      if (
        isKnown(token, known) ||
        stemElsewhere(token, known) !== undefined ||
        (at > 0 && isName(message, token)) ||
        repairs >= mostRepairs
      )
        return [token];
      repairs++;
      const repaired = known.vocabulary.repair(token.key, language !== 'en');
      return repaired?.map((key) => ({ key, start: token.start, end: token.end })) ?? [token];
    });
    return tokensOf(meant, language, known.lexicon).map((token) =>
      isKnown(token, known) ? token : { ...token, stem: stemElsewhere(token, known) ?? token.stem },
    );
  });
}

function isKnown(token: Token, { knowsStem }: Known): boolean {
  return token.isEmpty || token.concepts.length > 0 || knowsStem(hash(token.stem));
}

/** The stem that some SOP knows a word by in another language: people mix them. Short stems mean something else there. */
function stemElsewhere(word: Word, { knowsStem }: Known): string | undefined {
  return stemmedLanguages
    .map((language) => stemOf(word.key, language))
    .find((stem) => stem.length >= shortestStem && knowsStem(hash(stem)));
}

/** Whether a word within a sentence is a name: it is not mistyped, and nobody's business. A capital letter before small ones tells. */
export function isName(message: string, { start, end }: Word): boolean {
  return /^\p{Lu}\p{Ll}/u.test(message.slice(start, end));
}
