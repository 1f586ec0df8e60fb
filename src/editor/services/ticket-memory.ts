import type * as vscode from 'vscode';
import type { CaseStore } from '../../core/case/record/store';
import { Emitter } from '../../core/emitter';

const key = 'ticketFacts';
/** The most tickets that are remembered. */
const most = 500;

/** What an agent entered, by variable; `null` is known to be nothing. */
export type Entered = Readonly<Record<string, string | null>>;

/**
 * What agents entered for a ticket, so that nobody is asked twice, and what of it may not be written into records because it
 * says something about a person. It stays in this workspace's state until the case closes.
 */
export class TicketMemory {
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<string>();

  /** Fires with the name of a ticket of which more is known. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento, cases: Pick<CaseStore, 'get' | 'onDidChange'>) {
    this.#memory = memory;
    cases.onDidChange((ids) => {
      const closed = [...ids].filter((id) => cases.get(id)?.state.closed);
      if (closed.length > 0) void this.#forget(closed);
    });
  }

  /** @param ticket id of its case, or the address of its draft while it has none. */
  get(ticket: string): Entered {
    return this.#all[ticket] ?? {};
  }

  /** Remembers values; undefined forgets one. */
  async add(ticket: string, values: Readonly<Record<string, string | null | undefined>>): Promise<void> {
    const { [ticket]: before = {}, ...others } = this.#all;
    const after = Object.fromEntries(
      Object.entries({ ...before, ...values }).filter((one): one is [string, string | null] => one[1] !== undefined),
    );
    await this.#keep({ ...others, ...(Object.keys(after).length > 0 ? { [ticket]: after } : {}) });
    this.#changed.fire(ticket);
  }

  /** Gives what is known of one ticket to another: a draft got its case. */
  async move(from: string, to: string): Promise<void> {
    const { [from]: moved, ...others } = this.#all;
    if (moved) await this.#keep({ ...others, [to]: { ...moved, ...others[to] } });
  }

  async #forget(tickets: readonly string[]): Promise<void> {
    const left = Object.entries(this.#all).filter(([ticket]) => !tickets.includes(ticket));
    if (left.length < Object.keys(this.#all).length) await this.#keep(Object.fromEntries(left));
  }

  get #all(): Readonly<Record<string, Entered>> {
    return this.#memory.get(key, {});
  }

  async #keep(all: Readonly<Record<string, Entered>>): Promise<void> {
    await this.#memory.update(key, Object.fromEntries(Object.entries(all).slice(-most)));
  }
}
