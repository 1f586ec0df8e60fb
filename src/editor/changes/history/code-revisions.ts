import * as vscode from 'vscode';
import { revisionOf } from '../../../core/lifecycle/history/revision';
import type { Revision, RevisionSource } from '../../../core/lifecycle/history/revision';
import type { CodeRepository } from '../code-git';

/** So many commits are asked for at first; each time again twice as many. */
const mostAtFirst = 32;

/** The history of files, as VS Code's Git extension knows it. */
export class CodeRevisions implements RevisionSource {
  readonly #repository: CodeRepository;
  readonly #cutOff: ReadonlySet<string>;

  /** @param cutOff the commits before which nothing was cloned. */
  constructor(repository: CodeRepository, cutOff: ReadonlySet<string>) {
    this.#repository = repository;
    this.#cutOff = cutOff;
  }

  head(): Promise<string | undefined> {
    return Promise.resolve(this.#repository.state.HEAD?.commit);
  }

  async *revisions(path: string, from: string, signal: Pick<AbortSignal, 'aborted'>): AsyncGenerator<Revision> {
    // With a range, Git is asked for all of it, whatever the number.
    const range = from === (await this.head()) ? {} : { range: from };
    let given = 0;
    for (let most = mostAtFirst; !signal.aborted; most *= 2) {
      const commits = await this.#repository.log({ path: this.#pathOf(path), maxEntries: most, ...range });
      for (const { hash, parents, authorName, authorDate, message } of commits.slice(given))
        yield revisionOf({
          commit: hash,
          parents,
          author: authorName,
          time: authorDate?.getTime(),
          message,
          isCutOff: this.#cutOff.has(hash),
        });
      if (commits.length !== most) return;
      given = commits.length;
    }
  }

  async textAt(commit: string, path: string): Promise<string | undefined> {
    return this.#repository.show(commit, this.#pathOf(path)).catch(() => undefined);
  }

  async gone({ commit, parents: [parent] }: Pick<Revision, 'commit' | 'parents'>): Promise<readonly string[]> {
    if (parent === undefined || !this.#repository.diffBetween) return [];
    const changes = await this.#repository.diffBetween(parent, commit).catch(() => []);
    const within = `${this.#repository.rootUri.path}/`;
    return changes.flatMap(({ originalUri: { path } }) =>
      path.startsWith(within) && /\.md$/i.test(path) ? path.slice(within.length) : [],
    );
  }

  #pathOf(path: string): string {
    return vscode.Uri.joinPath(this.#repository.rootUri, path).fsPath;
  }
}
