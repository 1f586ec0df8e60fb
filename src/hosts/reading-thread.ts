import { Worker } from 'node:worker_threads';
import type { ReadingThread, ThreadListener } from '../core/library/thread-reader';

/** Starts the thread that reads SOPs alongside the extension host. @param file the thread's bundle. */
export function startReadingThread(file: string, listener: ThreadListener): ReadingThread {
  const worker = new Worker(file);
  worker.on('message', (answer: unknown) => listener.answered(answer));
  worker.on('messageerror', (error) => listener.ended(String(error)));
  worker.on('error', (error) => listener.ended(String(error)));
  worker.on('exit', (code) => listener.ended(`it ended with code ${code}`));
  return { post: (request) => worker.postMessage(request), dispose: () => void worker.terminate() };
}
