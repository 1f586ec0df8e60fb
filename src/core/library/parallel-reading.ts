import type { SopLocation } from '../sop/model';
import { forEachLimited } from './scan';
import { ThreadReader } from './thread-reader';
import type { StartThread, ThreadRead } from './thread-reader';

/**
 * From this many files, another thread helps: it takes a tenth of a second to start, in which this thread reads a
 * hundred.
 */
const worthSharing = 400;

/**
 * SOPs in one request: few enough that their answer costs the host little, and that the thread does not wait for the
 * host.
 */
const perRequest = 10;
/** Requests under way at once: while the host takes in one answer, the thread has the next to work on. */
const requestsAtOnce = 4;

/** What is done with the files to be read. */
export interface ParallelReading {
  /** Reads a file on this thread, and takes it in. */
  readonly read: (location: SopLocation) => Promise<void>;
  /**
   * Takes in what the other thread read.
   * @param began when the thread was asked to read it.
   */
  readonly take: (read: ThreadRead, began: number) => Promise<void>;
  readonly now: () => number;
}

/** Another thread that may help. */
export interface Help {
  readonly start: StartThread;
  /** Whether it can read a file by itself. */
  readonly reaches: (location: SopLocation) => boolean;
  /** Called with the reason when it cannot help after all. */
  readonly tell: (problem: string) => void;
}

/** Reads files, with the help of another thread where there is one and it is worth starting. */
export async function readMany(
  locations: readonly SopLocation[],
  help: Help | undefined,
  sharing: ParallelReading,
): Promise<void> {
  if (help && locations.length >= worthSharing && locations.every(help.reaches))
    await readInParallel(locations, new ThreadReader(help.start, help.tell), sharing);
  else await forEachLimited(locations, sharing.read);
}

/**
 * Reads files on this thread and another at the same time: each takes the next file whenever it is free, so that both
 * work until the end. Whatever the other has not answered by then is read here, so that nothing is lost and nobody
 * waits. Ends the reader.
 */
export async function readInParallel(
  locations: readonly SopLocation[],
  reader: ThreadReader,
  { read, take, now }: ParallelReading,
): Promise<void> {
  const rest = locations.values();
  const others = Array.from({ length: requestsAtOnce }, async () => {
    for (let some = next(rest); some.length > 0; some = next(rest)) {
      const began = now();
      const sops = await reader.read(some);
      for (const [index, location] of some.entries()) {
        const done = sops[index];
        await (done ? take(done, began) : read(location));
      }
    }
  });
  const own = forEachLimited(rest, read).finally(() => reader.finish());
  await Promise.all([own, ...others]);
}

function next(rest: ArrayIterator<SopLocation>): SopLocation[] {
  const some: SopLocation[] = [];
  while (some.length < perRequest) {
    const { done, value } = rest.next();
    if (done) break;
    some.push(value);
  }
  return some;
}
