import type { Sha256 } from '../../ports';
import type { CaseAction } from '../model/action';
import type { CaseEvent } from '../model/events';
import type { CaseState } from '../model/state';
import { portableSha256 } from './lines';
import { MarkedCases } from './marked-cases';
import { aheadMarkName } from './marks';
import type { CasePlace } from './place';
import type { RecordFolder } from './record-folder';
import { closedMarkFor, wrongMarks } from './standing';
import type { ReadFiles } from './standing';

/** What makes untrue what a marker may say of a case, so that it is announced. */
const announced: ReadonlySet<CaseAction['event']> = new Set<CaseAction['event']>([
  'reopen',
  'follow_up',
  'follow_up_done',
]);

/** Reads the markers of a folder, and sees to it that they say how its cases stand. */
export class MarkKeeper {
  readonly #folder: RecordFolder;
  readonly #digest: Sha256;
  readonly cases: MarkedCases;

  constructor(folder: RecordFolder, { sha256 = portableSha256 }: CasePlace) {
    this.#folder = folder;
    this.#digest = sha256;
    this.cases = new MarkedCases(sha256);
  }

  /**
   * Writes the markers that a case lacks and takes away those that are wrong, if it was read wholly. Where that cannot be
   * done, the case is read at each start.
   * @param events all that is known of the case.
   */
  async keep(state: CaseState, events: readonly CaseEvent[], read: ReadFiles): Promise<void> {
    const wanted = closedMarkFor(state, events, read, this.#digest);
    const names = new Set(read.names);
    const ifPossible = (work: Promise<void>, done: () => void) => work.then(done, () => undefined);
    if (wanted !== undefined && !names.has(wanted))
      await ifPossible(this.#folder.mark(wanted), () => names.add(wanted));
    for (const wrong of wrongMarks(state, read.names, wanted))
      await ifPossible(this.#folder.unmark(wrong), () => names.delete(wrong));
    this.cases.read(state.id, [...names]);
  }

  /**
   * Writes the markers that make others look at a case before the events they are about are written: should the one be
   * written and not the other, somebody looks in vain, rather than never.
   * @param names the files of the case.
   * @returns the names of the markers.
   * @throws when they cannot be written.
   */
  async announce(events: readonly CaseEvent[], names: readonly string[]): Promise<string[]> {
    const marks = events
      .filter(({ event }) => announced.has(event))
      .map(({ run_id, session, seq }) => aheadMarkName({ id: run_id, session, seq }));
    for (const mark of marks) if (!names.includes(mark)) await this.#folder.mark(mark);
    return marks;
  }
}
