import type { CaseEvent } from '../case/model/events';
import { foldEvents } from '../case/model/fold';
import { readPart } from '../case/model/part';
import type { CasePart } from '../case/model/state';
import { viewCase } from '../case/model/view';
import type { Sop } from '../sop/model';
import { isFailed } from '../sop/read';
import { TimeScales } from '../time/time-scales';
import { digestOf } from './digest';
import type { CaseDigest } from './observation';

/** Makes digests of cases. Their texts and calendars are few and are read once each. */
export class DigestMaker {
  readonly #now: number;
  readonly #scales = new TimeScales();
  readonly #sops = new Map<string, Sop>();

  /** @param now the instant at which promises that go on are looked at, ms since 1970 UTC. */
  constructor(now: number) {
    this.#now = now;
  }

  /**
   * The digest of a case.
   * @param events all its events, in order.
   * @returns undefined when the event that opens it is missing.
   * @throws Error when a text that the case follows cannot be read: without its steps, it would spoil the figures.
   */
  make(events: readonly CaseEvent[]): CaseDigest | undefined {
    const state = foldEvents(events);
    if (!state) return undefined;
    const view = viewCase(state, new Map([...state.parts].map(([id, part]) => [id, this.#sopOf(part)])));
    return digestOf(view, events, this.#scales, this.#now);
  }

  #sopOf(part: CasePart): Sop {
    const { sha, location, constants, reading } = part;
    const key = [
      sha,
      reading ?? '',
      location.root,
      location.path,
      ...(constants.size > 0 ? [JSON.stringify([...constants])] : []),
    ].join('\n');
    const sop = this.#sops.get(key) ?? readPart(part);
    if (isFailed(sop)) throw new Error(`The text of ${part.sop} cannot be read.`);
    this.#sops.set(key, sop);
    return sop;
  }
}
