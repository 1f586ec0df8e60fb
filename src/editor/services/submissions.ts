import { Emitter } from '../../core/emitter';
import type { Submission } from '../../core/lifecycle/reviews/submission';
import type { Clock } from '../../core/ports';
import type { Sop } from '../../core/sop/model';

/** Milliseconds for which what was found is not looked for again: commits come and go without a word. */
const kept = 60_000;

interface Found {
  readonly submission: Submission | undefined;
  readonly lookedAt: number;
}

/** Who submitted the SOPs that are in review, and when: found out of Git for those that somebody asks for, as they ask. */
export class Submissions {
  readonly #clock: Clock;
  readonly #changed = new Emitter<undefined>();
  readonly #found = new Map<string, Found>();
  /** The last search: they follow each other, so that Git is asked one thing at a time. */
  #searching: Promise<void> = Promise.resolve();

  /** Fires when more is known. */
  readonly onDidChange = this.#changed.event;
  /** Finds who submitted an SOP; undefined until histories are followed. @returns undefined where nobody knows. */
  find: ((sop: Sop) => Promise<Submission | undefined>) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Who submitted an SOP, as far as that was found; what is not known is looked for. */
  of(sop: Sop): Submission | undefined {
    const { uri } = sop.location;
    const known = this.#found.get(uri);
    const now = this.#clock.now();
    if (this.find && (!known || Math.abs(now - known.lookedAt) >= kept)) {
      this.#found.set(uri, { submission: known?.submission, lookedAt: now });
      const { find } = this;
      this.#searching = this.#searching.then(() => this.#search(sop, find));
    }
    return known?.submission;
  }

  async #search(sop: Sop, find: (sop: Sop) => Promise<Submission | undefined>): Promise<void> {
    const { uri } = sop.location;
    // Without its history it is shown all the same: why that cannot be read is told to whoever asks for it.
    const submission = await find(sop).catch(() => undefined);
    const before = this.#found.get(uri);
    this.#found.set(uri, { submission, lookedAt: before?.lookedAt ?? this.#clock.now() });
    if (before?.submission?.at !== submission?.at || before?.submission?.by !== submission?.by)
      this.#changed.fire(undefined);
  }
}
