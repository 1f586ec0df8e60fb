import { attempt, reasonOf } from '../attempt';
import type { FileStamp } from '../ports';
import type { Disposable } from '../emitter';
import type { Sop, SopLocation } from '../sop/model';
import { unpackSop } from '../sop/pack/sop';
import type { PackedSop } from '../sop/pack/sop';

/** Some files to be read. */
export interface ReadRequest {
  readonly id: number;
  readonly locations: readonly SopLocation[];
}

/** What was read of a file. */
export interface ReadFile extends PackedSop {
  /** The state of the file before it was read. */
  readonly stamp: FileStamp;
}

/** What was read, in the order it was asked for; undefined where the host has to read the file itself. */
export interface ReadAnswer {
  readonly id: number;
  readonly sops: readonly (ReadFile | undefined)[];
}

/** An SOP that another thread read, and the state of its file before the reading, if known. */
export interface ThreadRead {
  readonly sop: Sop;
  readonly stamp: FileStamp | undefined;
}

/** A thread that answers requests with what `packSop` makes of the files. */
export interface ReadingThread extends Disposable {
  post(request: ReadRequest): void;
}

export interface ThreadListener {
  /** @param answer a `ReadAnswer`, unless something is wrong with the thread. */
  answered(answer: unknown): void;
  /** The thread has ended by itself, or never began. */
  ended(reason: string): void;
}

export type StartThread = (listener: ThreadListener) => ReadingThread;

interface Asked {
  readonly locations: readonly SopLocation[];
  readonly resolve: (sops: (ThreadRead | undefined)[]) => void;
}

/**
 * Has SOPs read by another thread. Whatever becomes of that thread, each request gets an answer, if only an empty one.
 */
export class ThreadReader implements Disposable {
  readonly #tell: (problem: string) => void;
  readonly #asked = new Map<number, Asked>();
  #thread: ReadingThread | undefined;
  #last = 0;

  /** @param tell called once with the reason why the thread reads no more. */
  constructor(start: StartThread, tell: (problem: string) => void) {
    this.#tell = tell;
    try {
      this.#thread = start({ answered: (answer) => this.#take(answer), ended: (reason) => this.#fail(reason) });
    } catch (error) {
      tell(reasonOf(error));
    }
  }

  /** The SOPs of some files; undefined for each that the caller has to read itself. */
  async read(locations: readonly SopLocation[]): Promise<(ThreadRead | undefined)[]> {
    const thread = this.#thread;
    if (!thread) return locations.map(() => undefined);
    return new Promise((resolve) => {
      const id = ++this.#last;
      this.#asked.set(id, { locations, resolve });
      attempt(
        () => thread.post({ id, locations }),
        (reason) => this.#fail(reason),
      );
    });
  }

  /** Ends the thread; whatever it has not answered yet gets an empty answer. */
  dispose(): void {
    this.#thread?.dispose();
    this.#thread = undefined;
    for (const { locations, resolve } of this.#asked.values()) resolve(locations.map(() => undefined));
    this.#asked.clear();
  }

  #take(answer: unknown): void {
    // After the end, nobody waits for an answer.
    if (!this.#thread) return;
    const { id, sops } = (answer ?? {}) as Partial<ReadAnswer>;
    const asked = this.#asked.get(id ?? 0);
    if (id === undefined || asked?.locations.length !== sops?.length || !asked) {
      this.#fail('it answered what nobody asked');
      return;
    }
    this.#asked.delete(id);
    asked.resolve(asked.locations.map((location, index) => unpacked(sops?.[index], location)));
  }

  #fail(reason: string): void {
    if (!this.#thread) return;
    this.#tell(reason);
    this.dispose();
  }
}

function unpacked(file: Partial<ReadFile> | null | undefined, location: SopLocation): ThreadRead | undefined {
  return attempt<ThreadRead | undefined>(
    () => {
      const sop = file?.bytes instanceof Uint8Array ? unpackSop(file.packed, file.bytes, location) : undefined;
      return sop && { sop, stamp: file?.stamp };
    },
    () => undefined,
  );
}
