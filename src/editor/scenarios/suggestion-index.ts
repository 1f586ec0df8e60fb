import type { Disposable } from '../../core/emitter';
import type { Library } from '../../core/library/library';
import type { TriageIndex } from '../../core/triage/triage-index';
import { TimeSlices } from '../library/time-slices';
import { LibraryTriage } from '../services/library-triage';

/**
 * What suggests SOPs for the messages of tests, made for the first of them. It knows the library alone: what somebody chose on this
 * machine decides no test.
 */
export class SuggestionIndex implements Disposable {
  readonly #library: Library;
  #made: LibraryTriage | undefined;
  #following: Disposable | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  get index(): TriageIndex {
    if (!this.#made) {
      const made = new LibraryTriage(this.#library, undefined, () => undefined);
      this.#made = made;
      this.#following = this.#library.onDidChange((change) => made.take(change));
    }
    return this.#made.index;
  }

  /** Reads the SOPs that changed, in slices: the first message would do so at once. */
  async prepare(): Promise<void> {
    const slices = new TimeSlices();
    await this.index.prepare(() => slices.take());
  }

  dispose(): void {
    this.#following?.dispose();
  }
}
