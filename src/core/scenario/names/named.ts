import { plain } from './plain';

/** The names of something: its ids, and the words that people call it by. */
interface Names {
  readonly ids: readonly string[];
  readonly words: string;
}

/** Things by their names. */
export class Named<T> {
  readonly #byId = new Map<string, T[]>();
  readonly #byWords = new Map<string, T[]>();

  constructor(all: Iterable<T>, namesOf: (one: T) => Names) {
    for (const one of all) {
      const { ids, words } = namesOf(one);
      for (const id of ids) add(this.#byId, id, one);
      add(this.#byWords, plain(words), one);
    }
  }

  /** Those with an id. */
  byId(id: string): readonly T[] {
    return this.#byId.get(id) ?? [];
  }

  /** Those with an id, or else those that are called so. */
  named(name: string): readonly T[] {
    const words = plain(name);
    return this.#byId.get(name) ?? (words === '' ? [] : (this.#byWords.get(words) ?? []));
  }
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
