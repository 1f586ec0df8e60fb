// Queries whose answer is known: words of one SOP, with and without the mistakes that people make.
import type { Sop } from '../../src/core/sop/model';
import { wordKey } from '../../src/core/language/word-key';
import { wordsOf } from '../../src/core/language/words';
import { bodyOf, plainWords } from '../../src/core/search/source';
import { random } from './random';
import type { RandomNumber } from './random';

export const mistakes = ['none', 'no accents', 'one typo', 'two typos'] as const;
export type Mistake = (typeof mistakes)[number];

export interface KnownItem {
  readonly query: string;
  readonly uri: string;
}

/** Words of an SOP's title and text, of four letters or more, that no other SOP has all of: what somebody remembers of it. */
export function knownItems(sops: readonly Sop[], count: number, mistake: Mistake, seed = 7): KnownItem[] {
  const next = random(seed);
  const noise = random(seed + 1);
  const bearers = bearersOf(sops);
  const items: KnownItem[] = [];
  while (items.length < count) {
    const sop = sops[Math.floor(next() * sops.length)];
    if (!sop) throw new Error('There is no SOP to look for.');
    const words = shuffled([...pick(sop.title, 2, next), ...pick(plainWords(bodyOf(sop.text)), 2, next)], next);
    if (onlyOneHas(words, bearers))
      items.push({ query: spoilt(words, mistake, noise).join(' '), uri: sop.location.uri });
  }
  return items;
}

/** Each word of the library -> the SOPs that have it. */
function bearersOf(sops: readonly Sop[]): Map<string, Set<Sop>> {
  const bearers = new Map<string, Set<Sop>>();
  for (const sop of sops) {
    for (const { key } of wordsOf(sop.text)) {
      const having = bearers.get(key) ?? new Set();
      bearers.set(key, having.add(sop));
    }
  }
  return bearers;
}

function onlyOneHas(words: readonly string[], bearers: ReadonlyMap<string, ReadonlySet<Sop>>): boolean {
  const [rarest = new Set<Sop>(), ...others] = words
    .map((word) => bearers.get(wordKey(word)) ?? new Set<Sop>())
    .sort((a, b) => a.size - b.size);
  return [...rarest].filter((sop) => others.every((having) => having.has(sop))).length === 1;
}

function pick(text: string, count: number, next: RandomNumber): string[] {
  const words = new Set(
    wordsOf(text)
      .filter(({ key }) => key.length >= 4)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return shuffled([...words], next).slice(0, count);
}

function shuffled<T>(items: readonly T[], next: RandomNumber): T[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function spoilt(words: readonly string[], mistake: Mistake, next: RandomNumber): string[] {
  if (mistake === 'none') return [...words];
  const spoiltWords = words.map(wordKey);
  const typos = mistake === 'one typo' ? 1 : mistake === 'two typos' ? 2 : 0;
  for (let typo = 0; typo < typos; typo++) {
    const at = Math.floor(next() * words.length);
    spoiltWords[at] = mistyped(spoiltWords[at] ?? '', next);
  }
  return spoiltWords;
}

/** One letter left out, put in, changed, or swapped with the next; never the first one, which people get right. */
function mistyped(word: string, next: RandomNumber): string {
  const at = 1 + Math.floor(next() * Math.max(1, word.length - 2));
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  switch (Math.floor(next() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}
