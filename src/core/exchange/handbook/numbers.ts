import type { Handbook } from './handbook';

/** What chapters, procedures and replies are numbered with: on paper, nothing else leads from one to another. */
export class Numbers {
  readonly #byKey = new Map<string, string>();

  constructor(book: Handbook) {
    for (const [at, key] of chaptersOf(book).entries()) this.#byKey.set(key, String(at + 1));
    for (const { key, sops } of book.categories)
      for (const [at, sop] of sops.entries()) this.#byKey.set(sop.key, `${this.#byKey.get(key) ?? ''}.${at + 1}`);
    const replies = book.replies.flatMap(({ channels }) => channels.flatMap((channel) => channel.replies));
    for (const [at, reply] of replies.entries()) this.#byKey.set(reply.key, `R${at + 1}`);
  }

  of(key: string): string | undefined {
    return this.#byKey.get(key);
  }
}

/** The keys of the chapters that have something in them, in order. */
function chaptersOf(book: Handbook): string[] {
  const { visions, goals, conduct, categories, replies, variables, roles, constants, questions } = book;
  const keys = (key: string, ...lists: readonly (readonly unknown[])[]) => (lists.flat().length > 0 ? [key] : []);
  return [
    ...keys('vision', visions),
    ...keys('goals', goals),
    ...keys('conduct', conduct),
    ...categories.map(({ key }) => key),
    ...keys('replies', replies),
    ...keys('glossary', variables, roles, constants),
    ...keys('questions', questions),
    ...(categories.some(({ sops }) => sops.some(({ control }) => control !== undefined)) ? ['control'] : []),
  ];
}
