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
import { easeOf, isRead, scales } from './reading-ease';
import { withoutLiquid } from './reply-words';
import { sentencesIn } from './sentences';
import type { Sentence } from './sentences';

const kind: ProblemKind = {
  code: 'plain.readability',
  severity: 'information',
  message:
    'This text is hard to read: it scores {0} on the {1} scale, where {2} and more is easy enough for most people. Shorten its sentences, beginning with this one, and take shorter words.',
};

/** Of fewer words the figure means nothing: it is made for samples of a hundred. */
const leastWords = 100;
/** The hardest sentence is none of those that are hardly one. */
const leastInSentence = 8;
/** How many are told of one SOP. */
const most = 100;

/** What is written in an SOP, and each reply, reads easily. */
export const readability: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const config = library.config(sop.location.root);
    const problems: Problem[] = [];
    const language = languageOfProse(sop, config);
    if (language) {
      const prose = proseOf(sop);
      const hard = hardest(
        prose.flatMap(({ sentences }) => sentences),
        language,
      );
      const passage = hard && prose.find(({ sentences }) => sentences.includes(hard.sentence));
      if (hard && passage)
        problems.push(tell(placeInFile(sop, passage, hard.sentence.start, hard.sentence.end), hard.score, language));
    }
    for (const variant of textsOf(sop).flatMap(({ variants }) => variants.filter(isClosedReply))) {
      if (problems.length >= most) break;
      const text = withoutLiquid(variant.text);
      const own = languageOf(variant.lang ?? sop.lang, config, () => text);
      const hard = own && hardest(sentencesIn(text), own);
      if (!own || !hard) continue;
      const { start, end } = hard.sentence;
      const places = new LineIndex(variant.text);
      problems.push(tell(placeOf(variant, places, places.positionAt(start), end - start), hard.score, own));
    }
    return problems;
  },
};

/** The hardest of some sentences and the score of all of them, where they are many words and read hard. */
function hardest(
  sentences: readonly Sentence[],
  language: StemmedLanguage,
): { readonly sentence: Sentence; readonly score: number } | undefined {
  const words = sentences.reduce((sum, one) => sum + one.words.filter(({ text }) => isRead(text)).length, 0);
  const ease = words < leastWords ? undefined : easeOf(sentences, language);
  if (!ease || ease.score >= scales[language].least) return undefined;
  const full = sentences.filter((one) => one.words.length >= leastInSentence);
  let [sentence, lowest] = [full[0] ?? sentences[0], Infinity];
  for (const one of full) {
    const own = easeOf([one], language)?.score ?? Infinity;
    if (own < lowest) [sentence, lowest] = [one, own];
  }
  return sentence && { sentence, score: ease.score };
}

function tell(range: Problem['range'], score: number, language: StemmedLanguage): Problem {
  const { name, least } = scales[language];
  return found(kind, range, [String(Math.floor(score)), name, String(least)]);
}
