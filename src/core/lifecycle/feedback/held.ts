import type { FeedbackEntry } from './entry';
import { feedbackThreads } from './threads';
import type { FeedbackThread } from './threads';

/** What a file of feedback says now; undefined for one that is gone, or cannot be read. */
export type FileNow = readonly [name: string, entry: FeedbackEntry | undefined];

/** The feedback on one library, by file. What is made of it is made when it is asked for, and once. */
export class HeldFeedback {
  readonly #entries = new Map<string, FeedbackEntry>();
  #threads: readonly FeedbackThread[] | undefined;
  #open: ReadonlyMap<string, readonly FeedbackThread[]> | undefined;

  /** Takes in what files say now. */
  update(files: Iterable<FileNow>): void {
    for (const [name, entry] of files)
      if (entry) this.#entries.set(name, entry);
      else this.#entries.delete(name);
    this.#threads = undefined;
    this.#open = undefined;
  }

  /** The names of its files. */
  get names(): Iterable<string> {
    return this.#entries.keys();
  }

  get entries(): Iterable<FeedbackEntry> {
    return this.#entries.values();
  }

  /** The reports, open ones first. */
  get threads(): readonly FeedbackThread[] {
    return (this.#threads ??= feedbackThreads(this.#entries.values()));
  }

  /** The open reports on an SOP, by its id: a tree asks for those of each of its rows. */
  openOn(sop: string): readonly FeedbackThread[] {
    return (this.#open ??= openBySop(this.threads)).get(sop) ?? [];
  }
}

function openBySop(threads: readonly FeedbackThread[]): Map<string, FeedbackThread[]> {
  const open = new Map<string, FeedbackThread[]>();
  for (const thread of threads) {
    if (thread.end !== undefined) continue;
    const own = open.get(thread.report.sop);
    if (own) own.push(thread);
    else open.set(thread.report.sop, [thread]);
  }
  return open;
}
