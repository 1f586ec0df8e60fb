import type * as vscode from 'vscode';
import type { CaseStore } from '../../core/case/record/store';
import type { CaseView } from '../../core/case/model/view';
import { Emitter } from '../../core/emitter';

const key = 'activeCase';

/** Which case this window works on. It is remembered over reloads; the cases themselves are in their store. */
export class ActiveCase {
  readonly #cases: CaseStore;
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<undefined>();
  #id: string | undefined;

  /** Tells when another case is worked on, or this one changed. */
  readonly onDidChange = this.#changed.event;

  constructor(cases: CaseStore, memory: vscode.Memento) {
    this.#cases = cases;
    this.#memory = memory;
    this.#id = memory.get<string>(key);
    cases.onDidChange((ids) => {
      if (this.#id === undefined || !this.#cases.get(this.#id) || ids.has(this.#id)) this.#changed.fire(undefined);
    });
    // A closed one is not read by itself. What cannot be read is told by whoever reads all.
    if (this.#id !== undefined) cases.load(this.#id).catch(() => undefined);
  }

  /** The case chosen last; before one was chosen, and when it is gone, the open case that changed last. */
  get view(): CaseView | undefined {
    return (
      (this.#id === undefined ? undefined : this.#cases.get(this.#id)) ??
      this.#cases.cases.find((view) => !view.state.closed)
    );
  }

  /** Whether somebody chose this case here. */
  get isChosen(): boolean {
    return this.#id !== undefined;
  }

  async choose(id: string): Promise<void> {
    await this.#cases.load(id);
    this.#id = id;
    await this.#memory.update(key, id);
    this.#changed.fire(undefined);
  }
}
