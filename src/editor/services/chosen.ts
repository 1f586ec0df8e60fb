import type * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { Clock } from '../../core/ports';
import { nameOf } from '../../core/search/entry';
import type { Found } from '../../core/search/entry';
import { Usage } from '../../core/search/usage';

const key = 'usage';
/** The maximum number shown as recently used. */
const shown = 8;

/** The SOPs and replies that agents chose before. Kept per workspace, on this machine. */
export class ChosenBefore {
  readonly #memory: vscode.Memento;
  readonly #usage: Usage;
  readonly #isPractising: () => boolean;

  /** @param isPractising whether what is chosen now is for practice: that is not remembered. */
  constructor(memory: vscode.Memento, clock: Clock, isPractising: () => boolean) {
    this.#memory = memory;
    this.#isPractising = isPractising;
    this.#usage = Usage.restore(memory.get(key), clock);
  }

  /** Remembers that something was chosen just now. */
  async add(found: Found): Promise<void> {
    if (this.#isPractising()) return;
    this.#usage.add(nameOf(found));
    await this.#memory.update(key, this.#usage.toJSON());
  }

  /** How often and how recently each was chosen, in the form the search expects. */
  shares(): ReadonlyMap<string, number> {
    return this.#usage.shares();
  }

  /** The most recent ones that are still in the library, newest first. */
  recent(library: Library): Found[] {
    const found: Found[] = [];
    for (const name of this.#usage.recent()) {
      if (found.length === shown) break;
      const one = foundNamed(name, library);
      if (one) found.push(one);
    }
    return found;
  }
}

/** What `nameOf` gave this name to; undefined when it is no longer in the library. */
export function foundNamed(name: string, library: Library): Found | undefined {
  const sign = name.indexOf('#');
  const [uri, replyId] = sign < 0 ? [name, undefined] : [name.slice(0, sign), name.slice(sign + 1)];
  const sop = library.get(uri);
  if (!sop || replyId === undefined) return sop && { kind: 'sop', sop };
  const reply = sop.replies.find((one) => one.id === replyId);
  return reply && { kind: 'reply', sop, reply };
}
