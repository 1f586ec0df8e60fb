import type * as vscode from 'vscode';
import { Emitter } from '../../core/emitter';
import type { FeedbackEntry } from '../../core/lifecycle/feedback/entry';
import { HeldFeedback } from '../../core/lifecycle/feedback/held';
import type { FileNow } from '../../core/lifecycle/feedback/held';
import type { FeedbackThread } from '../../core/lifecycle/feedback/threads';
import type { Sop } from '../../core/sop/model';
import type { FilesOf } from '../library/files';

interface Needed {
  readonly files: FilesOf;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

/** The feedback on the libraries of this window: read some time after the start, and kept in step with its files. */
export class Feedback {
  readonly #services: Needed;
  readonly #held = new Map<string, HeldFeedback>();
  /** The last reading of each library: readings of one follow each other, so that none brings back what is older. */
  readonly #readings = new Map<string, Promise<void>>();
  /** Cases of which the person said what would have made them easier: this is in no record, as records name people. */
  readonly #said = new Set<string>();
  readonly #changed = new Emitter<string>();

  /** Fires with the library whose feedback has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(services: Needed) {
    this.#services = services;
  }

  /** Whether it was read at all. */
  get isRead(): boolean {
    return this.#held.size > 0;
  }

  /** The reports on a library, open ones first. */
  threads(root: string): readonly FeedbackThread[] {
    return this.#held.get(root)?.threads ?? [];
  }

  /** The open reports on an SOP. */
  openOn({ id, location }: Pick<Sop, 'id' | 'location'>): readonly FeedbackThread[] {
    return this.#held.get(location.root)?.openOn(id) ?? [];
  }

  /** All that was written of a library. */
  entries(root: string): Iterable<FeedbackEntry> {
    return this.#held.get(root)?.entries ?? [];
  }

  /** Whether the person said, since the window was opened, what would have made a case easier. */
  hasSaid(caseId: string): boolean {
    return this.#said.has(caseId);
  }

  noteSaid(caseId: string, root: string): void {
    this.#said.add(caseId);
    this.#changed.fire(root);
  }

  /** Reads all of a library's feedback. */
  refresh(root: string): Promise<void> {
    return this.#after(root, async () => {
      const before = [...(this.#held.get(root)?.names ?? [])];
      const read = await this.#read(root, undefined);
      const names = new Set(read.map(([name]) => name));
      // What is written here while all is read may have come too late to be listed.
      const gone = before.filter((name) => !names.has(name));
      this.#take(root, [...gone.map((name) => [name, undefined] as const), ...read]);
    });
  }

  /** Takes in that files have changed, and that others are gone. */
  follow(root: string, changed: readonly string[], gone: readonly string[]): Promise<void> {
    return this.#after(root, async () => {
      const read = changed.length > 0 ? await this.#read(root, changed) : [];
      this.#take(root, [...gone.map((name) => [name, undefined] as const), ...read]);
    });
  }

  /** Writes an entry into the library. @throws when it cannot be written. */
  async add(root: string, entry: FeedbackEntry): Promise<void> {
    const { addFeedback } = await import('../../core/lifecycle/feedback/folder');
    const name = await addFeedback(this.#services.files(root), root, entry);
    this.#take(root, [[name, entry]]);
  }

  async #after(root: string, read: () => Promise<void>): Promise<void> {
    const before = this.#readings.get(root) ?? Promise.resolve();
    const reading = before.catch(() => undefined).then(read);
    this.#readings.set(root, reading);
    await reading;
  }

  async #read(root: string, names: readonly string[] | undefined): Promise<FileNow[]> {
    const { readFeedbackFolder } = await import('../../core/lifecycle/feedback/folder');
    const read = await readFeedbackFolder(this.#services.files(root), root, names);
    return read.map(({ name, entry, fault }) => {
      if (fault !== undefined) this.#services.log.warn(`The feedback in ${name} cannot be read: ${fault}`);
      return [name, entry];
    });
  }

  #take(root: string, files: readonly FileNow[]): void {
    const held = this.#held.get(root) ?? new HeldFeedback();
    this.#held.set(root, held);
    held.update(files);
    this.#changed.fire(root);
  }
}
