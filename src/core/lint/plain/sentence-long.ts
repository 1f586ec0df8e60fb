import type { StemmedLanguage } from '../../language/stem';
import type { Problem } from '../../problem';
import { LineIndex } from '../../text/position';
import { placeOf } from '../library/reply-place';
import { isClosedReply } from '../reply-closed';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { textsOf } from '../texts-of';
import { placeInFile } from './place';
import { languageOf, languageOfProse, proseOf } from './prose';
import { withoutLiquid } from './reply-words';
import { sentencesIn } from './sentences';
import type { Sentence } from './sentences';

const kind: ProblemKind = {
  code: 'plain.sentence-long',
  severity: 'information',
  message: 'This sentence has {0} words. Make two of it: up to {1} are read at one go.',
};

/**
 * How many words a sentence may have. English: the UK Government Digital Service has sentences of more than 25 words split
 * (“Content design: writing for GOV.UK”). Spanish: 30, as guides to plain language have it, such as “Cómo escribir con
 * claridad” of the European Commission and those of Spanish administrations; Catalan as Spanish, as it has as many small words.
 */
const longest: Readonly<Record<StemmedLanguage, number>> = { en: 25, es: 30, ca: 30 };

/** How many are told of one SOP. */
const most = 100;

/** Sentences of SOPs and of replies are short. */
export const sentenceLong: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const config = library.config(sop.location.root);
    const problems: Problem[] = [];
    const language = languageOfProse(sop, config);
    if (language)
      for (const passage of proseOf(sop))
        for (const { start, end, words } of tooLong(passage.sentences, language)) {
          if (problems.length >= most) return problems;
          problems.push(tell(placeInFile(sop, passage, start, end), words.length, language));
        }
    for (const variant of textsOf(sop).flatMap(({ variants }) => variants.filter(isClosedReply))) {
      const text = withoutLiquid(variant.text);
      const own = languageOf(variant.lang ?? sop.lang, config, () => text);
      if (!own) continue;
      for (const { start, end, words } of tooLong(sentencesIn(text), own)) {
        if (problems.length >= most) return problems;
        const places = new LineIndex(variant.text);
        const place = placeOf(variant, places, places.positionAt(start), end - start);
        problems.push(tell(place, words.length, own));
      }
    }
    return problems;
  },
};

function tooLong(sentences: readonly Sentence[], language: StemmedLanguage): Sentence[] {
  return sentences.filter(({ words }) => words.length > longest[language]);
}

function tell(range: Problem['range'], words: number, language: StemmedLanguage): Problem {
  return found(kind, range, [String(words), String(longest[language])]);
}
