import { stemmedLanguage } from '../language/stem';
import type { StemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import type { Sop } from '../sop/model';
import { addFeatures, kinds, noFeatures } from './features';
import type { Lexicon } from './lexicon';
import { plainWords } from './plain-words';
import { hintsOf } from './shorthand';
import { tokensOf } from './token';
import type { Token } from './token';
import { languageOf } from './language';
import { middleOf, vectorOf } from './discern/word-vectors';

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

/** A text of an SOP, read. */
interface PhraseRead {
  readonly language: StemmedLanguage;
  readonly tokens: readonly Token[];
}

/** What an SOP is recognised by: hashes of its features and how often each is said; one list for each kind. */
export interface Profile {
  readonly hashes: Int32Array;
  readonly counts: Uint8Array;
  /** Where each kind begins in the lists, and where the last one ends. */
  readonly starts: readonly number[];
  /** Its words, as they are compared, by the languages they are in. */
  readonly words: Readonly<Record<StemmedLanguage, readonly string[]>>;
  /** Where all that it says points together; empty where no word is known. */
  readonly direction: Float32Array;
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

/** Fields in which customers are quoted, who shorten words as in messages; the others are the library's own words. */
const quoted: ReadonlySet<TriageField> = new Set(['triggers', 'answers']);

/** The words that an SOP itself uses, besides what customers are quoted with. */
export function ownWords(sop: Sop): ReadonlySet<string> {
  return new Set(
    phrasesOf(sop)
      .filter(({ field }) => !quoted.has(field))
      .flatMap(({ text }) => wordsOf(text).map(({ key }) => key)),
  );
}

/**
 * The words of one of its texts: triggers are often in the languages of its customers.
 * @param own what `ownWords` says of the SOP.
 */
export function readPhrase({ field, text }: Phrase, sop: Sop, own: ReadonlySet<string>, lexicon: Lexicon): PhraseRead {
  const words = wordsOf(text);
  const isQuoted = quoted.has(field);
  const told = isQuoted ? words.flatMap((word) => hintsOf(text, word)) : words;
  const language = languageOf(text, told, stemmedLanguage(sop.lang) ?? 'en');
  const plain = plainWords(words, language, (key) => !isQuoted || own.has(key));
  return { language, tokens: tokensOf(plain, language, lexicon) };
}

export function profileOf(sop: Sop, lexicon: Lexicon): Profile {
  const features = noFeatures();
  const vectors: Float32Array[] = [];
  const known = { es: new Set<string>(), ca: new Set<string>(), en: new Set<string>() };
  const own = ownWords(sop);
  for (const phrase of phrasesOf(sop)) {
    const { language, tokens } = readPhrase(phrase, sop, own, lexicon);
    for (const { key } of tokens) known[language].add(key);
    addFeatures(features, tokens);
    vectors.push(vectorOf(tokens));
  }
  const starts = kinds.map((_, at) => features.slice(0, at).reduce((sum, kind) => sum + kind.size, 0));
  const entries = features.flatMap((kind) => [...kind]);
  return {
    hashes: Int32Array.from(entries, ([hash]) => hash),
    counts: Uint8Array.from(entries, ([, count]) => Math.min(count, 255)),
    starts: [...starts, entries.length],
    words: { es: [...known.es], ca: [...known.ca], en: [...known.en] },
    direction: middleOf(vectors),
  };
}
