import type { Revision, RevisionSource } from '../../../src/core/lifecycle/history/revision';

/** What a made commit changes: the new texts of files, by their paths; undefined for those that it takes away. */
export interface MadeCommit {
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly subject?: string;
  readonly author?: string;
  /** The numbers of the commits that it follows; the one before when not given. */
  readonly parents?: readonly number[];
}

/** A history in memory, the oldest commit first. It counts how many texts it was asked for. */
export class MadeHistory implements RevisionSource {
  readonly #states: ReadonlyMap<string, string>[] = [];
  readonly #commits: Revision[] = [];
  asked = 0;

  constructor(commits: readonly MadeCommit[]) {
    for (const [at, { files, subject = `Change ${at}`, author = 'Ana', parents }] of commits.entries()) {
      const from = parents ?? (at === 0 ? [] : [at - 1]);
      const state = new Map(from[0] === undefined ? [] : this.#states[from[0]]);
      for (const [path, text] of Object.entries(files))
        if (text === undefined) state.delete(path);
        else state.set(path, text);
      this.#states.push(state);
      const time = Date.UTC(2026, 0, 1) + at * 3_600_000;
      const said = { author, time, subject, body: '', isCutOff: false };
      this.#commits.push({ commit: `c${at}`, parents: from.map((one) => `c${one}`), ...said });
    }
  }

  head(): Promise<string | undefined> {
    return Promise.resolve(this.#commits.at(-1)?.commit);
  }

  async *revisions(path: string, from: string): AsyncGenerator<Revision> {
    const open = [Number(from.slice(1))];
    const seen = new Set(open);
    while (open.length > 0) {
      open.sort((a, b) => a - b);
      const at = open.pop() ?? 0;
      const revision = this.#commits[at];
      if (!revision) continue;
      const parents = revision.parents.map((one) => Number(one.slice(1)));
      const own = this.#states[at]?.get(path);
      const same = parents.find((one) => this.#states[one]?.get(path) === own);
      for (const one of same === undefined ? parents : [same]) {
        if (seen.has(one)) continue;
        seen.add(one);
        open.push(one);
      }
      if (parents.length === 0 ? own !== undefined : same === undefined) yield await Promise.resolve(revision);
    }
  }

  textAt(commit: string, path: string): Promise<string | undefined> {
    this.asked++;
    return Promise.resolve(this.#states[Number(commit.slice(1))]?.get(path));
  }

  gone({ commit, parents: [parent = ''] }: Revision): Promise<readonly string[]> {
    const now = this.#states[Number(commit.slice(1))];
    const before = this.#states[Number(parent.slice(1))];
    return Promise.resolve([...(before?.keys() ?? [])].filter((path) => !now?.has(path)));
  }
}
