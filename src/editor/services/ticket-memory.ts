import type * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import type { CasesWithPractice } from '../../core/case/record/cases-with-practice';
import { Emitter } from '../../core/emitter';
import type { Dropped } from '../../core/ticket/found-facts/dropped';
import type { DraftCases } from './draft-cases';
import { isClosed } from './is-closed';

const key = 'ticketFacts';
/** The most tickets that are remembered. */
const most = 500;

/** What an agent entered, by variable; `null` is known to be nothing. */
export type Entered = Readonly<Record<string, string | null>>;

/** What is remembered of a ticket. */
interface OfTicket {
  readonly entered: Entered;
  readonly dropped: Dropped;
}

type Drafts = Pick<DraftCases, 'onDidBind' | 'onDidMove' | 'onDidClose' | 'onDidBegin'>;

const nothing: OfTicket = { entered: {}, dropped: {} };

/**
 * What agents entered for a ticket, so that nobody is asked twice, what of it may not be written into records because it
 * says something about a person, and what of a message they said is not meant. It stays in this workspace's state until the
 * case closes.
 */
export class TicketMemory {
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<string>();
  /** What was known of the draft that was closed last without a file. */
  #lastClosed: { readonly uri: string; readonly known: OfTicket } | undefined;

  /** Fires with the name of a ticket of which more is known. */
  readonly onDidChange = this.#changed.event;

  constructor(
    memory: vscode.Memento,
    cases: Pick<CasesWithPractice, 'get' | 'closed' | 'onDidChangeAny'>,
    drafts: Drafts,
  ) {
    this.#memory = memory;
    cases.onDidChangeAny((ids) => {
      const closed = Object.keys(this.#all).filter((ticket) => ids.has(ticket) && isClosed(cases, ticket));
      if (closed.length > 0) void this.#forget(closed);
    });
    // Practice is gone with its window.
    void this.#forget(Object.keys(this.#all).filter(isPractice));
    drafts.onDidBind(({ uri, caseId }) => void this.move(uri, caseId));
    drafts.onDidMove(({ from, to }) => void this.#follow(from, to));
    drafts.onDidBegin((uri) => void this.#forget([uri]));
    // The next draft that is not saved may have the same address, and is for another customer.
    drafts.onDidClose((uri) => {
      this.#lastClosed = { uri, known: this.#all[uri] ?? nothing };
      void this.#forget([uri]);
    });
  }

  /** @param ticket id of its case, or the address of its draft while it has none. */
  get(ticket: string): Entered {
    return this.#all[ticket]?.entered ?? {};
  }

  /** What the ticket's message says, but does not mean. */
  dropped(ticket: string): Dropped {
    return this.#all[ticket]?.dropped ?? {};
  }

  /** Remembers values; undefined forgets one. */
  async add(ticket: string, values: Readonly<Record<string, string | null | undefined>>): Promise<void> {
    const { entered, dropped } = this.#all[ticket] ?? nothing;
    const after = Object.entries({ ...entered, ...values }).filter(
      (one): one is [string, string | null] => one[1] !== undefined,
    );
    // What was chosen is meant after all.
    const left = Object.entries(dropped).map(
      ([variable, texts]) => [variable, texts.filter((text) => text !== values[variable])] as const,
    );
    await this.#set(ticket, { entered: Object.fromEntries(after), dropped: Object.fromEntries(left) });
  }

  /** Remembers that a value which the message says is not what a variable means here. */
  async drop(ticket: string, variable: string, value: string): Promise<void> {
    const { entered, dropped } = this.#all[ticket] ?? nothing;
    const { [variable]: said, ...others } = entered;
    const texts = [...new Set([...(dropped[variable] ?? []), value])];
    await this.#set(ticket, {
      entered: said === undefined || said === value ? others : entered,
      dropped: { ...dropped, [variable]: texts },
    });
  }

  /** Gives what is known of one ticket to another: a draft got its case. */
  async move(from: string, to: string): Promise<void> {
    const moved = this.#all[from];
    if (!moved || from === to) return;
    const others = this.#without(from);
    const known = others[to] ?? nothing;
    const both = {
      entered: { ...moved.entered, ...known.entered },
      dropped: { ...moved.dropped, ...known.dropped },
    };
    await this.#keep({ ...others, [to]: both });
    this.#changed.fire(to);
  }

  async #set(ticket: string, known: OfTicket): Promise<void> {
    const isAny = Object.keys(known.entered).length + Object.keys(known.dropped).length > 0;
    await this.#keep({ ...this.#without(ticket), ...(isAny ? { [ticket]: known } : {}) });
    this.#changed.fire(ticket);
  }

  /** A draft that is saved for the first time may have been closed before its file was opened. */
  async #follow(from: string, to: string): Promise<void> {
    const closed = this.#lastClosed?.uri === from ? this.#lastClosed.known : undefined;
    this.#lastClosed = undefined;
    if (this.#all[from] || !closed) return this.move(from, to);
    if (closed !== nothing) await this.#set(to, closed);
  }

  async #forget(tickets: readonly string[]): Promise<void> {
    const left = Object.entries(this.#all).filter(([ticket]) => !tickets.includes(ticket));
    if (left.length < Object.keys(this.#all).length) await this.#keep(Object.fromEntries(left));
  }

  #without(ticket: string): Readonly<Record<string, OfTicket>> {
    return Object.fromEntries(Object.entries(this.#all).filter(([one]) => one !== ticket));
  }

  get #all(): Readonly<Record<string, OfTicket>> {
    return this.#memory.get(key, {});
  }

  async #keep(all: Readonly<Record<string, OfTicket>>): Promise<void> {
    await this.#memory.update(key, Object.fromEntries(Object.entries(all).slice(-most)));
  }
}
