import type * as vscode from 'vscode';
import { isChangedSinceApproval } from '../../core/lifecycle/approval/changed';
import { Emitter } from '../../core/emitter';
import type { Library } from '../../core/library/library';
import type { Sop } from '../../core/sop/model';
import type { LibraryLoader } from '../library/loader';
import { TimeSlices } from '../library/time-slices';
import { Throttle } from '../shared/throttle';

/** Milliseconds between two looks at all SOPs: while one is edited, the library changes with each letter. */
const pause = 1000;

interface Needed {
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
  readonly library: Library;
  readonly loader: Pick<LibraryLoader, 'progress' | 'onDidProgress'>;
}

/**
 * Which SOPs say something else than what was approved: found out in slices of time, as the texts of thousands may have to be read
 * for it, and kept in step with the library. Whoever draws many rows asks here.
 */
export class SinceApproval {
  readonly #services: Needed;
  readonly #changed = new Emitter<undefined>();
  readonly #throttle = new Throttle(() => this.#begin(), pause);
  #uris: ReadonlySet<string> = new Set();
  #isBusy = false;
  #isAsked = false;

  /** Fires when other SOPs have changed since their approval. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Needed) {
    this.#services = services;
    const ask = () => {
      if (!services.loader.progress.loading) this.#throttle.ask();
    };
    services.library.onDidChange(ask);
    services.loader.onDidProgress(ask);
  }

  dispose(): void {
    this.#throttle.dispose();
  }

  /** Whether an SOP says something else than what was approved, as far as that was found out. */
  isChanged({ location }: Pick<Sop, 'location'>): boolean {
    return this.#uris.has(location.uri);
  }

  /** One look at a time: what was asked for meanwhile follows. */
  #begin(): void {
    this.#isAsked = this.#isBusy;
    if (this.#isBusy) return;
    this.#isBusy = true;
    const end = () => {
      this.#isBusy = false;
      if (this.#isAsked) this.#throttle.ask();
    };
    this.#look().then(end, (error: unknown) => {
      this.#services.log.warn(`What has changed since its approval could not be found out: ${String(error)}`);
      end();
    });
  }

  async #look(): Promise<void> {
    const { library } = this.#services;
    const slices = new TimeSlices();
    const uris = new Set<string>();
    for (const sop of [...library.sops]) {
      // Only an approval with a hash can be of something else.
      if (sop.status !== 'approved' || sop.front.approvers.every(({ hash }) => hash === undefined)) continue;
      await slices.take();
      if (isChangedSinceApproval(sop, library)) uris.add(sop.location.uri);
    }
    if (uris.size === this.#uris.size && [...uris].every((uri) => this.#uris.has(uri))) return;
    this.#uris = uris;
    this.#changed.fire(undefined);
  }
}
