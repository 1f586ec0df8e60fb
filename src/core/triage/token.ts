import { stemOf } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import type { Word } from '../language/words';
import { isFiller } from './fillers';
import type { Lexicon } from './lexicon';

const none: readonly number[] = [];

/** A word and what is known about it. */
export interface Token extends Word {
  readonly stem: string;
  /** What it means, by itself or with its neighbours; what the longest saying means comes first. */
  readonly concepts: readonly number[];
  /** Whether it says nothing about what somebody wants. */
  readonly isEmpty: boolean;
}

/** Words with their stems and meanings. Words with digits are left out: numbers of orders and telephones tell nothing. */
export function tokensOf(words: readonly Word[], language: StemmedLanguage, lexicon: Lexicon): Token[] {
  const kept = words.filter(({ key }) => !/\d/.test(key));
  const stems = kept.map(({ key }) => stemOf(key, language));
  const found = meanings(stems, language, lexicon);
  return kept.map((word, at) => {
    const isEmpty = word.key.length < 2 || isStopWord(word.key, language) || isFiller(word.key);
    const own = found[at] ?? none;
    // Not spread: a library has a hundred thousand words, and spreading takes several times as long.
    return { key: word.key, start: word.start, end: word.end, stem: stems[at] ?? word.key, concepts: own.length === 0 && !isEmpty ? lexicon.meaningInAny(word.key) : own, isEmpty };
  });
}

function meanings(stems: readonly string[], language: StemmedLanguage, lexicon: Lexicon): (readonly number[])[] {
  const found: (readonly number[])[] = stems.map(() => none);
  stems.forEach((stem, start) => {
    for (const saying of lexicon.beginningWith(stem, language)) {
      if (!saying.stems.every((one, at) => stems[start + at] === one)) continue;
      for (let at = start; at < start + saying.stems.length; at++) if (!found[at]?.includes(saying.concept)) found[at] = [...(found[at] ?? none), saying.concept];
    }
  });
  return found;
}
