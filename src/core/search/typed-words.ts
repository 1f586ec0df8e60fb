import { isSignKey } from '../language/signs';
import { stemmedLanguages } from '../language/stem';
import { isStopWord } from '../language/stop-words';
import { kindAt, unitKind, unitsAt } from '../language/units';
import { longestKey } from '../language/word-key';
import { eachTerm } from '../language/words';
import type { Phrase, Synonyms } from './synonyms';

/** The most words of a query that are looked up. */
const mostWords = 16;
/** The most of its words that are looked at to choose those from. */
const mostTyped = 2000;
/** The most neighbouring words of a query that are also looked up as one. */
const mostTogether = 8;

/** A typed word and what is known about it. */
export interface TypedWord {
  readonly key: string;
  /** Whether it may be the beginning of a longer word. */
  readonly isOpen: boolean;
  /** Whether it carries no meaning, so that it need not be found. */
  readonly isFiller: boolean;
  /** Whether it is one character of a script without spaces, which words begin with wherever they stand. */
  readonly isCharacter: boolean;
  /** What else it means, by the library's synonyms. */
  readonly synonyms: readonly Phrase[];
  /** What it makes with its neighbours, written together. */
  readonly together: readonly Together[];
}

/** Neighbouring words written together. */
export interface Together {
  readonly key: string;
  /** Whether it may be the beginning of a longer word. */
  readonly isOpen: boolean;
}

/** A word as it stands in a query. */
interface Typed {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isUnspaced: boolean;
  readonly isCharacter: boolean;
}

/**
 * The words of a query.
 * @param knows whether a text has a word, or one that begins so.
 */
export function typedWords(
  text: string,
  synonyms: Synonyms,
  knows: (key: string, asBeginning: boolean) => boolean,
): TypedWord[] {
  const typed = wordsIn(text);
  const chosen = chosenOf(typed);
  const keys = chosen.map(({ key }) => key);
  const isEmpty = (key: string) => isSignKey(key) || stemmedLanguages.some((language) => isStopWord(key, language));
  // A query made of fillers only has to look for the fillers.
  const hasMore = !keys.every(isEmpty);
  const bridges = bridgesIn(typed, (key) => knows(key, key === keys.at(-1)));
  const isFiller = (key: string) => (hasMore && isEmpty(key)) || bridges.has(key);
  const last = keys.at(-1);
  const isOpen = (key: string) => key === last && !isFiller(key);
  const meant = synonymsOf(keys, synonyms);
  const together = togetherOf(typed, (key, isLast) => knows(key, isLast && last !== undefined && isOpen(last)));
  return chosen.map(({ key, isCharacter }, at) => ({
    key,
    isOpen: isOpen(key),
    isFiller: isFiller(key),
    isCharacter,
    synonyms: meant[at] ?? [],
    together: (together.get(key) ?? []).map(({ joined, isLast }) => ({
      key: joined,
      isOpen: isLast && last !== undefined && isOpen(last),
    })),
  }));
}

/** What texts are found by, for looking up a query as a whole. */
export function phraseOf(text: string): string {
  return wordsIn(text)
    .map(({ key }) => key)
    .join('');
}

/** The words and signs of a text, each once for each place: neither what is written together nor parts of pairs. */
function wordsIn(text: string): Typed[] {
  const typed: Typed[] = [];
  // People without a middle dot on their keyboard type a full stop: `col.legi`.
  const read = text.replace(/(?<=l)\.(?=l)/gi, '·');
  eachTerm(read, (key, start, end) => {
    const before = typed.at(-1);
    if (before && (start === before.start || end <= before.end)) return false;
    const isUnspaced = kindAt(read, start) === unitKind.unspaced;
    typed.push({ key, start, end, isUnspaced, isCharacter: isUnspaced && end === start + unitsAt(read, start) });
    return typed.length >= mostTyped;
  });
  return typed;
}

/** Each word once, where it was typed last; of many, the first. */
function chosenOf(typed: readonly Typed[]): Typed[] {
  const words = new Map<string, Typed>();
  for (const word of typed) {
    words.delete(word.key);
    words.set(word.key, word);
  }
  return [...words.values()].slice(0, mostWords);
}

/**
 * Pairs of characters that no text has, in a run with others that texts have: they stand where one word ends and the next
 * one begins.
 */
function bridgesIn(typed: readonly Typed[], knows: (key: string) => boolean): ReadonlySet<string> {
  const bridges = new Set<string>();
  const runs: Typed[][] = [];
  for (const word of typed.slice(0, mostWords * 2)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before?.isUnspaced && word.isUnspaced && word.start < before.end) run.push(word);
    else runs.push([word]);
  }
  for (const run of runs.filter(({ length }) => length > 1)) {
    const unknown = run.filter(({ key }) => !knows(key));
    if (unknown.length < run.length) for (const { key } of unknown) bridges.add(key);
  }
  return bridges;
}

function synonymsOf(keys: readonly string[], synonyms: Synonyms): Phrase[][] {
  const meant = keys.map((): Phrase[] => []);
  for (const at of keys.keys()) {
    for (const { length, phrases } of synonyms.at(keys, at))
      for (let word = at; word < at + length; word++) meant[word]?.push(...phrases);
  }
  return meant;
}

/** For each word, what texts have that it makes with its neighbours, and whether that takes in the last word. */
function togetherOf(
  typed: readonly Typed[],
  knows: (key: string, isLast: boolean) => boolean,
): ReadonlyMap<string, { readonly joined: string; readonly isLast: boolean }[]> {
  const found = new Map<string, { readonly joined: string; readonly isLast: boolean }[]>();
  const words = typed.slice(0, mostWords * 2);
  for (const from of words.keys()) {
    let joined = '';
    for (let to = from; to < Math.min(words.length, from + mostTogether); to++) {
      const word = words[to];
      if (!word || word.isUnspaced || isSignKey(word.key)) break;
      joined += word.key;
      if (joined.length > longestKey) break;
      const isLast = to === typed.length - 1;
      if (to === from || !knows(joined, isLast)) continue;
      for (const { key } of words.slice(from, to + 1)) {
        const known = found.get(key) ?? [];
        if (known.every((one) => one.joined !== joined)) found.set(key, [...known, { joined, isLast }]);
      }
    }
  }
  return found;
}
