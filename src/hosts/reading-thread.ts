import { Worker } from 'node:worker_threads';
import { reasonOf } from '../core/attempt';
import type { ReadingThread, ThreadListener } from '../core/library/thread-reader';

/** Megabytes that the thread may use: a hundred times what it needs, and little of what the extension host has. */
const usualMemory = 512;

/**
 * Starts the thread that reads SOPs alongside the extension host.
 * @param file the thread's bundle.
 * @param memory megabytes that it may use.
 */
export function startReadingThread(file: string, listener: ThreadListener, memory = usualMemory): ReadingThread {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } });
  const ended = (error: unknown) =>
    listener.ended({
      reason: reasonOf(error),
      isFull: error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY',
    });
  worker.on('message', (answer: unknown) => listener.answered(answer));
  worker.on('messageerror', ended);
  worker.on('error', ended);
  worker.on('exit', (code) => ended(`it ended with code ${code}`));
  return { post: (request) => worker.postMessage(request), dispose: () => void worker.terminate() };
}
