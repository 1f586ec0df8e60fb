import type { CaseAction } from '../../case/model/action';
import type { CaseEvent } from '../../case/model/events';
import { foldEvents } from '../../case/model/fold';
import { refusalOf } from '../../case/model/gate';
import type { Refusal } from '../../case/model/gate';
import { isPartOf, joining, procedureLinked } from '../../case/model/sops-in-library';
import { branchTaken } from '../../case/model/path';
import { partOf, refTo, viewCase } from '../../case/model/view';
import type { CaseView, StepView } from '../../case/model/view';
import { keptSop, startOn } from '../../case/record/entry';
import type { CaseStart } from '../../case/record/entry';
import type { Library } from '../../library/library';
import type { Sop } from '../../sop/model';
import type { PartReader } from './part-reader';

/** What simulated cases stand in. */
export interface CaseWorld {
  readonly library: Library;
  readonly reader: PartReader;
}

/** A case that is kept nowhere. It goes by what cases in the editor go by: the same events, the same gate, the same view. */
export class SimulatedCase {
  readonly #world: CaseWorld;
  readonly #at: string;
  readonly #events: CaseEvent[] = [];
  readonly #actions: CaseAction[] = [];
  #view: CaseView;

  /** @param at when all of it happens, in ms since 1970 UTC. */
  constructor(sop: Sop, start: CaseStart, world: CaseWorld, at: number) {
    this.#world = world;
    this.#at = new Date(at).toISOString();
    this.#events.push(this.#event(startOn(sop, start), sop));
    this.#view = this.#look(this.#events);
  }

  get view(): CaseView {
    return this.#view;
  }

  /** What was done in it since it began. */
  get actions(): readonly CaseAction[] {
    return this.#actions;
  }

  /**
   * Answers a question. An answer that leads to another SOP makes its steps part of the case.
   * @returns why the gate refuses it, or undefined when it was done.
   */
  answer(step: StepView, to: string): Refusal | undefined {
    const refusal = this.#act({ event: 'answer', ...refTo(step), to });
    if (refusal !== undefined) return refusal;
    const target = branchTaken(step.step, to)?.target;
    const { library } = this.#world;
    const linked =
      target?.kind === 'file' ? procedureLinked(partOf(this.#view, step).part, target.path, library) : undefined;
    if (!linked?.sop.hasSteps || isPartOf(this.#view.state, linked)) return undefined;
    const { sop } = linked;
    return this.#act(joining(step.key, linked, keptSop(sop, library.config(sop.location.root))), sop);
  }

  /** Marks a step as done. @returns why the gate refuses it, or undefined when it was done. */
  tick(step: StepView): Refusal | undefined {
    return this.#act({ event: 'tick', ...refTo(step) });
  }

  #act(action: CaseAction, sop?: Sop): Refusal | undefined {
    const refusal = refusalOf(this.#view, action);
    if (refusal !== undefined) return refusal;
    this.#events.push(this.#event(action, sop));
    this.#actions.push(action);
    this.#view = this.#look(this.#events);
    return undefined;
  }

  /** Nobody reads these events again: they need neither hashes nor somebody who did them. */
  #event(action: CaseAction, sop: Sop | undefined): CaseEvent {
    const named = 'sop_id' in action ? action.sop_id : undefined;
    const id = sop?.id ?? named ?? this.#view.state.sop;
    return {
      ...action,
      ts: this.#at,
      seq: this.#events.length + 1,
      actor: '',
      session: '',
      run_id: 'test',
      sop_id: id,
      sop_version: sop?.version,
      sop_sha: '',
      prev_hash: '',
      hash: '',
    };
  }

  #look(events: readonly CaseEvent[]): CaseView {
    const state = foldEvents(events);
    if (!state) throw new Error('A case without its beginning.');
    return viewCase(state, new Map([...state.parts].map(([id, part]) => [id, this.#world.reader.of(part)])));
  }
}

/** An SOP as cases that are begun now read it. */
export function asCasesRead(sop: Sop, world: CaseWorld): Sop {
  const config = world.library.config(sop.location.root);
  return new SimulatedCase(sop, { config }, world, 0).view.sop;
}
