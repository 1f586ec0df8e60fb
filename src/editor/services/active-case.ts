import type * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import type { CasesWithPractice } from '../../core/case/record/cases-with-practice';
import type { CaseView } from '../../core/case/model/view';
import { Emitter } from '../../core/emitter';

const key = 'activeCase';

/** The case that this window works on. It is remembered across reloads; the cases themselves are in their store. */
export class ActiveCase {
  readonly #cases: CasesWithPractice;
  readonly #memory: vscode.Memento;
  readonly #changed = new Emitter<undefined>();
  #id: string | undefined;
  /** The case for practice that was chosen last. Once it has ended, the one before is the active one again. */
  #practised: string | undefined;

  /** Fires when another case becomes active, or when the active one changes. */
  readonly onDidChange = this.#changed.event;

  constructor(cases: CasesWithPractice, memory: vscode.Memento) {
    this.#cases = cases;
    this.#memory = memory;
    this.#id = memory.get<string>(key);
    cases.onDidChangeAny((ids) => {
      const chosen = this.#chosen?.state.id;
      if (chosen === undefined || [chosen, this.#practised].some((id) => id !== undefined && ids.has(id)))
        this.#changed.fire(undefined);
    });
    // The store does not read a closed case unasked. Reading errors are reported where all cases are read.
    if (this.#id !== undefined) cases.load(this.#id).catch(() => undefined);
  }

  /** The case chosen last; if none was chosen or it is gone, the open case that changed last. */
  get view(): CaseView | undefined {
    return this.#chosen ?? this.#cases.cases.find((view) => !view.state.closed);
  }

  /** Whether somebody chose this case in this window. */
  get isChosen(): boolean {
    return this.#chosen !== undefined;
  }

  async choose(id: string): Promise<void> {
    await this.#cases.load(id);
    if (isPractice(id)) this.#practised = id;
    else {
      this.#practised = undefined;
      this.#id = id;
      await this.#memory.update(key, id);
    }
    this.#changed.fire(undefined);
  }

  get #chosen(): CaseView | undefined {
    const practised = this.#practised === undefined ? undefined : this.#cases.get(this.#practised);
    return practised ?? (this.#id === undefined ? undefined : this.#cases.get(this.#id));
  }
}
