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
  followed?: Followed;
  ticketCaseOf?: (state: CaseState) => TicketCase | undefined;
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

  /** Fires once everything is counted. */
  readonly onDidCount = this.#changed.event;

  /** @param place where cases are kept now. */
  constructor(services: Needed, place: () => CasePlace) {
    this.#services = services;
    this.#place = place;
    services.cases.onDidChange((ids) => this.#take(ids));
  }

  /** What was counted; undefined as long as the cases are being read. */
  get counts(): Followed | undefined {
    const { folder } = this.#services.cases;
    if (this.#counting?.folder !== folder) {
      const counting: Counting = { folder };
      this.#counting = counting;
      this.#count(counting).catch((error: unknown) =>
        this.#services.log.warn(`What customers ask next could not be counted: ${String(error)}`),
      );
    }
    return this.#counting.followed;
  }

  async #count(counting: Counting): Promise<void> {
    const { cases } = this.#services;
    const [{ Followed, ticketCaseOf }, { readTicketCases }] = await Promise.all([
      import('../../core/case/next/followed'),
      import('../../core/case/next/read-tickets'),
    ]);
    const followed = new Followed();
    const unread = cases.closed.slice(0, most).flatMap(({ id }) => (cases.get(id) ? [] : id));
    // Somebody writes meanwhile.
    const slices = new TimeSlices();
    for await (const one of readTicketCases(this.#place(), new Set(unread))) {
      followed.take(one.id, one);
      await slices.take();
    }
    // What the store has read is newer than what was read beside it.
    for (const { state } of cases.cases) followed.take(state.id, ticketCaseOf(state));
    counting.followed = followed;
    counting.ticketCaseOf = ticketCaseOf;
    this.#changed.fire(undefined);
  }

  /** A case that was closed elsewhere and never read here stays as it is until it is read. */
  #take(ids: ReadonlySet<string>): void {
    const { cases } = this.#services;
    const { followed, ticketCaseOf } = this.#counting ?? {};
    if (!followed) return;
    let closed: ReadonlySet<string> | undefined;
    for (const id of ids) {
      const view = cases.get(id);
      if (view) followed.take(id, ticketCaseOf?.(view.state));
      else if (!(closed ??= new Set(cases.closed.map((one) => one.id))).has(id)) followed.take(id, undefined);
    }
  }
}
