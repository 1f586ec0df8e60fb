import { phrasesOf } from '../../../src/core/triage/profile';
import type { Baseline } from './method';
import { softmaxRegression } from './softmax-regression';
import { characterGrams, wordsAndPairs } from './text-features';
import { joinedVectors, tfIdf } from './tf-idf';

/** How much a wrong answer costs against large weights. */
const c = 20;

/**
 * The textbook method: L2-regularised multinomial logistic regression over sublinear TF-IDF of character 2- to 5-grams within
 * words and of words and pairs, trained on each text of each SOP. With scikit-learn the same takes
 * `LogisticRegression(C=20)` over `TfidfVectorizer(analyzer='char_wb', ngram_range=(2, 5), sublinear_tf=True)` and
 * `TfidfVectorizer(ngram_range=(1, 2), token_pattern=r'(?u)\b\w+\b', sublinear_tf=True)`, which it was compared with.
 */
export const logisticRegression: Baseline = (sops) => {
  const texts = sops.flatMap((sop, owner) => phrasesOf(sop).map(({ text }) => ({ owner, text })));
  const byGram = tfIdf(texts.map(({ text }) => characterGrams(text)));
  const byWord = tfIdf(texts.map(({ text }) => wordsAndPairs(text)));
  const vectorOf = (text: string) =>
    joinedVectors(byGram.vectorOf(characterGrams(text)), byGram.size, byWord.vectorOf(wordsAndPairs(text)));
  const sharesOf = softmaxRegression(
    texts.map(({ owner, text }) => ({ owner, vector: vectorOf(text) })),
    { classes: sops.length, size: byGram.size + byWord.size, c, seed: 1 },
  );
  return (message) => sharesOf(vectorOf(message));
};
