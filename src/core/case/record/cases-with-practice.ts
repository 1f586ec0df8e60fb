import { Emitter } from '../../emitter';
import type { Sop } from '../../sop/model';
import type { CaseAction } from '../model/action';
import type { Actor } from '../model/events';
import type { CaseView } from '../model/view';
import { isPractice, practiceId } from '../practice';
import type { CaseStart } from './entry';
import { filesInMemory } from './files-in-memory';
import { CaseStore } from './store';
import type { CaseActing, CaseStoreHost, Outcome } from './store';

/**
 * The cases of a workspace and, apart from them, those that somebody practises on. A case for practice goes through the same
 * gate and is found by its id as any other, so that all tools work on it. But it is written nowhere and told of to nobody who
 * counts: it is in no list, no folder and no `onDidChange`, and gone when it is ended or the window is closed.
 */
export class CasesWithPractice extends CaseStore {
  readonly #host: CaseStoreHost;
  readonly #changedAny = new Emitter<ReadonlySet<string>>();
  #practice: CaseStore | undefined;

  /** Tells of cases for practice, too: for those who work on cases, and count nothing. */
  readonly onDidChangeAny = this.#changedAny.event;

  constructor(host: CaseStoreHost) {
    super(host);
    this.#host = host;
    this.onDidChange((ids) => this.#changedAny.fire(ids));
  }

  /** The cases for practice that were begun and not ended, the one that changed last first. */
  get practised(): CaseView[] {
    return this.#practice?.cases ?? [];
  }

  /** Begins a case for practice on an SOP. Nobody promises anything in it: no clock runs. */
  async practise(sop: Sop, start: CaseStart = {}): Promise<CaseView> {
    const practice = (this.#practice ??= this.#begin());
    return practice.open(sop, { ...start, sla: undefined });
  }

  /** Ends all practice: its cases are gone. */
  endPractice(): void {
    const gone = new Set(this.practised.map(({ state }) => state.id));
    this.#practice = undefined;
    if (gone.size > 0) this.#changedAny.fire(gone);
  }

  override get(id: string): CaseView | undefined {
    return isPractice(id) ? this.#practice?.get(id) : super.get(id);
  }

  override load(id: string): Promise<CaseView | undefined> {
    return isPractice(id) ? Promise.resolve(this.get(id)) : super.load(id);
  }

  /** @throws also when the practice has been ended. */
  override async act(id: string, first: CaseAction, ...more: readonly CaseAction[]): Promise<Outcome> {
    return isPractice(id) ? this.#practising(id).act(id, first, ...more) : super.act(id, first, ...more);
  }

  override as(actor: Actor): CaseActing {
    const own = super.as(actor);
    return {
      open: (sop, start) => own.open(sop, start),
      act: async (id, ...actions) => (isPractice(id) ? this.#practising(id).as(actor) : own).act(id, ...actions),
    };
  }

  #practising(id: string): CaseActing & Pick<CaseStore, 'as'> {
    if (!this.#practice) throw new Error(`There is no case ${id}.`);
    return this.#practice;
  }

  #begin(): CaseStore {
    const { clock, ids } = this.#host;
    const practice: CaseStore = new CaseStore({
      clock,
      ids: { next: () => practiceId(ids.next()) },
      actor: () => this.#host.actor(),
      files: filesInMemory(),
      folder: 'practice',
    });
    practice.onDidChange((changed) => {
      if (this.#practice === practice) this.#changedAny.fire(changed);
    });
    return practice;
  }
}
