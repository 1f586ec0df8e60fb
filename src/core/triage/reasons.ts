import { stemmedLanguage } from '../language/stem';
import { wordsOf } from '../language/words';
import type { Sop } from '../sop/model';
import { meaningsOf } from './features';
import type { Lexicon } from './lexicon';
import { phrasesOf } from './profile';
import type { TriageField } from './profile';
import { tokensOf } from './token';
import type { Token } from './token';
import { tongueOf } from './tongue';

/** Why an SOP is suggested: what the customer wrote, and the text of the SOP that says the same. */
export interface Reason {
  /** A stretch of the message. */
  readonly phrase: { readonly text: string; readonly start: number; readonly end: number };
  readonly field: TriageField;
  /** The text of the SOP. */
  readonly matched: string;
}

/** So many reasons are told; more are not read. */
const mostReasons = 3;

interface Agreement extends Reason {
  readonly weight: number;
}

/**
 * The sentences and the texts of an SOP that agree most, the strongest first, none told twice.
 * @param rarity how telling a feature is in the library.
 */
export function reasonsFor(sop: Sop, message: string, sentences: readonly (readonly Token[])[], lexicon: Lexicon, rarity: (feature: number) => number): Reason[] {
  const declared = stemmedLanguage(sop.lang) ?? 'en';
  const phrases = phrasesOf(sop).map((phrase) => {
    const words = wordsOf(phrase.text);
    const tokens = tokensOf(words, tongueOf(phrase.text, words, declared), lexicon);
    return { ...phrase, features: new Set(tokens.flatMap((token) => meaningsOf(token))) };
  });
  const agreements = sentences.flatMap((tokens) => phrases.flatMap((phrase): Agreement[] => agreement(message, tokens, phrase, rarity)));
  agreements.sort((a, b) => b.weight - a.weight);
  return distinct(agreements).map(({ phrase, field, matched }) => ({ phrase, field, matched }));
}

function agreement(message: string, tokens: readonly Token[], phrase: { readonly field: TriageField; readonly text: string; readonly features: ReadonlySet<number> }, rarity: (feature: number) => number): Agreement[] {
  const shared = new Set<number>();
  const meeting = tokens.filter((token) => {
    const common = meaningsOf(token).filter((feature) => phrase.features.has(feature));
    for (const feature of common) shared.add(feature);
    return common.length > 0;
  });
  const [first, last] = [meeting[0], meeting.at(-1)];
  if (!first || !last) return [];
  const said = [...shared].reduce((sum, feature) => sum + rarity(feature), 0);
  const all = [...phrase.features].reduce((sum, feature) => sum + rarity(feature), 0);
  const stretch = { text: message.slice(first.start, last.end), start: first.start, end: last.end };
  // Of texts that share as much, the shorter says it more exactly.
  return [{ phrase: stretch, field: phrase.field, matched: phrase.text, weight: said / Math.sqrt(Math.max(all, 1e-9)) }];
}

function distinct(agreements: readonly Agreement[]): Agreement[] {
  const told: Agreement[] = [];
  for (const one of agreements) {
    if (told.length >= mostReasons) break;
    const isNew = told.every(({ phrase, matched }) => matched !== one.matched && (phrase.end <= one.phrase.start || one.phrase.end <= phrase.start));
    if (isNew) told.push(one);
  }
  return told;
}
