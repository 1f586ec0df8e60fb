/** Bytes in use, buffers included, without garbage. @throws when the process was not started with `--expose-gc`. */
export function memoryUsed(): number {
  if (!globalThis.gc) throw new Error('Run with --expose-gc: memory is measured without garbage.');
  // Twice: what the first run finds may hold more.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
