import type { Sop } from '../../sop/model';
import type { CaseEvent } from '../model/events';
import { foldEvents } from '../model/fold';
import { readPart } from '../model/part';
import type { CasePart, CaseState } from '../model/state';
import { viewCase } from '../model/view';
import type { CaseView } from '../model/view';
import { OrderedEvents } from './order';

interface KeptCase {
  readonly events: OrderedEvents;
  readonly view: CaseView;
}

/** The cases that were read, as their events leave them. It knows nothing of files. */
export class CasesInMemory {
  readonly #cases = new Map<string, KeptCase>();

  get ids(): Iterable<string> {
    return this.#cases.keys();
  }

  /** The one that changed last first. */
  get views(): CaseView[] {
    const views = [...this.#cases.values()].map((kept) => kept.view);
    return views.sort((a, b) =>
      a.state.changedAt === b.state.changedAt
        ? compare(a.state.id, b.state.id)
        : compare(b.state.changedAt, a.state.changedAt),
    );
  }

  has(id: string): boolean {
    return this.#cases.has(id);
  }

  view(id: string): CaseView | undefined {
    return this.#cases.get(id)?.view;
  }

  /** The events of a case in their order; none when it was not read. */
  eventsOf(id: string): readonly CaseEvent[] {
    return this.#cases.get(id)?.events.all ?? [];
  }

  /** The last event of a case. */
  lastOf(id: string): CaseEvent | undefined {
    return this.#cases.get(id)?.events.last;
  }

  /** The events of a case that no other follows, in their order. */
  endsOf(id: string): readonly CaseEvent[] {
    return this.#cases.get(id)?.events.ends ?? [];
  }

  /**
   * Takes in events of a case, known ones included.
   * @returns whether the case is another now than it was.
   * @throws what reading the events throws: then the case is forgotten, as nothing may be done in half of it.
   */
  add(id: string, more: readonly CaseEvent[]): boolean {
    const events = this.#cases.get(id)?.events ?? new OrderedEvents();
    if (!events.add(more)) return false;
    try {
      const state = foldEvents(events.all);
      if (state) this.#cases.set(id, { events, view: viewCase(state, this.#sopsOf(state)) });
      return state !== undefined;
    } catch (error) {
      this.#cases.delete(id);
      throw error;
    }
  }

  /** A case as it would be after more events, none of which others know yet; undefined when it was not read. */
  viewAfter(id: string, more: readonly CaseEvent[]): CaseView | undefined {
    const state = foldEvents([...this.eventsOf(id), ...more]);
    return state && viewCase(state, this.#sopsOf(state));
  }

  delete(id: string): void {
    this.#cases.delete(id);
  }

  clear(): void {
    this.#cases.clear();
  }

  /** A text is read once, however many events follow. */
  #sopsOf(state: CaseState): Map<string, Sop> {
    const known = this.#cases.get(state.id)?.view;
    return new Map(
      [...state.parts].map(([id, part]) => {
        const before = known?.state.parts.get(id);
        const sop = before && isSameText(before, part) ? known?.sops.get(id) : undefined;
        return [id, sop ?? readPart(part)];
      }),
    );
  }
}

/** Whether two parts of a case read the same. */
function isSameText(a: CasePart, b: CasePart): boolean {
  return (
    a.sha === b.sha &&
    a.reading === b.reading &&
    a.location.path === b.location.path &&
    JSON.stringify([...a.constants]) === JSON.stringify([...b.constants])
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
