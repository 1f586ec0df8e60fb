import { attempt } from '../attempt';
import type { FileStamp } from '../ports';
import type { Disposable } from '../emitter';
import type { Sop, SopLocation } from '../sop/model';
import { unpackSop } from '../sop/pack/sop';
import type { PackedSop } from '../sop/pack/sop';
import { failedSop } from '../sop/read';

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

/** Why a thread has ended: it has filled its memory, or something else. */
export interface ThreadEnd {
  readonly reason: string;
  readonly isFull: boolean;
}

export interface ThreadListener {
  /** @param answer a `ReadAnswer`, unless something is wrong with the thread. */
  answered(answer: unknown): void;
  /** The thread has ended by itself, or never began. */
  ended(end: ThreadEnd): void;
}

export type StartThread = (listener: ThreadListener) => ReadingThread;

interface Asked {
  readonly locations: readonly SopLocation[];
  readonly resolve: (sops: (ThreadRead | undefined)[]) => void;
}

/** How often a thread that has filled its memory is followed by another. */
const mostFull = 5;

/**
 * Has SOPs read by another thread. Whatever becomes of that thread, each request gets an answer, if only an empty one. A
 * file that fills the thread's memory is not read anywhere else, where it would do the same: of those that the thread was
 * at, each is read by itself by another, which finds the one.
 */
export class ThreadReader implements Disposable {
  readonly #start: StartThread;
  readonly #tell: (problem: string) => void;
  readonly #asked = new Map<number, Asked>();
  #thread: ReadingThread | undefined;
  /** Under way while files are read one by one, so that the one which fills the memory is found. */
  #singly: Promise<void> | undefined;
  #last = 0;
  #full = 0;

  /** @param tell called with the reason why the thread reads no more, or has been followed by another. */
  constructor(start: StartThread, tell: (problem: string) => void) {
    this.#start = start;
    this.#tell = tell;
    this.#thread = this.#begin();
  }

  /** The SOPs of some files; undefined for each that the caller has to read itself. */
  async read(locations: readonly SopLocation[]): Promise<(ThreadRead | undefined)[]> {
    while (this.#singly) await this.#singly;
    return this.#ask(locations);
  }

  /** Ends the thread as `dispose` does, once no file is under way that may fill the memory. */
  async finish(): Promise<void> {
    while (this.#singly) await this.#singly;
    this.dispose();
  }

  /** Ends the thread; whatever it has not answered yet gets an empty answer. */
  dispose(): void {
    this.#thread?.dispose();
    this.#thread = undefined;
    for (const { locations, resolve } of this.#asked.values()) resolve(locations.map(() => undefined));
    this.#asked.clear();
  }

  #begin(): ReadingThread | undefined {
    let isOver = false;
    return attempt<ReadingThread | undefined>(
      () =>
        this.#start({
          answered: (answer) => {
            if (!isOver) this.#take(answer);
          },
          // A thread may tell its end twice: that it is full, and that it is over.
          ended: (end) => {
            if (!isOver) this.#ended(end);
            isOver = true;
          },
        }),
      (reason) => {
        this.#tell(reason);
        return undefined;
      },
    );
  }

  async #ask(locations: readonly SopLocation[]): Promise<(ThreadRead | undefined)[]> {
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

  #ended({ reason, isFull }: ThreadEnd): void {
    const asked = [...this.#asked.values()];
    if (!this.#thread || !isFull || asked.length === 0 || this.#full >= mostFull) {
      this.#fail(reason);
      return;
    }
    this.#full++;
    this.#tell(reason);
    this.#asked.clear();
    this.#thread = this.#begin();
    const [first] = asked;
    const [alone] = first?.locations ?? [];
    if (first && alone && asked.length === 1 && first.locations.length === 1)
      first.resolve([{ sop: failedSop(alone, reason), stamp: undefined }]);
    else {
      const singly = this.#readSingly(asked).finally(() => {
        if (this.#singly === singly) this.#singly = undefined;
      });
      this.#singly = singly;
    }
  }

  async #readSingly(asked: readonly Asked[]): Promise<void> {
    for (const { locations, resolve } of asked) {
      const sops: (ThreadRead | undefined)[] = [];
      for (const location of locations) sops.push(...(await this.#ask([location])));
      resolve(sops);
    }
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
