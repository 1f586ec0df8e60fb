import { wordsOf } from '../language/words';
import { stemsOf } from './vocabulary';

/** One member of a group of synonyms, as the keys of its words: `money back` has two. */
export type Phrase = readonly string[];

/** Words that mean the same to a team, as its `library.yml` says. */
export class Synonyms {
  /** The first word of a member, or its stem -> the members that begin so, each with the others of its group. */
  #groups = new Map<string, { readonly phrase: Phrase; readonly others: readonly Phrase[] }[]>();

  /** @param groups words, or short phrases, that mean the same. */
  set(groups: Iterable<readonly string[]>): void {
    this.#groups = new Map();
    for (const group of groups) {
      const phrases = group.map((text) => wordsOf(text).map(({ key }) => key)).filter((phrase) => phrase.length > 0);
      for (const phrase of phrases) {
        const entry = { phrase, others: phrases.filter((other) => other !== phrase) };
        for (const key of namesOf(phrase[0] ?? '')) this.#groups.set(key, [...(this.#groups.get(key) ?? []), entry]);
      }
    }
  }

  /** What typed words mean as well: how many of them, from `at` on, and the phrases they stand for. */
  at(keys: readonly string[], at: number): { readonly length: number; readonly phrases: readonly Phrase[] }[] {
    const found = namesOf(keys[at] ?? '').flatMap((name) => this.#groups.get(name) ?? []);
    const fitting = [...new Set(found)].filter(({ phrase }) => phrase.every((word, index) => areSame(word, keys[at + index])));
    return fitting.map(({ phrase, others }) => ({ length: phrase.length, phrases: others }));
  }
}

function areSame(word: string, typed: string | undefined): boolean {
  return typed !== undefined && (word === typed || namesOf(word).some((name) => namesOf(typed).includes(name)));
}

function namesOf(key: string): string[] {
  return [...new Set([key, ...stemsOf(key)])];
}
