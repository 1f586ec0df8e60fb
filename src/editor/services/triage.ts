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
/** Milliseconds without a change before the triage is built: by then the library is read and startup is over. */
const quiet = 3000;

/** What exists once triage has been needed. */
interface Made {
  readonly index: TriageIndex;
  readonly choices: Choices;
}

/**
 * The triage of the library. It is built in slices in the background and then kept in step with the library, so that
 * nobody has to wait for it. What agents choose is kept per workspace, on this machine.
 */
export class Triage implements Disposable {
  readonly #library: Library;
  readonly #memory: vscode.Memento;
  readonly #tell: (sop: Sop, reason: string) => void;
  readonly #subscription: Disposable;
  #made: Made | undefined;
  #preparing: ReturnType<typeof setTimeout> | undefined;

  /** @param tell called with an SOP that suggestions leave out because reading it failed. */
  constructor(library: Library, memory: vscode.Memento, tell: (sop: Sop, reason: string) => void) {
    this.#library = library;
    this.#tell = tell;
    this.#memory = memory;
    this.#subscription = library.onDidChange((change) => {
      if (this.#made) take(this.#made.index, library, change);
      this.#prepareLater(this.#made ? 0 : quiet);
    });
  }

  /** Answers without yielding, however much must be read first; `suggest` lets the host do other things meanwhile. */
  get index(): TriageIndex {
    return (this.#made ??= this.#make()).index;
  }

  /** Finds the SOPs that handle a message. */
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
    const index = new TriageIndex(choices, this.#tell);
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
