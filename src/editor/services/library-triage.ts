import type { LibraryChange } from '../../core/library/change';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import { Choices } from '../../core/triage/choices';
import type { StoredChoices } from '../../core/triage/choices';
import { TriageIndex } from '../../core/triage/triage-index';

/** The triage of a library and what agents chose. All code that reads messages comes with it, so it is loaded late. */
export class LibraryTriage {
  readonly index: TriageIndex;
  readonly #library: Library;
  readonly #choices: Choices;

  /**
   * @param stored what agents chose before, as `learn` gave it.
   * @param tell called with an SOP that suggestions leave out because reading it failed.
   */
  constructor(library: Library, stored: unknown, tell: (sop: Sop, reason: string) => void) {
    this.#library = library;
    this.#choices = Choices.restore(stored);
    this.index = new TriageIndex(this.#choices, tell);
    this.take({ added: [...library.sops], changed: [], removed: [], configs: library.roots });
  }

  /** Follows a change of the library. */
  take(change: Pick<LibraryChange, 'added' | 'changed' | 'removed' | 'configs'>): void {
    for (const root of change.configs) this.index.configure(root, this.#library.config(root));
    this.index.update(change);
  }

  /** Remembers that an agent chose an SOP for a message; gives all that is to be stored. */
  learn(message: string, sop: Sop): StoredChoices {
    this.index.learn(message, sop);
    return this.#choices.toJSON();
  }
}
