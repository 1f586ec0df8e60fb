import { wordsOf } from '../language/words';
import { stemsOf } from './vocabulary';

/** One member of a group of synonyms, as the keys of its words; `money back` has two. */
export type Phrase = readonly string[];

/** A member of a group, together with its group. */
interface Member {
  readonly phrase: Phrase;
  readonly group: readonly Phrase[];
}

/** The most other members of a group that one member is expanded to: the first ones. */
const mostMeant = 50;
/** The most groups that a word is looked for in: the first ones. */
const mostGroups = 20;

/** Words that mean the same to a team, as listed in its `library.yml`. */
export class Synonyms {
  /** The first word of a member, or its stem -> the members that begin with it, each with the others of its group. */
  #groups = new Map<string, Member[]>();

  /** @param groups words or short phrases that mean the same. */
  set(groups: Iterable<readonly string[]>): void {
    this.#groups = new Map();
    for (const group of groups) {
      const phrases = phrasesOf(group);
      for (const phrase of phrases) {
        for (const key of namesOf(phrase[0] ?? '')) {
          const members = this.#groups.get(key);
          if (members) members.push({ phrase, group: phrases });
          else this.#groups.set(key, [{ phrase, group: phrases }]);
        }
      }
    }
  }

  /**
   * What else the typed words from `at` on mean: how many of the words each match covers, and the phrases they stand
   * for.
   */
  at(keys: readonly string[], at: number): { readonly length: number; readonly phrases: readonly Phrase[] }[] {
    const found = namesOf(keys[at] ?? '').flatMap((name) => this.#groups.get(name) ?? []);
    const fitting = [...new Set(found)].filter(({ phrase }) =>
      phrase.every((word, index) => areSame(word, keys[at + index])),
    );
    return fitting.slice(0, mostGroups).map(({ phrase, group }) => ({
      length: phrase.length,
      phrases: group
        .slice(0, mostMeant + 1)
        .filter((other) => other !== phrase)
        .slice(0, mostMeant),
    }));
  }
}

/** The members of a group, each once. */
function phrasesOf(group: readonly string[]): Phrase[] {
  const byText = new Map<string, Phrase>();
  for (const text of group) {
    const phrase = wordsOf(text).map(({ key }) => key);
    const name = phrase.join(' ');
    if (name !== '' && !byText.has(name)) byText.set(name, phrase);
  }
  return [...byText.values()];
}

function areSame(word: string, typed: string | undefined): boolean {
  return typed !== undefined && (word === typed || namesOf(word).some((name) => namesOf(typed).includes(name)));
}

function namesOf(key: string): string[] {
  return [...new Set([key, ...stemsOf(key)])];
}
