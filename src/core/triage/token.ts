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
  /** The language that it was read in. */
  readonly language: StemmedLanguage;
  /** What it means, by itself or with its neighbours. */
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
    return {
      key: word.key,
      start: word.start,
      end: word.end,
      stem: stems[at] ?? word.key,
      language,
      concepts: own.length === 0 && !isEmpty ? lexicon.meaningInAny(word.key) : own,
      isEmpty,
    };
  });
}

/** What stands together is taken together, the longest saying first: in `me he dado cuenta` there is no account. */
function meanings(stems: readonly string[], language: StemmedLanguage, lexicon: Lexicon): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  while (found.length < stems.length) {
    const start = found.length;
    const said = lexicon
      .beginningWith(stems[start] ?? '', language)
      .filter((saying) => saying.stems.every((stem, at) => stems[start + at] === stem));
    const length = said[0]?.stems.length ?? 1;
    const concepts =
      said.length === 0 ? none : said.filter((saying) => saying.stems.length === length).map(({ concept }) => concept);
    for (let at = 0; at < length; at++) found.push(concepts);
  }
  return found;
}
