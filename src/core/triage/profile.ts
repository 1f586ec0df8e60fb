import { stemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import type { Sop } from '../sop/model';
import { addFeatures, kinds, noFeatures } from './features';
import type { Lexicon } from './lexicon';
import { tokensOf } from './token';
import type { Token } from './token';
import { languageOf } from './language';

/** Where an SOP says what it is for. */
export type TriageField = 'triggers' | 'answers' | 'title' | 'aliases' | 'tags' | 'summary';

/** A text of an SOP that a message may match. */
export interface Phrase {
  readonly field: TriageField;
  readonly text: string;
}

/** Texts beyond these are no phrases that customers say. */
const mostPhrases = 200;
const longestPhrase = 400;

/** What an SOP is recognised by: hashes of its features and how often each is said; one list for each kind. */
export interface Profile {
  readonly hashes: Int32Array;
  readonly counts: Uint8Array;
  /** Where each kind begins in the lists, and where the last one ends. */
  readonly starts: readonly number[];
  readonly words: readonly string[];
}

/** The texts that an SOP is recognised by. None counts for more than another: measured, that helps nobody. */
export function phrasesOf(sop: Sop): Phrase[] {
  const { front } = sop;
  const all = (field: TriageField, texts: readonly string[]) =>
    texts.map((text) => ({ field, text: text.slice(0, longestPhrase) }));
  const phrases = [
    ...all('title', [sop.title]),
    ...all('triggers', front.triggers),
    ...all('answers', front.answers),
    ...all('aliases', front.aliases),
    ...all('tags', front.tags),
    ...all('summary', [sop.summary]),
  ];
  return phrases.filter(({ text }) => text !== '').slice(0, mostPhrases);
}

/** The words of one of its texts: triggers are often in the languages of its customers. */
export function readPhrase(text: string, sop: Sop, lexicon: Lexicon): Token[] {
  const words = wordsOf(text);
  return tokensOf(words, languageOf(text, words, stemmedLanguage(sop.lang) ?? 'en'), lexicon);
}

export function profileOf(sop: Sop, lexicon: Lexicon): Profile {
  const features = noFeatures();
  const known = new Set<string>();
  for (const { text } of phrasesOf(sop)) {
    const tokens = readPhrase(text, sop, lexicon);
    for (const { key } of tokens) known.add(key);
    addFeatures(features, tokens);
  }
  const starts = kinds.map((_, at) => features.slice(0, at).reduce((sum, kind) => sum + kind.size, 0));
  const entries = features.flatMap((kind) => [...kind]);
  return {
    hashes: Int32Array.from(entries, ([hash]) => hash),
    counts: Uint8Array.from(entries, ([, count]) => Math.min(count, 255)),
    starts: [...starts, entries.length],
    words: [...known],
  };
}
