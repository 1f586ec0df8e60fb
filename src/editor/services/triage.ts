import type * as vscode from 'vscode';
import type { Disposable } from '../../core/emitter';
import type { Library, LibraryChange } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import type { KnownValues } from '../../core/ticket/values';
import { Choices } from '../../core/triage/choices';
import { TriageIndex } from '../../core/triage/triage-index';
import type { Suggestion, TriageOptions } from '../../core/triage/triage-index';
import { TimeSlices } from '../library/time-slices';

const key = 'choices';
/** Milliseconds without a change after which the triage is made: the library is read by then, and starting is over. */
const quiet = 3000;

/** All there is once it was needed. */
interface Made {
  readonly index: TriageIndex;
  readonly choices: Choices;
}

/**
 * The triage of the library, made in slices behind everything else and kept like the library from then on, so that who asks
 * need not wait. What agents choose is kept per workspace, on this machine.
 */
export class Triage implements Disposable {
  readonly #library: Library;
  readonly #memory: vscode.Memento;
  readonly #subscription: Disposable;
  #made: Made | undefined;
  #preparing: ReturnType<typeof setTimeout> | undefined;

  constructor(library: Library, memory: vscode.Memento) {
    this.#library = library;
    this.#memory = memory;
    this.#subscription = library.onDidChange((change) => {
      if (this.#made) take(this.#made.index, library, change);
      this.#prepareLater(this.#made ? 0 : quiet);
    });
  }

  /** Answers at once, however much there is to read first; `suggest` lets the host do other things meanwhile. */
  get index(): TriageIndex {
    return (this.#made ??= this.#make()).index;
  }

  /** The SOPs that handle a message. */
  suggest(message: string, facts: KnownValues | undefined, options: TriageOptions): Promise<Suggestion[]> {
    const slices = new TimeSlices();
    return this.index.triageInSlices(() => slices.take(), message, facts, options);
  }

  /** Remembers that an agent chose an SOP for a message. */
  async learn(message: string, sop: Sop): Promise<void> {
    this.index.learn(message, sop);
    await this.#memory.update(key, this.#made?.choices.toJSON());
  }

  dispose(): void {
    clearTimeout(this.#preparing);
    this.#subscription.dispose();
  }

  #prepareLater(delay: number): void {
    clearTimeout(this.#preparing);
    this.#preparing = setTimeout(() => void this.#prepare(), delay);
  }

  async #prepare(): Promise<void> {
    const slices = new TimeSlices();
    await this.index.prepare(() => slices.take());
  }

  #make(): Made {
    const choices = Choices.restore(this.#memory.get(key));
    const index = new TriageIndex(choices);
    take(index, this.#library, {
      added: [...this.#library.sops],
      changed: [],
      removed: [],
      configs: this.#library.roots,
    });
    return { index, choices };
  }
}

function take(
  index: TriageIndex,
  library: Library,
  change: Pick<LibraryChange, 'added' | 'changed' | 'removed' | 'configs'>,
): void {
  for (const root of change.configs) index.configure(root, library.config(root));
  index.update(change);
}
