import { countsOf } from './counts';
import type { Counts } from './counts';

const [shortest, longest] = [2, 5];

/**
 * Character 2- to 5-grams within words, with a blank at both ends of each word; as the analyzer `char_wb` of scikit-learn counts
 * them, so that figures can be compared: a word that is shorter than a gram counts once, whole.
 */
export function characterGrams(text: string): Counts {
  const grams: string[] = [];
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const padded = [' ', ...Array.from(word), ' '];
    for (let length = shortest; length <= longest; length++) {
      for (let start = 0; start === 0 || start + length <= padded.length; start++)
        grams.push(padded.slice(start, start + length).join(''));
      if (padded.length <= length) break;
    }
  }
  return countsOf(grams);
}

/** Words, and pairs of words that follow each other. */
export function wordsAndPairs(text: string): Counts {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return countsOf([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
}
