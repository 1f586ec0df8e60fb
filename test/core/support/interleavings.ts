import { createHash } from 'node:crypto';
import type { FileStamp, FileSystem, FolderEntry } from '../../../src/core/ports';
import { MemoryFiles } from './memory-files';

/** One of several windows that run at the same time: it does what it does as soon as its file operations are let through. */
export type Window = (files: FileSystem) => Promise<unknown>;

/** What came of running windows in every order of their file operations. */
export interface Exploration {
  /** Different states of the disk and the windows that were reached, each looked at once. */
  readonly states: number;
  /** Different orders in which all file operations can happen. */
  readonly interleavings: number;
}

/** A point in a run: which window's file operation came first, second, …; each state keeps one way that leads to it. */
type Path = readonly number[];

/**
 * Runs windows that share a disk in every order of their single file operations, breadth first, and looks at the disk
 * after each operation, for any or all of them may stop there for good. What a window knows is what its operations
 * answered; so two runs after which the disk and all answers are the same go on in the same way, and one is enough.
 * @param disk how the disk is when they begin.
 * @param windows made anew for each run; whatever else they depend on must be the same each time.
 * @param look is given each disk that an operation leaves, once, which it may change.
 */
export async function exploreInterleavings(
  disk: () => Promise<MemoryFiles>,
  windows: () => readonly Window[],
  look: (disk: MemoryFiles, path: Path) => Promise<void>,
): Promise<Exploration> {
  let layer = new Map<string, { readonly path: Path; readonly ways: number }>([['', { path: [], ways: 1 }]]);
  let [states, interleavings] = [0, 0];
  const looked = new Set<string>();
  while (layer.size > 0) {
    const next: typeof layer = new Map();
    for (const { path, ways } of layer.values()) {
      states++;
      const run = await Run.begin(await disk(), windows(), path);
      const waiting = run.waiting;
      if (waiting.length === 0) interleavings += ways;
      // Whoever looks sees the disk alone, and many states differ in what their windows know.
      const { content } = run.disk;
      if (!looked.has(content)) await look(run.disk.copy(), path);
      looked.add(content);
      for (const [index, window] of waiting.entries()) {
        const branch = index === 0 ? run : await Run.begin(await disk(), windows(), path);
        await branch.step(window);
        const key = branch.key;
        const known = next.get(key);
        next.set(key, { path: known?.path ?? [...path, window], ways: (known?.ways ?? 0) + ways });
      }
    }
    layer = next;
  }
  return { states, interleavings };
}

/** Windows that were let through a number of operations. */
class Run {
  readonly disk: SteppedDisk;

  private constructor(disk: SteppedDisk) {
    this.disk = disk;
  }

  static async begin(disk: MemoryFiles, windows: readonly Window[], path: Path): Promise<Run> {
    const run = new Run(new SteppedDisk(disk));
    for (const [index, window] of windows.entries())
      void window(run.disk.of(index)).catch((error: unknown) => run.disk.fail(error));
    await settled();
    for (const window of path) await run.step(window);
    return run;
  }

  /** The windows that wait for a file operation. */
  get waiting(): number[] {
    return [...this.disk.pending.keys()].sort();
  }

  get key(): string {
    return this.disk.key;
  }

  async step(window: number): Promise<void> {
    this.disk.step(window);
    await settled();
    if (this.disk.failure) throw this.disk.failure;
  }
}

/** A disk on which each window's file operation waits until it is let through. A write is two: the content beside, then the name. */
class SteppedDisk {
  readonly #files: MemoryFiles;
  readonly #answers: string[] = [];
  readonly pending = new Map<number, () => void>();
  failure: Error | undefined;

  constructor(files: MemoryFiles) {
    this.#files = files;
  }

  fail(error: unknown): void {
    this.failure ??= error instanceof Error ? error : new Error(String(error));
  }

  step(window: number): void {
    const operation = this.pending.get(window);
    this.pending.delete(window);
    operation?.();
  }

  copy(): MemoryFiles {
    return new MemoryFiles(Object.fromEntries(this.#files.names.map((name) => [name, this.#files.text(name) ?? ''])));
  }

  /** What the disk holds. */
  get content(): string {
    const hash = createHash('sha1');
    for (const name of this.#files.names) hash.update(`${name}\0${this.#files.text(name) ?? ''}\0`);
    return hash.digest('base64');
  }

  /** What the disk holds, and all that each window was answered. */
  get key(): string {
    return `${this.content} ${this.#answers.join(' ')}`;
  }

  of(window: number): FileSystem {
    let count = 0;
    const next = <T>(name: string, operation: () => Promise<T>): Promise<T> =>
      new Promise<void>((resolve) => this.pending.set(window, resolve)).then(operation).then(
        (answer) => {
          this.#note(window, `${name} ${shown(answer)}`);
          return answer;
        },
        (error: unknown) => {
          this.#note(window, `${name} ${String(error)}`);
          throw error;
        },
      );
    const disk = this.#files;
    return {
      list: (folder): Promise<FolderEntry[]> => next(`list ${folder}`, () => disk.list(folder)),
      read: (file): Promise<Uint8Array> => next(`read ${file}`, () => disk.read(file)),
      stamp: (file): Promise<FileStamp | undefined> => next(`stamp ${file}`, () => disk.stamp(file)),
      remove: (file) => next(`remove ${file}`, () => disk.remove(file)),
      join: (...segments) => disk.join(...segments),
      write: async (file, content) => {
        const beside = `${file}.0b0e3b52-6f43-4bd2-9a3e-0b1f${window}${String(count++).padStart(7, '0')}.tmp`;
        await next(`beside ${file}`, () => {
          disk.put(beside, content);
          return Promise.resolve();
        });
        await next(`rename ${file}`, () => {
          disk.put(file, content);
          return disk.remove(beside);
        });
      },
    };
  }

  #note(window: number, answer: string): void {
    this.#answers[window] = createHash('sha1')
      .update(`${this.#answers[window] ?? ''}\0${answer}`)
      .digest('base64');
  }
}

function shown(answer: unknown): string {
  return answer instanceof Uint8Array ? Buffer.from(answer).toString('latin1') : JSON.stringify(answer ?? '');
}

/** Resolves when every window waits for a file operation or has ended: they wait for nothing else. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
