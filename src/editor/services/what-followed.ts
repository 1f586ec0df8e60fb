import type * as vscode from 'vscode';
import type { CaseState } from '../../core/case/model/state';
import type { Followed, TicketCase } from '../../core/case/next/followed';
import type { CasePlace } from '../../core/case/record/place';
import type { CaseStore } from '../../core/case/record/store';
import { Emitter } from '../../core/emitter';
import { TimeSlices } from '../library/time-slices';

/** The most closed cases that are read, those closed last: what customers asked long ago says little of now. */
const most = 2000;

interface Needed {
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
  readonly cases: Pick<CaseStore, 'cases' | 'closed' | 'get' | 'folder' | 'onDidChange'>;
}

/** What is counted, and of the cases of which folder. */
interface Counting {
  readonly folder: string;
  /** The cases that changed before all were counted. */
  readonly changed: Set<string>;
  /** Whether something could not be read. */
  isFailed: boolean;
  followed?: Followed;
  parts?: Parts;
}

/** What counts cases, and reads those that the store has not read. */
interface Parts {
  readonly ticketCaseOf: (state: CaseState) => TicketCase | undefined;
  readonly readTicketCases: (place: CasePlace, ids: ReadonlySet<string>) => AsyncIterable<TicketCase>;
}

/**
 * What customers asked for next, on the tickets of this workspace. It is counted when somebody asks for the first time, and
 * each case once more when it changes.
 */
export class WhatFollowed {
  readonly #services: Needed;
  readonly #place: () => CasePlace;
  readonly #changed = new Emitter<undefined>();
  #counting: Counting | undefined;
  #hasBegun = false;
  #isWanted = false;

  /** Fires once everything is counted. */
  readonly onDidCount = this.#changed.event;

  /** @param place where cases are kept now. */
  constructor(services: Needed, place: () => CasePlace) {
    this.#services = services;
    this.#place = place;
    services.cases.onDidChange((ids) => this.#take(ids));
  }

  /**
   * Lets it count. To be called when the folder of the cases has been listed, as nobody knows before which are closed, and
   * nothing else is being read, as they are many.
   */
  begin(): void {
    this.#hasBegun = true;
    if (this.#isWanted) this.#start();
  }

  /** What was counted; undefined as long as the cases are being read. */
  get counts(): Followed | undefined {
    this.#isWanted = true;
    return this.#hasBegun ? this.#start().followed : undefined;
  }

  /** Begins to count where nothing of this folder was counted. */
  #start(): Counting {
    const { folder } = this.#services.cases;
    if (this.#counting?.folder === folder) return this.#counting;
    const counting: Counting = { folder, changed: new Set(), isFailed: false };
    this.#counting = counting;
    void this.#trying(counting, this.#count(counting));
    return counting;
  }

  async #count(counting: Counting): Promise<void> {
    const { cases } = this.#services;
    const [{ Followed, ticketCaseOf }, { readTicketCases }] = await Promise.all([
      import('../../core/case/next/followed'),
      import('../../core/case/next/read-tickets'),
    ]);
    const followed = new Followed();
    const unread = cases.closed.slice(0, most).flatMap(({ id }) => (cases.get(id) ? [] : id));
    await this.#read(readTicketCases, new Set(unread), followed);
    for (const { state } of cases.cases) followed.take(state.id, ticketCaseOf(state));
    counting.followed = followed;
    counting.parts = { ticketCaseOf, readTicketCases };
    if (this.#counting !== counting) return;
    this.#take(counting.changed);
    this.#changed.fire(undefined);
  }

  #take(ids: ReadonlySet<string>): void {
    const { cases } = this.#services;
    const counting = this.#counting;
    if (!counting) return;
    // Whoever asks next has everything counted anew.
    if (counting.isFailed) {
      this.#counting = undefined;
      return;
    }
    const { followed, parts } = counting;
    if (!followed || !parts) {
      for (const id of ids) counting.changed.add(id);
      return;
    }
    let closed: ReadonlyMap<string, number> | undefined;
    const unread = new Set<string>();
    for (const id of ids) {
      const view = cases.get(id);
      if (view) {
        followed.take(id, parts.ticketCaseOf(view.state));
        continue;
      }
      const at = (closed ??= new Map(cases.closed.map((one, index) => [one.id, index]))).get(id);
      if (at === undefined) followed.take(id, undefined);
      else if (at < most) unread.add(id);
    }
    if (unread.size > 0) void this.#trying(counting, this.#add(counting, parts, followed, unread));
  }

  /** Takes cases that were closed elsewhere and never read here. */
  async #add(counting: Counting, parts: Parts, followed: Followed, ids: ReadonlySet<string>): Promise<void> {
    await this.#read(parts.readTicketCases, ids, followed);
    if (this.#counting === counting) this.#changed.fire(undefined);
  }

  async #read(read: Parts['readTicketCases'], ids: ReadonlySet<string>, followed: Followed): Promise<void> {
    // Somebody writes meanwhile.
    const slices = new TimeSlices();
    for await (const one of read(this.#place(), ids)) {
      // What the store has read is newer.
      if (!this.#services.cases.get(one.id)) followed.take(one.id, one);
      await slices.take();
    }
  }

  async #trying(counting: Counting, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      counting.isFailed = true;
      this.#services.log.warn(`What customers ask next could not be counted: ${String(error)}`);
    }
  }
}
