import { stemOf, stemmedLanguage } from '../../../src/core/language/stem';
import type { StemmedLanguage } from '../../../src/core/language/stem';
import { isStopWord } from '../../../src/core/language/stop-words';
import { wordsOf } from '../../../src/core/language/words';
import { phrasesOf } from '../../../src/core/triage/profile';
import type { Sop } from '../../../src/core/sop/model';
import { countsOf, sum } from './counts';
import type { Counts } from './counts';
import type { Baseline, Scores } from './method';

/** Of how often a word is said, and of how long the text is: the usual values. */
const [k1, b] = [1.2, 0.75];

/**
 * Okapi BM25 over stems without the small words, all texts of an SOP as one document (Robertson and Zaragoza 2009, The
 * Probabilistic Relevance Framework). Documents are read in the language of the message, which it is told.
 */
export const bm25: Baseline = (sops) => {
  const readings = new Map<StemmedLanguage, (message: string) => Scores>();
  return (message, written) => {
    const language = stemmedLanguage(written) ?? 'en';
    const reading = readings.get(language) ?? bm25In(sops, language);
    readings.set(language, reading);
    return reading(message);
  };
};

function bm25In(sops: readonly Sop[], language: StemmedLanguage): (message: string) => Scores {
  const documents = sops.map((sop) => sum(phrasesOf(sop).map(({ text }) => stemsOf(text, language))));
  const lengths = documents.map((one) => [...one.values()].reduce((all, count) => all + count, 0));
  const mean = lengths.reduce((all, length) => all + length, 0) / Math.max(1, lengths.length);
  const owners = sum(documents.map((one) => countsOf(one.keys())));
  return (message) => {
    const scores = sops.map(() => 0);
    for (const term of stemsOf(message, language).keys()) {
      const count = owners.get(term) ?? 0;
      const idf = Math.log(1 + (sops.length - count + 0.5) / (count + 0.5));
      documents.forEach((document, at) => {
        const times = document.get(term) ?? 0;
        scores[at]! += (idf * times * (k1 + 1)) / (times + k1 * (1 - b + (b * lengths[at]!) / mean));
      });
    }
    return scores;
  };
}

function stemsOf(text: string, language: StemmedLanguage): Counts {
  return countsOf(
    wordsOf(text)
      .filter(({ key }) => !/\d/.test(key) && !isStopWord(key, language))
      .map(({ key }) => stemOf(key, language)),
  );
}
