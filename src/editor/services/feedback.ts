import type * as vscode from 'vscode';
import { Emitter } from '../../core/emitter';
import type { FeedbackEntry } from '../../core/lifecycle/feedback/entry';
import { feedbackThreads } from '../../core/lifecycle/feedback/threads';
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
  /** By library, then by file. */
  readonly #entries = new Map<string, Map<string, FeedbackEntry>>();
  readonly #threads = new Map<string, readonly FeedbackThread[]>();
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
    return this.#entries.size > 0;
  }

  /** The reports on a library, open ones first. */
  threads(root: string): readonly FeedbackThread[] {
    let known = this.#threads.get(root);
    if (!known) {
      known = feedbackThreads(this.#entries.get(root)?.values() ?? []);
      this.#threads.set(root, known);
    }
    return known;
  }

  /** The open reports on an SOP. */
  openOn({ id, location }: Pick<Sop, 'id' | 'location'>): FeedbackThread[] {
    return this.threads(location.root).filter(({ report, end }) => end === undefined && report.sop === id);
  }

  /** All that was written of a library. */
  entries(root: string): Iterable<FeedbackEntry> {
    return this.#entries.get(root)?.values() ?? [];
  }

  /** Whether the person said, since the window was opened, what would have made a case easier. */
  hasSaid(caseId: string): boolean {
    return this.#said.has(caseId);
  }

  noteSaid(caseId: string, root: string): void {
    this.#said.add(caseId);
    this.#changed.fire(root);
  }

  /** Reads a library's feedback anew. @param names only these files, where not all may have changed. */
  async refresh(root: string, names?: readonly string[]): Promise<void> {
    const { readFeedbackFolder } = await import('../../core/lifecycle/feedback/folder');
    const read = await readFeedbackFolder(this.#services.files(root), root, names);
    const known = names
      ? (this.#entries.get(root) ?? new Map<string, FeedbackEntry>())
      : new Map<string, FeedbackEntry>();
    for (const { name, entry, fault } of read) {
      if (entry) known.set(name, entry);
      else known.delete(name);
      if (fault !== undefined) this.#services.log.warn(`The feedback in ${name} cannot be read: ${fault}`);
    }
    this.#set(root, known);
  }

  /** Takes away what stood in files that are gone. */
  forget(root: string, names: readonly string[]): void {
    const known = this.#entries.get(root);
    if (!known) return;
    for (const name of names) known.delete(name);
    this.#set(root, known);
  }

  /** Writes an entry into the library. @throws when it cannot be written. */
  async add(root: string, entry: FeedbackEntry): Promise<void> {
    const { addFeedback } = await import('../../core/lifecycle/feedback/folder');
    const name = await addFeedback(this.#services.files(root), root, entry);
    const known = this.#entries.get(root) ?? new Map<string, FeedbackEntry>();
    this.#set(root, known.set(name, entry));
  }

  #set(root: string, entries: Map<string, FeedbackEntry>): void {
    this.#entries.set(root, entries);
    this.#threads.delete(root);
    this.#changed.fire(root);
  }
}
