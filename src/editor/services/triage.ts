import type * as vscode from 'vscode';
import type { Disposable } from '../../core/emitter';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import type { KnownValues } from '../../core/ticket/values';
import type { Suggestion, TriageOptions } from '../../core/triage/triage-index';
import { TimeSlices } from '../library/time-slices';
import type { LibraryTriage } from './library-triage';

const key = 'choices';
/** Milliseconds without a change before the triage is built: by then the library is read and startup is over. */
const quiet = 3000;

/**
 * The triage of the library. It is loaded and built in slices in the background and then kept in step with the library, so
 * that nobody has to wait for it. What agents choose is kept per workspace, on this machine.
 */
export class Triage implements Disposable {
  readonly #library: Library;
  readonly #memory: vscode.Memento;
  readonly #tell: (sop: Sop, reason: string) => void;
  readonly #subscription: Disposable;
  #made: LibraryTriage | undefined;
  #making: Promise<LibraryTriage> | undefined;
  #preparing: ReturnType<typeof setTimeout> | undefined;

  /** @param tell called with an SOP that suggestions leave out because reading it failed. */
  constructor(library: Library, memory: vscode.Memento, tell: (sop: Sop, reason: string) => void) {
    this.#library = library;
    this.#tell = tell;
    this.#memory = memory;
    this.#subscription = library.onDidChange((change) => {
      this.#made?.take(change);
      this.#prepareLater(this.#made ? 0 : quiet);
    });
  }

  /** Finds the SOPs that handle a message. */
  async suggest(message: string, facts: KnownValues | undefined, options: TriageOptions): Promise<Suggestion[]> {
    const { index } = await this.#get();
    const slices = new TimeSlices();
    return index.triageInSlices(() => slices.take(), message, facts, options);
  }

  /** Remembers that an agent chose an SOP for a message. */
  async learn(message: string, sop: Sop): Promise<void> {
    const made = await this.#get();
    await this.#memory.update(key, made.learn(message, sop));
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
    const { index } = await this.#get();
    const slices = new TimeSlices();
    await index.prepare(() => slices.take());
  }

  #get(): Promise<LibraryTriage> {
    return (this.#making ??= this.#make());
  }

  async #make(): Promise<LibraryTriage> {
    const { LibraryTriage } = await import('./library-triage');
    return (this.#made = new LibraryTriage(this.#library, this.#memory.get(key), this.#tell));
  }
}
