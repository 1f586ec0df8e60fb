import type * as vscode from 'vscode';
import type { Disposable } from '../../core/emitter';
import type { Library, LibraryChange } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import { Choices } from '../../core/triage/choices';
import { TriageIndex } from '../../core/triage/triage-index';

const key = 'choices';

/** All there is once somebody has asked. */
interface Made {
  readonly index: TriageIndex;
  readonly choices: Choices;
  readonly subscription: Disposable;
}

/**
 * The triage of the library, made when somebody first asks for it and kept like the library from then on: most windows never
 * ask, and starting must not wait for it. What agents choose is kept per workspace, on this machine.
 */
export class Triage implements Disposable {
  readonly #library: Library;
  readonly #memory: vscode.Memento;
  #made: Made | undefined;

  constructor(library: Library, memory: vscode.Memento) {
    this.#library = library;
    this.#memory = memory;
  }

  get index(): TriageIndex {
    return (this.#made ??= this.#make()).index;
  }

  /** Remembers that an agent chose an SOP for a message. */
  async learn(message: string, sop: Sop): Promise<void> {
    this.index.learn(message, sop);
    await this.#memory.update(key, this.#made?.choices.toJSON());
  }

  dispose(): void {
    this.#made?.subscription.dispose();
  }

  #make(): Made {
    const choices = Choices.restore(this.#memory.get(key));
    const index = new TriageIndex(choices);
    const take = (change: Pick<LibraryChange, 'added' | 'changed' | 'removed' | 'configs'>) => {
      for (const root of change.configs) index.configure(root, this.#library.config(root));
      index.update(change);
    };
    take({ added: [...this.#library.sops], changed: [], removed: [], configs: this.#library.roots });
    return { index, choices, subscription: this.#library.onDidChange(take) };
  }
}
