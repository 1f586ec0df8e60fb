import type * as vscode from 'vscode';
import type { Found } from '../../core/search/entry';
import type { Library } from '../../core/library/library';

const key = 'recent';
const most = 8;

/** What was opened or inserted last from the search, newest first. Kept per workspace. */
export class RecentlyFound {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** Those that are still in the library. */
  list(library: Library): Found[] {
    return this.#memory.get<string[]>(key, []).flatMap((name): Found[] => {
      const [uri = '', replyId] = name.split('#', 2);
      const sop = library.get(uri);
      if (!sop) return [];
      if (replyId === undefined) return [{ kind: 'sop', sop }];
      const reply = sop.replies.find((one) => one.id === replyId);
      return reply ? [{ kind: 'reply', sop, reply }] : [];
    });
  }

  async add(found: Found): Promise<void> {
    const name = found.kind === 'sop' ? found.sop.location.uri : `${found.sop.location.uri}#${found.reply.id}`;
    const others = this.#memory.get<string[]>(key, []).filter((one) => one !== name);
    await this.#memory.update(key, [name, ...others].slice(0, most));
  }
}
